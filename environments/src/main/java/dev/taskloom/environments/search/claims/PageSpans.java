package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.util.Comparator;
import java.util.List;

/** Leads from clean sentences back to the page: spans of names and the hyperlinks that stand on them. */
final class PageSpans {
    private final List<Document.Link> links;

    PageSpans(Document document) {
        links = document.links().stream().sorted(Comparator.comparingInt(Document.Link::start)).toList();
    }

    Argument.Mention mention(CleanText sentence, int start, int end) {
        return mention(sentence, start, end, sentence.plain().substring(start, end));
    }

    Argument.Mention mention(CleanText sentence, int start, int end, String surface) {
        String name = surface.startsWith("the ") ? surface.substring(4) : surface;
        return new Argument.Mention(sentence.rawStart(start), sentence.rawEnd(end), name, link(sentence, start, end));
    }

    /** Target of the link that covers the beginning of the span; empty without one. */
    String link(CleanText sentence, int start, int end) {
        if (links.isEmpty()) {
            return "";
        }
        int from = sentence.rawStart(start);
        int to = sentence.rawEnd(end);
        int low = 0;
        int high = links.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (links.get(middle).end() <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low < links.size()) {
            Document.Link link = links.get(low);
            // A link on a part of the name only ("Duke of [[Parma]]") names something else; leading articles may stand outside.
            if (link.start() >= from && link.start() <= from + 5 && link.start() < to && link.end() + 1 >= to - 40
                    && link.end() - link.start() >= (to - from) / 2 || link.start() <= from && link.end() >= to) {
                return link.target();
            }
        }
        return "";
    }
}
