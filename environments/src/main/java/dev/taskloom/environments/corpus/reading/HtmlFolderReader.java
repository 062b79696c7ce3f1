package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.PageSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads HTML files below a folder. */
final class HtmlFolderReader implements PageReader {
    private final ReadLimits limits;

    HtmlFolderReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(InputSplit split, PageSink sink) {
        for (String entry : split.entries()) {
            Origin origin = new Origin(split.label().isEmpty() ? entry : split.label() + "/" + entry, "");
            try {
                Optional<byte[]> content = content(split.path(), entry);
                if (content.isPresent()) {
                    HtmlPage.report(origin, entry, content.get(), sink);
                } else {
                    sink.setAside(
                            ReadFailure.PAGE_TOO_LARGE.of(origin, "longer than " + limits.maxPageBytes() + " bytes"));
                }
            } catch (CorruptInputException e) {
                sink.setAside(e.failure().of(origin, e.getMessage()));
            } catch (IOException | InvalidPathException | SecurityException e) {
                sink.setAside(ReadFailure.UNREADABLE_FILE.of(origin, "cannot be read: " + e.getMessage()));
            }
        }
    }

    private Optional<byte[]> content(String folder, String entry) throws IOException {
        Path root = Path.of(folder);
        // Splits travel as JSON between machines, and the folder may have changed since it was listed.
        if (!root.resolve(entry).toRealPath().startsWith(root.toRealPath())) {
            throw new CorruptInputException(ReadFailure.SYMLINK_OUTSIDE, "leads out of the input folder");
        }
        try (InputStream in = CompressedInput.open(root.resolve(entry))) {
            return BoundedBytes.read(in, limits.maxPageBytes());
        }
    }
}
