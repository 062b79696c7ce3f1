package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cited spans with some text around them, each embedded once however many tasks cite it. */
final class Passages {
    private static final int CONTEXT = 300;
    private static final int LONGEST_QUOTE = 3_000;
    private static final int LONGEST_WORD = 40;

    private final DocumentTexts texts;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private String lastDocument = "";
    private String lastText = "";
    private long characters;

    Passages(DocumentTexts texts) {
        this.texts = texts;
    }

    /**
     * One passage.
     *
     * @param state   whether the quote stands at its place
     * @param cutLeft true when the document has more text before {@code before}
     */
    record Passage(String document, State state, boolean cutLeft, String before, String quote, String after,
            boolean cutRight) {}

    /** A quote that does not stand where its citation says must be seen at once. */
    enum State {
        FOUND, NO_TEXT, DIFFERS
    }

    /** The number of the passage of this citation. */
    int indexOf(Citation citation) {
        String key = citation.document() + ":" + citation.start() + ":" + citation.quote();
        Integer known = indices.get(key);
        if (known != null) {
            return known;
        }
        Passage passage = passage(citation);
        passages.add(passage);
        characters += passage.before().length() + passage.quote().length() + passage.after().length() + 160L;
        indices.put(key, passages.size() - 1);
        return passages.size() - 1;
    }

    List<Passage> all() {
        return passages;
    }

    /** About how many characters the passages take on the page. */
    long characters() {
        return characters;
    }

    private Passage passage(Citation citation) {
        String text = text(citation.document());
        String quote = Clip.text(citation.quote(), LONGEST_QUOTE);
        if (text.isEmpty()) {
            return new Passage(citation.document(), State.NO_TEXT, false, "", quote, "", false);
        }
        if (!text.startsWith(citation.quote(), citation.start())) {
            return new Passage(citation.document(), State.DIFFERS, false, "", quote, "", false);
        }
        int from = leftEdge(text, citation.start());
        int to = rightEdge(text, citation.end());
        return new Passage(citation.document(), State.FOUND, from > 0, text.substring(from, citation.start()), quote,
                text.substring(citation.end(), to), to < text.length());
    }

    private String text(String document) {
        if (!document.equals(lastDocument)) {
            lastText = texts.documentText(document);
            lastDocument = document;
        }
        return lastText;
    }

    private static int leftEdge(String text, int start) {
        int edge = start - CONTEXT;
        if (edge <= 0) {
            return 0;
        }
        for (int i = edge; i < edge + LONGEST_WORD; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(edge)) ? edge + 1 : edge;
    }

    private static int rightEdge(String text, int end) {
        int edge = end + CONTEXT;
        if (edge >= text.length()) {
            return text.length();
        }
        for (int i = edge; i > edge - LONGEST_WORD; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(edge)) ? edge - 1 : edge;
    }
}
