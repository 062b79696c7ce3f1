package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.SetAside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What there is to read under the paths a user named.
 *
 * <p>Paths in the order given; under a folder first its HTML files, then the other files, each in the order of their
 * relative names (by UTF-16 unit, {@code /} between names). Symbolic links below a named folder are not followed: what
 * they lead to inside the folder is read under its own name, what lies outside is not the user's to give by accident.
 *
 * @param splits   in a fixed order
 * @param setAside files that cannot be used, in the order they were met
 */
public record CorpusInput(List<InputSplit> splits, List<SetAside> setAside) {
    /** Files or archive entries a split holds at most. */
    public static final int ENTRIES_PER_SPLIT = 2048;

    public CorpusInput {
        splits = List.copyOf(splits);
        setAside = List.copyOf(setAside);
    }

    /**
     * Looks at every file once.
     *
     * @throws CorpusInputException when a named path is missing, unreadable, or neither file nor folder
     */
    public static CorpusInput of(List<Path> paths) {
        Listing listing = new Listing();
        paths.forEach(listing::add);
        return new CorpusInput(listing.splits, listing.setAside);
    }

    private static final class Listing {
        private final List<InputSplit> splits = new ArrayList<>();
        private final List<SetAside> setAside = new ArrayList<>();
        private final Set<Path> seen = new HashSet<>();

        void add(Path path) {
            BasicFileAttributes attributes;
            try {
                attributes = Files.readAttributes(path, BasicFileAttributes.class);
            } catch (IOException | SecurityException e) {
                throw new CorpusInputException("input " + path + " does not exist or cannot be reached");
            }
            if (!Files.isReadable(path)) {
                throw new CorpusInputException("input " + path + " cannot be read: permission denied");
            }
            if (attributes.isDirectory()) {
                addDirectory(path);
            } else if (attributes.isRegularFile()) {
                addNamedFile(path);
            } else {
                throw new CorpusInputException("input " + path + " is neither a file nor a folder");
            }
        }

        private void addNamedFile(Path path) {
            String name = path.getFileName().toString();
            String folder = path.getParent() == null ? "" : path.getParent().toString();
            if (file(path, name) == Use.HTML) {
                splits.add(InputSplit.folder(folder, "", List.of(name)));
            }
        }

        private void addDirectory(Path root) {
            Path name = root.getFileName();
            String label = name == null || name.toString().equals(".") || name.toString().equals("..") ? ""
                    : name.toString();
            List<String> pages = new ArrayList<>();
            List<InputSplit> before = new ArrayList<>(splits);
            splits.clear();
            for (String file : DirectoryScan.files(root, label, setAside)) {
                if (file(root.resolve(file), label.isEmpty() ? file : label + "/" + file) == Use.HTML) {
                    pages.add(file);
                }
            }
            List<InputSplit> others = new ArrayList<>(splits);
            splits.clear();
            splits.addAll(before);
            for (int from = 0; from < pages.size(); from += ENTRIES_PER_SPLIT) {
                int to = Math.min(pages.size(), from + ENTRIES_PER_SPLIT);
                splits.add(InputSplit.folder(root.toString(), label, pages.subList(from, to)));
            }
            splits.addAll(others);
        }

        private enum Use {
            HTML, DONE
        }

        /** Adds the file's splits, unless it is one of many HTML files. */
        private Use file(Path file, String label) {
            Origin origin = new Origin(label, "");
            try {
                if (!seen.add(file.toRealPath())) {
                    setAside.add(ReadFailure.LISTED_TWICE.of(origin, "an earlier input path holds this file too"));
                    return Use.DONE;
                }
                if (Files.size(file) == 0) {
                    setAside.add(ReadFailure.EMPTY_FILE.of(origin, "the file is empty"));
                    return Use.DONE;
                }
                // Not opened here: a crawl has a million of them, and their reader looks at the content anyway.
                if (FormatSniffer.isHtmlName(file.getFileName().toString())) {
                    return Use.HTML;
                }
                var format = FormatSniffer.sniff(file);
                if (format.isEmpty()) {
                    setAside.add(ReadFailure.UNKNOWN_FORMAT.of(origin,
                            "neither content nor name tell a WARC, HTML, zip, MediaWiki XML or JSONL file"));
                    return Use.DONE;
                }
                if (format.get() == InputFormat.HTML_FOLDER) {
                    return Use.HTML;
                }
                if (format.get() == InputFormat.HTML_ZIP) {
                    splits.addAll(HtmlZipReader.splits(file, label, setAside));
                } else {
                    splits.add(InputSplit.file(format.get(), file.toString(), label));
                }
            } catch (IOException | SecurityException e) {
                setAside.add(ReadFailure.UNREADABLE_FILE.of(origin, "cannot be read: " + e.getMessage()));
            }
            return Use.DONE;
        }
    }
}
