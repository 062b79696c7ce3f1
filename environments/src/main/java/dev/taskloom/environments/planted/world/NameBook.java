package dev.taskloom.environments.planted.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Sees to it that names are new: nothing gets a name of the real world, and nothing gets a name that is taken unless a
 * homonym is wanted.
 */
final class NameBook {
    private static final Set<String> REAL = realNames();
    private static final List<String> UNFORTUNATE = List.of("fuck", "shit", "cunt", "nazi", "anus", "penis", "slut",
            "puta", "caca", "negr", "dick", "cock", "tit", "hitl", "rape", "kkk", "coon", "nigg", "fag", "jap", "paki");

    private final Set<String> taken = new HashSet<>();

    /** A name nobody bears yet; the grammar is asked again until it gives one. */
    String fresh(Supplier<String> grammar) {
        String name = grammar.get();
        for (int tries = 0; !isFree(name); tries++) {
            // A small grammar runs dry in a large world; two of its words together do not.
            name = tries < 60 ? grammar.get() : grammar.get() + " " + grammar.get();
        }
        taken.add(name);
        return name;
    }

    /** A single word, unlike any of the real world; others may bear it too. */
    static String word(Supplier<String> grammar) {
        String word = grammar.get();
        while (!isUsable(word)) {
            word = grammar.get();
        }
        return word;
    }

    /** Takes the name if nobody bears it. */
    boolean take(String name) {
        return taken.add(name);
    }

    boolean isFree(String name) {
        return !taken.contains(name) && isUsable(name);
    }

    private static boolean isUsable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() >= 4 && !REAL.contains(lower) && UNFORTUNATE.stream().noneMatch(lower::contains)
                && (name.length() <= 13 || name.indexOf(' ') > 0);
    }

    private static Set<String> realNames() {
        try (InputStream stream = NameBook.class.getResourceAsStream("real-names.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read real-names.txt", e);
        }
    }
}
