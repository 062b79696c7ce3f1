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

/**
 * Words that a sentence must hold to state a relation, and words that keep it from stating anything.
 *
 * <p>Made apart from the patterns that read claims, and much coarser: it asks whether words can state the fact at all. All
 * texts are folded.
 */
final class CueLexicon {
    /** A gap in a cue spans at most this many characters. */
    private static final int GAP = 80;
    private static final CueLexicon SHARED = load();

    private final Map<String, List<List<String>>> cues;
    private final Map<String, List<List<String>>> hedges;

    private CueLexicon(Map<String, List<List<String>>> cues, Map<String, List<List<String>>> hedges) {
        this.cues = Map.copyOf(cues);
        this.hedges = Map.copyOf(hedges);
    }

    static CueLexicon shared() {
        return SHARED;
    }

    private static CueLexicon load() {
        Map<String, List<List<String>>> cues = new HashMap<>();
        for (String[] row : rows("cues.tsv", 3)) {
            cues.put(row[0] + " " + row[1], phrases(row[2]));
        }
        Map<String, List<List<String>>> hedges = new HashMap<>();
        for (String[] row : rows("hedges.tsv", 2)) {
            hedges.put(row[0], phrases(row[1]));
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

    /** Each phrase as the parts between its gaps. */
    private static List<List<String>> phrases(String words) {
        return Arrays.stream(words.split(",")).map(phrase -> Arrays.stream(phrase.split("…")).map(CueLexicon::part)
                .toList()).toList();
    }

    private static String part(String words) {
        String folded = Folding.fold(words);
        return words.strip().endsWith("*") ? folded.stripTrailing() : folded;
    }

    /** True if the words hold a cue of the relation in that language; English stands in for unknown languages. */
    boolean cues(String language, String predicate, String folded) {
        List<List<String>> phrases = cues.getOrDefault(language + " " + predicate, cues.get("en " + predicate));
        return phrases != null && phrases.stream().anyMatch(phrase -> stands(phrase, folded));
    }

    /** True if the words hedge or deny. */
    boolean hedges(String language, String folded) {
        return hedges.getOrDefault(language, hedges.get("en")).stream().anyMatch(phrase -> stands(phrase, folded));
    }

    private static boolean stands(List<String> phrase, String folded) {
        String first = phrase.get(0);
        for (int at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
            if (phrase.size() == 1 || follows(phrase, folded, at + first.length() - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(List<String> phrase, String folded, int from) {
        int end = from;
        for (String part : phrase.subList(1, phrase.size())) {
            int at = folded.indexOf(part, end);
            if (at < 0 || at - end > GAP) {
                return false;
            }
            end = at + part.length() - 1;
        }
        return true;
    }
}
