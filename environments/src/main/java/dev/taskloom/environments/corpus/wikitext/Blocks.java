package dev.taskloom.environments.corpus.wikitext;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.extraction.SpannedText;
import java.util.ArrayList;
import java.util.List;

/** Cuts a page into headings, paragraphs, list items and tables, line by line. */
final class Blocks {
    private final String text;
    private final Brackets brackets;
    private final Inline inline;
    private final Sections sections = new Sections();
    private final TextOut page = TextOut.prose();
    private final List<Document.Row> places = new ArrayList<>();
    private final List<Document.Row> inParagraph = new ArrayList<>();
    private TextOut paragraph = TextOut.prose();

    Blocks(String text, Brackets brackets, String base) {
        this.text = text;
        this.brackets = brackets;
        this.inline = new Inline(text, brackets, base);
    }

    /** The whole page: prose first, then the rows. */
    SpannedText read() {
        int line = 0;
        while (line < text.length()) {
            int end = brackets.find('\n', line, text.length());
            readLine(line, end);
            line = end + 1;
        }
        endParagraph();
        if (!inline.rows().isEmpty()) {
            page.raw(page.isEmpty() ? "" : "\n\n");
            inline.rows().write(page, places);
        }
        return new SpannedText(page.text(), page.links(), places);
    }

    private void readLine(int from, int to) {
        int start = from;
        while (start < to && (text.charAt(start) == ' ' || text.charAt(start) == Markup.BREAK)) {
            start++;
        }
        if (start == to) {
            endParagraph();
            return;
        }
        char first = text.charAt(start);
        int level = first == '=' && start == from ? headingLevel(from, to) : 0;
        if (level > 0) {
            heading(level, from, to);
        } else if (sections.hidden()) {
            return;
        } else if ("*#:;".indexOf(first) >= 0 && start == from) {
            item(from, to);
        } else if (first == '|' || text.startsWith("{|", start) && brackets.at(start) < 0
                || text.startsWith("----", start)) {
            // Rules, and rows of tables that have no beginning.
            endParagraph();
        } else {
            paragraph.space();
            inline.write(start, to, paragraph, 0);
        }
    }

    /** Equal signs at both ends, as many as stand at both. */
    private int headingLevel(int from, int to) {
        int end = to;
        while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == Markup.BREAK)) {
            end--;
        }
        int level = 0;
        while (level < 6 && from + level < end - 1 - level && text.charAt(from + level) == '='
                && text.charAt(end - 1 - level) == '=') {
            level++;
        }
        return level;
    }

    private void heading(int level, int from, int to) {
        endParagraph();
        inline.rows().endLead();
        int end = text.lastIndexOf('=', to - 1) + 1;
        sections.enter(level, inline.line(from + level, end - level, 0));
    }

    /** A list item is a line of its own; {@code ;term:definition} is a row. */
    private void item(int from, int to) {
        int start = from;
        while (start < to && "*#:; ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        boolean term = text.charAt(from) == ';';
        int colon = term ? brackets.find(':', start, to) : to;
        paragraph.lineBreak();
        if (colon < to) {
            definition(value(start, colon), value(colon + 1, to));
        } else {
            inline.write(start, to, paragraph, 0);
        }
        paragraph.lineBreak();
    }

    private void definition(TextOut term, TextOut meaning) {
        int label = paragraph.splice(term);
        if (term.isEmpty() || meaning.isEmpty()) {
            paragraph.splice(meaning);
            return;
        }
        paragraph.raw(": ");
        int value = paragraph.splice(meaning);
        inParagraph.add(
                new Document.Row(Document.RowKind.DEFINITION, label, label + term.length(), value, paragraph.length()));
    }

    private TextOut value(int from, int to) {
        TextOut out = TextOut.value();
        inline.write(from, to, out, 0);
        out.finish();
        return out;
    }

    private void endParagraph() {
        paragraph.finish();
        if (!paragraph.isEmpty()) {
            sections.flush(page);
            page.raw(page.isEmpty() ? "" : "\n\n");
            int at = page.splice(paragraph);
            for (Document.Row row : inParagraph) {
                places.add(
                        new Document.Row(row.kind(), at + row.labelStart(), at + row.labelEnd(), at + row.valueStart(),
                                at + row.valueEnd()));
            }
        }
        inParagraph.clear();
        paragraph = TextOut.prose();
    }
}
