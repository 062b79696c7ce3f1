package dev.taskloom.environments.corpus.reading;

import java.util.List;
import java.util.Objects;

/**
 * A part of the input that is read in one go; splits depend on the files alone, never on parallelism.
 *
 * @param path    file to read, built on the path the user gave; for {@link InputFormat#HTML_FOLDER} the folder
 * @param label   what error messages call it: input root's name and the path below it; empty for a root without a name
 * @param entries for {@link InputFormat#HTML_FOLDER}, the files to read, relative to {@code path}, {@code /} between names;
 *                empty otherwise
 * @param from    for {@link InputFormat#HTML_ZIP}, first archive entry, in the order of the central directory; else 0
 * @param to      for {@link InputFormat#HTML_ZIP}, end of the entries, exclusive; else 0
 */
public record InputSplit(InputFormat format, String path, String label, List<String> entries, int from, int to) {
    public InputSplit {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(label, "label");
        entries = List.copyOf(entries);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("entries " + from + " to " + to + " are no range");
        }
    }

    static InputSplit file(InputFormat format, String path, String label) {
        return new InputSplit(format, path, label, List.of(), 0, 0);
    }

    static InputSplit folder(String path, String label, List<String> entries) {
        return new InputSplit(InputFormat.HTML_FOLDER, path, label, entries, 0, 0);
    }

    static InputSplit zip(String path, String label, int from, int to) {
        return new InputSplit(InputFormat.HTML_ZIP, path, label, List.of(), from, to);
    }
}
