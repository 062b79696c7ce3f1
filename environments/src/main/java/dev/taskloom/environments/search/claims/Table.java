package dev.taskloom.environments.search.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the tab-separated tables that say how facts are worded; lines that start with {@code #} are comments.
 *
 * @param name path of the table within this package, for error messages: {@code en/labels.tsv}
 * @param rows the other lines, split at tabs
 */
record Table(String name, List<Row> rows) {

    /** One line and its number in the file. */
    record Row(String table, int line, List<String> cells) {

        /** The cell of that index; {@link IllegalStateException} naming table and line when the row is shorter. */
        String cell(int index) {
            if (index >= cells.size()) {
                throw bad("has no column " + (index + 1), null);
            }
            return cells.get(index);
        }

        /** The words of that cell, separated by commas; empty ones are kept out. */
        List<String> words(int index) {
            List<String> words = new ArrayList<>();
            for (String word : cell(index).split(",")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            return words;
        }

        IllegalStateException bad(String what, Throwable cause) {
            return new IllegalStateException(table + " line " + line + " " + what, cause);
        }
    }

    static Table read(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name + " in the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(new Row(name, number, List.of(line.split("\t", -1))));
                }
            }
            return new Table(name, List.copyOf(rows));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read table " + name, e);
        }
    }
}
