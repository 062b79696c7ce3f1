package dev.taskloom.environments.corpus.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import dev.taskloom.environments.corpus.Document;

/**
 * Brings text into the canonical form that {@link Document} promises, and moves its spans along.
 *
 * <p>Canonical text is in NFC and trimmed; white space is a single space, a single {@code \n}, or the blank line
 * between paragraphs. Control and format characters are gone, bidirectional overrides and invisible tag characters
 * among them: they hide text from people, not from programs. The joiners U+200C and U+200D stay, since words need them,
 * and so do the visible Arabic number signs. A lone surrogate becomes U+FFFD. The form is a fixed point: canonical text
 * is returned as it is. Time is linear in the text, plus n log n in the number of spans.
 */
public final class CanonicalText {
    private static final char REPLACEMENT = '\ufffd';
    /** Below this every character is its own NFC form and starts a new character. */
    private static final char FIRST_COMBINING = '\u0300';

    private CanonicalText() {}

    /** Canonical form of text that has no spans. */
    public static String of(String text) {
        return of(SpannedText.of(text)).text();
    }

    /** Canonical form of text that has no spans, on one line. */
    static String line(String text) {
        return of(text).replace("\n\n", " ").replace('\n', ' ');
    }

    /** Canonical form of {@code raw}; a link or row whose text is empty afterwards is dropped. */
    public static SpannedText of(SpannedText raw) {
        if (isCanonical(raw.text())) {
            return raw;
        }
        Offsets offsets = new Offsets(raw);
        String text = compose(clean(raw.text(), offsets), offsets);
        return new SpannedText(text, links(raw.links(), offsets), rows(raw.rows(), offsets));
    }

    private static List<Document.Link> links(List<Document.Link> links, Offsets offsets) {
        List<Document.Link> moved = new ArrayList<>(links.size());
        for (Document.Link link : links) {
            int start = offsets.start(link.start());
            int end = offsets.end(link.end());
            if (start < end) {
                moved.add(new Document.Link(start, end, link.target()));
            }
        }
        return moved;
    }

    private static List<Document.Row> rows(List<Document.Row> rows, Offsets offsets) {
        List<Document.Row> moved = new ArrayList<>(rows.size());
        for (Document.Row row : rows) {
            int labelStart = offsets.start(row.labelStart());
            int labelEnd = offsets.end(row.labelEnd());
            int valueStart = offsets.start(row.valueStart());
            int valueEnd = offsets.end(row.valueEnd());
            if (labelStart < labelEnd && valueStart < valueEnd) {
                moved.add(new Document.Row(row.kind(), labelStart, labelEnd, valueStart, valueEnd));
            }
        }
        return moved;
    }

    private static boolean isCanonical(String text) {
        boolean ascii = true;
        int breaks = text.isEmpty() ? 0 : 3;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (breaks > 0 || i > 0 && text.charAt(i - 1) == ' ') {
                    return false;
                }
            } else if (c == '\n') {
                if (++breaks > 2 || text.charAt(i - 1) == ' ') {
                    return false;
                }
            } else {
                if (c >= 0x7f && (Character.isSurrogate(c) || kind(c) != Kind.VISIBLE) || c < ' ') {
                    return false;
                }
                ascii &= c < FIRST_COMBINING;
                breaks = 0;
            }
        }
        char last = text.isEmpty() ? 'x' : text.charAt(text.length() - 1);
        return last != ' ' && last != '\n' && (ascii || Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }

    private static StringBuilder clean(String text, Offsets offsets) {
        StringBuilder out = new StringBuilder(text.length());
        int breaks = 0;
        boolean space = false;
        for (int i = 0; i < text.length();) {
            offsets.reach(i, out.length());
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            switch (kind(c)) {
                case SPACE -> space = true;
                case LINE -> breaks += c == '\n' && i > 0 && text.charAt(i - 1) == '\r' ? 0 : 1;
                case PARAGRAPH -> breaks += 2;
                case GONE -> {
                }
                case VISIBLE -> {
                    if (!out.isEmpty()) {
                        out.append(breaks > 1 ? "\n\n" : breaks == 1 ? "\n" : space ? " " : "");
                    }
                    breaks = 0;
                    space = false;
                    offsets.startAt(out.length());
                    out.appendCodePoint(Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c);
                }
            }
            i = next;
        }
        offsets.reach(text.length(), out.length());
        offsets.startAt(out.length());
        return out;
    }

    private enum Kind {
        SPACE, LINE, PARAGRAPH, GONE, VISIBLE
    }

    private static Kind kind(int c) {
        if (c > ' ' && c < 0x7f) {
            return Kind.VISIBLE;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> switch (c) {
                case '\n', '\r', '\f', 0x0b, 0x85 -> Kind.LINE;
                case '\t' -> Kind.SPACE;
                default -> Kind.GONE;
            };
            case Character.SPACE_SEPARATOR -> Kind.SPACE;
            case Character.LINE_SEPARATOR -> Kind.LINE;
            case Character.PARAGRAPH_SEPARATOR -> Kind.PARAGRAPH;
            case Character.FORMAT -> isVisibleFormat(c) ? Kind.VISIBLE : Kind.GONE;
            case Character.UNASSIGNED -> (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef
                    ? Kind.GONE
                    : Kind.VISIBLE;
            default -> Kind.VISIBLE;
        };
    }

    private static boolean isVisibleFormat(int c) {
        boolean joiner = c == 0x200c || c == 0x200d;
        boolean arabicSign = c >= 0x600 && c <= 0x8e2 && c != 0x61c;
        return joiner || arabicSign;
    }

    /** Composes piece by piece between spans, so that every span's ends are known afterwards. */
    private static String compose(StringBuilder cleaned, Offsets offsets) {
        if (Normalizer.isNormalized(cleaned, Normalizer.Form.NFC)) {
            return cleaned.toString();
        }
        StringBuilder composed = new StringBuilder(cleaned.length());
        TreeSet<Integer> bounds = offsets.bounds();
        bounds.add(cleaned.length());
        int from = 0;
        for (int bound : bounds) {
            int to = Math.max(from, bound);
            // A mark belongs to the letter before it: a span cannot begin between them.
            while (to < cleaned.length() && joinsPrevious(cleaned.charAt(to))) {
                to++;
            }
            composed.append(Normalizer.normalize(cleaned.subSequence(from, to), Normalizer.Form.NFC));
            offsets.composed(bound, composed.length());
            from = to;
        }
        offsets.useComposed();
        return composed.toString();
    }

    private static boolean joinsPrevious(char c) {
        if (c < FIRST_COMBINING) {
            return false;
        }
        int type = Character.getType(c);
        boolean jamo = c >= 0x1160 && c <= 0x11ff;
        return jamo || Character.isLowSurrogate(c) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
