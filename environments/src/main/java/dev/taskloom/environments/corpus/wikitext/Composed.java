package dev.taskloom.environments.corpus.wikitext;

import dev.taskloom.environments.corpus.Document;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A page whose text is brought to NFC, with links and rows moved along. */
final class Composed {
    private final WikitextPage source;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Integer> moved = new TreeMap<>();

    Composed(WikitextPage source) {
        this.source = source;
    }

    WikitextPage page() {
        TreeSet<Integer> borders = new TreeSet<>();
        source.links().forEach(link -> borders.addAll(List.of(link.start(), link.end())));
        source.rows().forEach(
                row -> borders.addAll(List.of(row.labelStart(), row.labelEnd(), row.valueStart(), row.valueEnd())));
        borders.add(source.text().length());
        int from = 0;
        for (int border : borders) {
            text.append(Normalizer.normalize(source.text().substring(from, border), Normalizer.Form.NFC));
            moved.put(border, text.length());
            from = border;
        }
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return new WikitextPage(text.toString(), source.links().stream().map(this::link).toList(),
                    source.rows().stream().map(this::row).toList());
        }
        // A mark composes across a border: nothing can then say where one span ends and the next begins.
        return new WikitextPage(Normalizer.normalize(source.text(), Normalizer.Form.NFC), List.of(), List.of());
    }

    private Document.Link link(Document.Link link) {
        return new Document.Link(moved.get(link.start()), moved.get(link.end()), link.target());
    }

    private Document.Row row(Document.Row row) {
        return new Document.Row(row.kind(), moved.get(row.labelStart()), moved.get(row.labelEnd()),
                moved.get(row.valueStart()),
                moved.get(row.valueEnd()));
    }
}
