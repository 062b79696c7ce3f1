package dev.taskloom.verifiers.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that a sentence must hold to state a relation, and words that keep it from stating anything.
 *
 * <p>Made apart from the patterns that read claims, and much coarser: it asks whether a quote can state the fact at all.
 */
final class CueLexicon {
    private static final CueLexicon SHARED = load();

    private final Map<String, Pattern> cues;
    private final Map<String, Pattern> hedges;

    private CueLexicon(Map<String, Pattern> cues, Map<String, Pattern> hedges) {
        this.cues = cues;
        this.hedges = hedges;
    }

    static CueLexicon shared() {
        return SHARED;
    }

    private static CueLexicon load() {
        Map<String, Pattern> cues = new HashMap<>();
        for (String[] row : rows("cues.tsv", 3)) {
            cues.put(row[0] + " " + row[1], anyOf(row[2]));
        }
        Map<String, Pattern> hedges = new HashMap<>();
        for (String[] row : rows("hedges.tsv", 2)) {
            hedges.put(row[0], anyOf(row[1]));
        }
        return new CueLexicon(cues, hedges);
    }

    private static List<String[]> rows(String resource, int columns) {
        try (InputStream in = CueLexicon.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] row = line.split("\t");
                    if (row.length != columns) {
                        throw new IllegalStateException(resource + " has a row of " + row.length + " columns: " + line);
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + resource, e);
        }
    }

    private static Pattern anyOf(String words) {
        String alternatives = Arrays.stream(words.split(",")).map(String::strip).map(CueLexicon::word)
                .collect(Collectors.joining("|"));
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String word(String word) {
        if (!word.codePoints().anyMatch(Character::isLetter)) {
            return Pattern.quote(word);
        }
        boolean prefix = word.endsWith("*");
        String stem = Pattern.quote(prefix ? word.substring(0, word.length() - 1) : word);
        return "(?<![\\p{L}\\p{N}])" + stem + (prefix || word.endsWith("-") ? "" : "(?![\\p{L}\\p{N}])");
    }

    /** True if the text holds a cue of the relation in that language; English stands in for unknown languages. */
    boolean cues(String language, String predicate, String text) {
        Pattern pattern = Optional.ofNullable(cues.get(language + " " + predicate)).orElse(cues.get("en " + predicate));
        return pattern != null && pattern.matcher(text).find();
    }

    /** True if the text hedges or denies. */
    boolean hedges(String language, String text) {
        return hedges.getOrDefault(language, hedges.get("en")).matcher(text).find();
    }
}
