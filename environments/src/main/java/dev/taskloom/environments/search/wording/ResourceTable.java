package dev.taskloom.environments.search.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the resource files of this package: UTF-8 lines, {@code #} starts a comment line. */
final class ResourceTable {
    private ResourceTable() {}

    private static List<String> lines(String file) {
        try (InputStream stream = ResourceTable.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + file + " is missing from the build");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + file + " cannot be read", e);
        }
    }

    /** Lines of the form {@code key=value}; a key that stands twice is an {@link IllegalStateException}. */
    static Map<String, String> properties(String file) {
        Map<String, String> properties = new HashMap<>();
        for (String line : lines(file)) {
            int equals = line.indexOf('=');
            if (equals < 1 || properties.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
                throw new IllegalStateException("resource " + file + ": bad or repeated line: " + line);
            }
        }
        return Map.copyOf(properties);
    }

    /** Lines of tab-separated columns, by their first column. */
    static Map<String, List<String>> rows(String file, int columns) {
        Map<String, List<String>> rows = new HashMap<>();
        for (String line : lines(file)) {
            List<String> row = List.of(line.split("\t"));
            if (row.size() != columns || rows.put(row.get(0), row) != null) {
                throw new IllegalStateException("resource " + file + ": bad or repeated line: " + line);
            }
        }
        return Map.copyOf(rows);
    }
}
