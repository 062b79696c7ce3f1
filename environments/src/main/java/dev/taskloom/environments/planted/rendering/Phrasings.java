package dev.taskloom.environments.planted.rendering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of phrasings of one language, read from {@code phrasings-<language>.txt}. */
final class Phrasings {
    private static final Map<Language, Phrasings> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Phrasings(language));
        }
    }

    private final Map<String, List<Phrasing>> byKey = new HashMap<>();

    private Phrasings(Language language) {
        String file = "phrasings-" + language.code() + ".txt";
        try (InputStream stream = Phrasings.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String key = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("## ")) {
                    key = line.substring(3).strip();
                    byKey.put(key, new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    List<Phrasing> section = byKey.get(key);
                    String id = language.code() + "/" + key + "/" + (section.size() + 1);
                    section.add(Phrasing.parse(id, line.strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static Phrasings in(Language language) {
        return ALL.get(language);
    }

    /** The first section that exists: the most specific kind first, and for it the form for that many objects. */
    Optional<List<Phrasing>> find(List<String> kinds, String relation, int objects) {
        for (String kind : kinds) {
            for (String count : List.of(objects > 1 ? "*" : "1", "")) {
                List<Phrasing> section = byKey.get(kind + "." + relation + count);
                if (section != null) {
                    return Optional.of(section);
                }
            }
        }
        return Optional.empty();
    }

    /** All sections by key. */
    Map<String, List<Phrasing>> sections() {
        return Map.copyOf(byKey);
    }
}
