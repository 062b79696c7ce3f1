package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leads from clean sentences back to the page: spans of names and the hyperlinks that stand on them. */
final class PageSpans {
    private static final int LONGEST_ANCHOR = 120;
    private static final int BEFORE = 50;
    private static final int AFTER = 70;

    /** Behind these words, before a name or after it, something else is spoken of. */
    private static final Set<String> NO_APPOSITION = Set.of("of", "to", "by", "with", "is", "was", "who", "whose",
            "from",
            "in", "de", "por", "con", "es", "fue", "que");

    private final String page;
    private final List<Document.Link> links;
    /** Where the anchors of the page lead, by their names; empty for a name with two targets. */
    private final Map<String, String> targets = new HashMap<>();

    PageSpans(Document document) {
        page = document.text();
        for (Document.Link link : document.links()) {
            if (link.end() - link.start() <= LONGEST_ANCHOR) {
                String name = NameKey.of(page.substring(link.start(), link.end())).value();
                targets.merge(name, link.target(), (a, b) -> a.equals(b) ? a : "");
            }
        }
        links = document.links().stream().sorted(Comparator.comparingInt(Document.Link::start)).toList();
    }

    Argument.Mention mention(CleanText sentence, int start, int end) {
        return mention(sentence, start, end, sentence.plain().substring(start, end));
    }

    Argument.Mention mention(CleanText sentence, int start, int end, String surface) {
        String name = surface.startsWith("the ") ? surface.substring(4) : surface;
        String link = link(sentence, start, end);
        // Pages link a name where it stands first: further on it means the same.
        String target = link.isEmpty() && !targets.isEmpty() ? targets.getOrDefault(NameKey.of(name).value(), "")
                : link;
        return new Argument.Mention(sentence.rawStart(start), sentence.rawEnd(end), name, target,
                context(sentence, start, end));
    }

    /** Where the hyperlink that begins at the place ends in the clean sentence; -1 when none begins there. */
    int anchorEnd(CleanText sentence, int start) {
        int from = sentence.rawStart(start);
        for (Document.Link link : links) {
            if (link.start() == from) {
                int end = start + 1;
                while (end < sentence.plain().length() && sentence.rawEnd(end) < link.end()) {
                    end++;
                }
                return sentence.rawEnd(end) == link.end() ? end : -1;
            }
        }
        return -1;
    }

    /** The noun phrase that the name ends ("the historian"), parentheses on it, and the apposition that follows it. */
    private String context(CleanText sentence, int start, int end) {
        String text = sentence.plain();
        int from = start;
        while (from > 0 && start - from < BEFORE && ",;:.".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String[] words = text.substring(from, start).split(" ");
        int first = words.length;
        while (first > 0 && !NO_APPOSITION.contains(words[first - 1])) {
            first--;
        }
        StringBuilder context = new StringBuilder(String.join(" ", List.of(words).subList(first, words.length)));
        for (CleanText.Parenthesis parenthesis : sentence.parentheses()) {
            if (parenthesis.position() == end && parenthesis.end() - parenthesis.start() <= AFTER) {
                context.append('(').append(page, parenthesis.start(), parenthesis.end()).append(')');
            }
        }
        if (text.startsWith(", ", end)) {
            int to = end + 2;
            while (to < text.length() && to - end < AFTER && ",;:.".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            context.append(',');
            for (String word : text.substring(end + 2, to).split(" ")) {
                if (NO_APPOSITION.contains(word)) {
                    break;
                }
                context.append(' ').append(word);
            }
        }
        return context.toString();
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
