package dev.taskloom.environments.corpus.wikitext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** Which sections are shown, and which headings still wait for something to stand under them. */
final class Sections {
    /** Lists of sources and of other pages, in the languages with the most articles. */
    private static final Set<String> APPARATUS = Set.of("see also", "references", "external links", "notes",
            "further reading",
            "footnotes", "sources", "citations", "notes and references", "references and notes", "works cited",
            "gallery",
            "external sources", "notes and citations", "references and further reading", "weblinks", "einzelnachweise",
            "literatur", "siehe auch", "quellen", "anmerkungen", "notes et références", "références", "liens externes",
            "voir aussi", "bibliographie", "véase también", "referencias", "enlaces externos", "bibliografía", "note",
            "collegamenti esterni", "voci correlate", "altri progetti", "ver também", "referências",
            "ligações externas",
            "примечания", "ссылки", "литература", "см. также", "zie ook", "externe links", "bronnen", "przypisy",
            "linki zewnętrzne", "bibliografia");

    private record Heading(int level, String text) {}

    private final Deque<Heading> waiting = new ArrayDeque<>();
    private int hiddenLevel;

    /** A heading of level 1 to 6. */
    void enter(int level, String heading) {
        if (hiddenLevel > 0 && level > hiddenLevel) {
            return;
        }
        hiddenLevel = APPARATUS.contains(heading.strip().toLowerCase(Locale.ROOT)) ? level : 0;
        while (!waiting.isEmpty() && waiting.peekLast().level() >= level) {
            waiting.removeLast();
        }
        if (hiddenLevel == 0 && !heading.isBlank()) {
            waiting.addLast(new Heading(level, heading));
        }
    }

    boolean hidden() {
        return hiddenLevel > 0;
    }

    /** Writes the headings that something now stands under. */
    void flush(TextOut page) {
        while (!waiting.isEmpty()) {
            page.raw(page.isEmpty() ? "" : "\n\n");
            page.raw(waiting.removeFirst().text());
        }
    }
}
