package dev.taskloom.environments.search.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Second stage: one roster of all pages, kept in the staging folder for every worker of the later stages. */
public final class RosterFile {
    private final BuildLayout layout;

    public RosterFile(BuildLayout layout) {
        this.layout = layout;
    }

    private record Line(PageNote page, RedirectNote redirect) {}

    /** Writes what the roster is made of; the order of the notes does not matter. */
    public PageRoster write(List<PageIntake.Notes> notes) throws IOException {
        List<PageIntake.Notes> ordered = new ArrayList<>(notes);
        ordered.sort(Comparator.comparingInt(PageIntake.Notes::split));
        try (PackedLines.Writer writer = PackedLines.writer(layout.roster())) {
            for (PageIntake.Notes split : ordered) {
                for (PageNote page : split.pages()) {
                    writer.add(new Line(page, null));
                }
                for (RedirectNote redirect : split.redirects()) {
                    writer.add(new Line(null, redirect));
                }
            }
        }
        return read();
    }

    /** The roster as an earlier stage wrote it. */
    public PageRoster read() throws IOException {
        List<PageNote> pages = new ArrayList<>();
        List<RedirectNote> redirects = new ArrayList<>();
        PackedLines.read(layout.roster(), Line.class, line -> {
            if (line.page() != null) {
                pages.add(line.page());
            } else {
                redirects.add(line.redirect());
            }
        });
        return PageRoster.of(pages, redirects);
    }
}
