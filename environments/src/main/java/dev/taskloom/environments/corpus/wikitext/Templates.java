package dev.taskloom.environments.corpus.wikitext;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the templates show that stand within sentences and values; all others show nothing. */
final class Templates {
    private static final int MAX_NAME = 80;

    /** How a template turns its arguments into text. */
    private enum Shape {
        FIRST, SECOND, LAST, LIST, JOINED, DATE, DATE_AND_AGE, FILM_DATES, CONVERT, CIRCA, FLORUIT, REIGN, MARRIAGE,
        FRACTION, AS_OF, FULL_NAME, PREFIXED, MONEY, HEIGHT, OLD_STYLE
    }

    private static final Map<String, Shape> SHAPES = shapes();
    private static final Map<String, String> SYMBOLS = symbols();

    private final String text;
    private final Brackets brackets;
    private final Inline inline;
    private final Rows rows;

    Templates(String text, Brackets brackets, Inline inline, Rows rows) {
        this.text = text;
        this.brackets = brackets;
        this.inline = inline;
        this.rows = rows;
    }

    /** Writes what the call between the braces shows. */
    void write(int from, int to, TextOut out, int depth) {
        int bar = brackets.find('|', from, Math.min(to, from + MAX_NAME));
        boolean named = bar < to || to - from <= MAX_NAME;
        String name = named ? name(from, Math.min(bar, to)) : "";
        if (SYMBOLS.containsKey(name)) {
            out.append(SYMBOLS.get(name));
        } else if (name.startsWith("formatnum:")) {
            inline.write(brackets.find(':', from, to) + 1, to, out, depth);
        } else if (Infobox.is(name)) {
            if (rows.infoboxesCount()) {
                Infobox.read(new Arguments(text, brackets, bar + 1, to), inline, rows, depth);
            }
        } else if (SHAPES.containsKey(name) || name.startsWith("lang-")) {
            Shape shape = SHAPES.getOrDefault(name, Shape.FIRST);
            write(shape, name, new Arguments(text, brackets, bar + 1, to), out, depth);
        }
    }

    private String name(int from, int to) {
        String name = text.substring(from, to).replace('_', ' ').strip().toLowerCase(Locale.ROOT).replaceAll("\\s+",
                " ");
        return name.startsWith("template:") ? name.substring("template:".length()) : name;
    }

    private void write(Shape shape, String name, Arguments arguments, TextOut out, int depth) {
        TemplateText shown = new TemplateText(inline, arguments, out, depth);
        switch (shape) {
            case FIRST -> shown.argument(1);
            case SECOND -> shown.argument(2);
            case LAST -> shown.argument(Math.max(1, arguments.count()));
            case LIST -> shown.list(", ");
            case JOINED -> shown.list("");
            case DATE -> shown.date(1);
            case DATE_AND_AGE -> shown.dateAndAge();
            case FILM_DATES -> shown.filmDates();
            case CONVERT -> shown.convert();
            case CIRCA -> shown.prefixed("c. ");
            case FLORUIT -> shown.prefixed("fl. ");
            case REIGN -> shown.prefixed("r. ");
            case MARRIAGE -> shown.marriage();
            case FRACTION -> shown.fraction();
            case AS_OF -> shown.asOf();
            case FULL_NAME -> shown.list(" ");
            case PREFIXED -> shown.ship(name.toUpperCase(Locale.ROOT));
            case MONEY -> shown.money(name.toUpperCase(Locale.ROOT));
            case HEIGHT -> shown.height();
            case OLD_STYLE -> shown.oldStyleDate();
        }
    }

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new HashMap<>();
        add(shapes, Shape.FIRST,
                "nowrap|nobr|nowraplinks|small|smaller|large|larger|big|noitalic|abbr|tooltip|hover title|"
                        + "sc|smallcaps|smallcaps2|quote|quotation|blockquote|cquote|centre|center|bold|em|strong|sup|sub|url|flag|"
                        + "flagcountry|flagu|vr|dts|date|nts|number|val|nihongo|nihongo2|nihongo3|mono|code|plain text|nobold|linktext|"
                        + "not a typo|proper name|angbr|script|unicode|polytonic|plainlist|plain list|flatlist|endflatlist|keypress|"
                        + "columns-list|collapsible list|visible anchor|vanchor|as written|lang-en|title|hebrew|arabic|zh|sic|"
                        + "illm|ill|interlanguage link|link-interwiki|sfrac-text|okina name|nc|bibleverse");
        add(shapes, Shape.SECOND,
                "lang|native name|native phrase|color|colour|font color|background color|rtl-lang|wikt-lang|nativename");
        add(shapes, Shape.LAST, "transl|transliteration|transl.|translit");
        add(shapes, Shape.LIST,
                "ubl|unbulleted list|ublist|hlist|flat list|ubt|unbulleted|bulleted list|comma separated entries|"
                        + "hlist-comma|cslist|ordered list");
        add(shapes, Shape.JOINED, "chem|chem2|simplenuclide|nuclide");
        add(shapes, Shape.DATE, "birth date|death date|start date|end date|bda|dob|date of birth|birth-date|death-date|"
                + "birth date and age|start date and age|end date and age|birth date and age2|launch date|release date|"
                + "start-date|end-date|birthdate and age|birth based on age as of date");
        add(shapes, Shape.DATE_AND_AGE, "death date and age|dda|death-date and age|death date and given age");
        add(shapes, Shape.FIRST, "birth year and age|birth year|death year|death year and age|year");
        add(shapes, Shape.FILM_DATES, "film date|filmdate|video game release date|airdate");
        add(shapes, Shape.CONVERT, "convert|cvt|conv");
        add(shapes, Shape.CIRCA, "circa|ca|c.|ca.");
        add(shapes, Shape.FLORUIT, "floruit|fl.");
        add(shapes, Shape.REIGN, "reign|r.");
        add(shapes, Shape.MARRIAGE, "marriage|married");
        add(shapes, Shape.FRACTION, "frac|fraction|sfrac|1/2");
        add(shapes, Shape.AS_OF, "as of");
        add(shapes, Shape.FULL_NAME, "sortname|hs name");
        add(shapes, Shape.PREFIXED, "uss|hms|hmas|hmcs|ss|rms|ins|ms|mv|sms|uscgc|usns|mt");
        add(shapes, Shape.MONEY, "us$|usd|gbp|eur|euro|inr|jpy|cny|aud|cad|a$|c$|£|€|¥|₹|indian rupee");
        add(shapes, Shape.HEIGHT, "height");
        add(shapes, Shape.OLD_STYLE, "oldstyledate|oldstyledatedy");
        return shapes;
    }

    private static void add(Map<String, Shape> shapes, Shape shape, String names) {
        for (String name : names.split("\\|")) {
            shapes.put(name, shape);
        }
    }

    private static Map<String, String> symbols() {
        Map<String, String> symbols = new HashMap<>();
        String[] table = {"ndash", "\u2013", "en dash", "\u2013", "\u2013", "\u2013", "spaced ndash", " \u2013 ", "snd",
                " \u2013 ",
                "spnd", " \u2013 ", "dash", " \u2013 ", "mdash", "\u2014", "em dash", "\u2014", "\u2014", "\u2014", "!",
                "|", "=", "=",
                "pipe", "|", "'", "'", "'s", "'s", "apostrophe", "'", "-", "", "nbsp", " ", "spaces", " ", "space", " ",
                "sp", " ",
                "\u00b7", " \u00b7 ", "dot", " \u00b7 ", "middot", " \u00b7 ", "bull", " \u2022 ", "\u2022", " \u2022 ",
                "pi",
                "\u03c0", "minus", "\u2212", "okina", "\u02bb", "ayin", "\u02bf", "pound", "\u00a3", "euro sign",
                "\u20ac", "sharp",
                "\u266f", "flat", "\u266d", "break", ", ", "br", ", "};
        for (int i = 0; i < table.length; i += 2) {
            symbols.put(table[i], table[i + 1]);
        }
        return symbols;
    }
}
