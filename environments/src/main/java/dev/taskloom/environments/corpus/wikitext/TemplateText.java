package dev.taskloom.environments.corpus.wikitext;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes the text of one template call. */
final class TemplateText {
    private static final Set<String> BETWEEN = Set.of("to", "-", "\u2013", "and", "or", "by", "x", "*", "to(-)",
            "and(-)", "+/-");
    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("km2", "km\u00b2"),
            Map.entry("m2", "m\u00b2"),
            Map.entry("km3", "km\u00b3"), Map.entry("m3", "m\u00b3"), Map.entry("cm2", "cm\u00b2"),
            Map.entry("sqmi", "sq mi"),
            Map.entry("sqft", "sq ft"), Map.entry("c", "\u00b0C"), Map.entry("f", "\u00b0F"), Map.entry("k", "K"),
            Map.entry("acre", "acres"), Map.entry("mi", "miles"), Map.entry("mile", "miles"), Map.entry("foot", "feet"),
            Map.entry("kph", "km/h"), Map.entry("lb", "pounds"), Map.entry("in", "inches"), Map.entry("yd", "yards"));

    private final Inline inline;
    private final Arguments arguments;
    private final TextOut out;
    private final int depth;
    private final Map<Integer, String> lines = new HashMap<>();

    TemplateText(Inline inline, Arguments arguments, TextOut out, int depth) {
        this.inline = inline;
        this.arguments = arguments;
        this.out = out;
        this.depth = depth;
    }

    /** The argument, or for a list of lines whatever is there. */
    void argument(int number) {
        write(arguments.at(number));
    }

    void list(String separator) {
        boolean more = false;
        for (int i = 1; i <= arguments.count(); i++) {
            if (!arguments.at(i).isEmpty()) {
                if (more) {
                    out.append(separator);
                }
                argument(i);
                more = true;
            }
        }
    }

    void prefixed(String prefix) {
        if (arguments.count() > 0 && !arguments.at(1).isEmpty()) {
            out.append(prefix);
            list("\u2013");
        } else {
            out.append(prefix.strip());
        }
    }

    /** Year, month and day from three arguments on; free text as it is. */
    void date(int from) {
        out.append(dateText(from));
    }

    private String dateText(int from) {
        String year = line(from);
        boolean dayFirst = Set.of("y", "yes", "dmy").contains(arguments.value("df").strip());
        return PartialDate.isYear(year) ? PartialDate.of(year, line(from + 1), line(from + 2)).text(dayFirst) : year;
    }

    void dateAndAge() {
        date(1);
        PartialDate death = PartialDate.of(line(1), line(2), line(3));
        PartialDate birth = PartialDate.of(line(4), line(5), line(6));
        int age = birth.yearsTo(death);
        if (age >= 0) {
            out.append(" (aged " + age + ")");
        }
    }

    /** Groups of year, month, day and place. */
    void filmDates() {
        String separator = "";
        for (int i = 1; i <= arguments.count() && i < 40; i += 4) {
            String date = dateText(i);
            if (!date.isEmpty()) {
                out.append(separator);
                out.append(date);
                if (!arguments.at(i + 3).isEmpty()) {
                    out.append(" (");
                    argument(i + 3);
                    out.append(')');
                }
                separator = ", ";
            }
        }
    }

    /** The quantity as the author gave it; what it is in other units can be computed. */
    void convert() {
        out.append(line(1));
        int i = 2;
        while (i + 1 <= arguments.count() && BETWEEN.contains(line(i)) && i < 10) {
            String between = line(i).replace("(-)", "").replace("-", "\u2013").replace("*", "\u00d7");
            out.append(between.equals("\u2013") ? between : " " + between + " ");
            out.append(line(i + 1));
            i += 2;
        }
        unit(line(i));
        boolean second = arguments.count() > i + 1 && line(i + 1).matches("[0-9.]+")
                && line(i + 2).matches("[A-Za-z]+");
        if (second) {
            out.append(' ');
            out.append(line(i + 1));
            unit(line(i + 2));
        }
    }

    private void unit(String unit) {
        if (!unit.isEmpty()) {
            out.append(' ');
            out.append(UNITS.getOrDefault(unit.toLowerCase(Locale.ROOT), unit));
        }
    }

    void marriage() {
        argument(1);
        String start = line(2);
        String end = line(3);
        String reason = (arguments.value("end") + arguments.value("reason")).strip().toLowerCase(Locale.ROOT);
        if (!start.isEmpty()) {
            out.append(" (m. " + start);
            if (!end.isEmpty()) {
                out.append(reason.startsWith("div") ? "; div. " : reason.startsWith("d") ? "; died " : "\u2013");
                out.append(end);
            }
            out.append(')');
        }
    }

    void fraction() {
        switch (arguments.count()) {
            case 0 -> out.append("");
            case 1 -> out.append("1/" + line(1));
            case 2 -> out.append(line(1) + "/" + line(2));
            default -> out.append(line(1) + " " + line(2) + "/" + line(3));
        }
    }

    void asOf() {
        boolean lower = !arguments.named("lc").isEmpty();
        boolean since = !arguments.named("since").isEmpty();
        if (!arguments.named("alt").isEmpty()) {
            write(arguments.named("alt"));
            return;
        }
        out.append(lower ? since ? "since " : "as of " : since ? "Since " : "As of ");
        String date = PartialDate.isYear(line(1)) ? PartialDate.of(line(1), line(2), line(3)).text(false) : line(1);
        out.append(date);
    }

    /** Day and month, then year; the argument behind is the date in the old calendar. */
    void oldStyleDate() {
        out.append(line(1));
        if (!line(2).isEmpty()) {
            out.append(!line(1).isEmpty() && Character.isDigit(line(1).charAt(0)) ? " " : ", ");
            out.append(line(2));
        }
    }

    /** {@code {{USS|Enterprise|CV-6}}}: prefix and name; the hull number only tells pages apart. */
    void ship(String prefix) {
        if (!arguments.at(1).isEmpty()) {
            out.append(prefix + " ");
            argument(1);
        }
    }

    void money(String currency) {
        String sign = switch (currency) {
            case "US$", "USD" -> "US$";
            case "GBP", "\u00a3" -> "\u00a3";
            case "EUR", "EURO", "\u20ac" -> "\u20ac";
            case "INR", "INDIAN RUPEE", "\u20b9" -> "\u20b9";
            case "JPY", "\u00a5" -> "\u00a5";
            case "AUD", "A$" -> "A$";
            case "CAD", "C$" -> "C$";
            default -> currency + " ";
        };
        out.append(sign);
        argument(1);
    }

    void height() {
        String separator = "";
        for (String unit : new String[]{"m", "cm", "ft", "in"}) {
            if (!arguments.named(unit).isEmpty()) {
                out.append(separator + line(arguments.named(unit)) + " " + unit);
                separator = " ";
            }
        }
    }

    private void write(Arguments.Range range) {
        inline.write(range.from(), range.to(), out, depth);
    }

    /** Rendered once however often it is asked for: twice at every level would take 2^40 steps for a nest of calls. */
    private String line(int number) {
        return lines.computeIfAbsent(number, place -> line(arguments.at(place)));
    }

    private String line(Arguments.Range range) {
        return inline.line(range.from(), range.to(), depth);
    }
}
