package dev.taskloom.environments.corpus.extraction;

import java.util.List;

import dev.taskloom.environments.corpus.Document;

/** Composes blocks and facts into the canonical text of a document. */
final class TextComposer {
    private static final String LINE_SEPARATOR = "; ";
    private static final String LABEL_END = ":：";

    private final LinkResolver links;

    TextComposer(LinkResolver links) {
        this.links = links;
    }

    SpannedText compose(List<Block> prose, List<Fact> facts) {
        SpanAssembler text = new SpanAssembler();
        Block before = null;
        for (Block block : prose) {
            if (before != null && block.continues(before)) {
                text.line();
            } else {
                text.paragraph();
            }
            before = block;
            append(text, block, block.length());
        }
        if (!facts.isEmpty()) {
            text.paragraph();
        }
        for (Fact fact : facts) {
            SpannedText label = label(fact.label());
            SpannedText value = lines(fact.value());
            // Characters that nobody sees are no label.
            if (!label.text().isEmpty() && !value.text().isEmpty()) {
                text.row(fact.kind(), label, value);
            }
        }
        return text.build();
    }

    private SpannedText label(List<Block> lines) {
        SpannedText label = lines(lines);
        String text = label.text();
        int end = text.length();
        while (end > 1 && (LABEL_END.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) <= ' ')) {
            end--;
        }
        if (end == text.length()) {
            return label;
        }
        int length = end;
        List<Document.Link> kept = label.links().stream().filter(link -> link.start() < length)
                .map(link -> new Document.Link(link.start(), Math.min(link.end(), length), link.target())).toList();
        return new SpannedText(text.substring(0, end), kept, List.of());
    }

    private SpannedText lines(List<Block> lines) {
        SpanAssembler text = new SpanAssembler();
        for (int i = 0; i < lines.size(); i++) {
            append(text.text(i == 0 ? "" : LINE_SEPARATOR), lines.get(i), lines.get(i).length());
        }
        return text.build();
    }

    private void append(SpanAssembler text, Block block, int end) {
        int at = 0;
        for (Block.LinkSpan link : block.links()) {
            String target = links.resolve(link.href());
            if (!target.isEmpty() && link.start() >= at && link.end() <= end) {
                text.text(block.text().substring(at, link.start()));
                text.link(block.text().substring(link.start(), link.end()), target);
                at = link.end();
            }
        }
        text.text(block.text().substring(at, end));
    }
}
