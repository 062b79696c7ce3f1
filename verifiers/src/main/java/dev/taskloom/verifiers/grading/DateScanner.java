package dev.taskloom.verifiers.grading;

import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.HashSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in their usual English, Spanish and numeric forms and compares them with a reference at its precision. */
final class DateScanner implements ValueReading.ValueScanner {
    private static final String MONTH = "(?:" + CalendarDate.monthNames() + ")";
    private static final String ORDINAL = "(?:st|nd|rd|th|ro|er|[.]?[oº])?";
    private static final String ERA = "(?:[ ]?(?<era%s>BCE?|B\\.C\\.(?:E\\.)?|a\\.?[ ]?C\\.|CE|AD|A\\.D\\.|d\\.?[ ]?C\\.)(?![\\p{L}]))?";
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String OF = "(?:[ ](?:of|de|del))?";

    /** In the order of preference at one place; what is not one of these but has digits or a month is malformed. */
    private static final Pattern DATE = Pattern.compile("(?i)(?<![\\p{L}\\p{N}.,/:-])(?:"
            + "(?<isoY>-?\\d{4,6})(?<isoS>[-/.])(?<isoM>\\d{1,2})\\k<isoS>(?<isoD>\\d{1,2})" + END + "(?![-/.]\\d|T\\d)"
            + "|(?<numA>\\d{1,2})(?<numS>[-/.])(?<numB>\\d{1,2})\\k<numS>(?<numY>\\d{4})" + END + "(?![-/.]\\d)"
            + "|(?<dmyD>\\d{1,2})" + ORDINAL + OF + "[ ]?[-, ]?(?<dmyM>" + MONTH + ")\\.?,?" + OF
            + "[- ]?,?[ ]?(?<dmyY>\\d{1,6})"
            + era("Dmy") + END + "(?!-\\d)"
            + "|(?<mdyM>" + MONTH + ")\\.?[ ](?:the )?(?<mdyD>\\d{1,2})" + ORDINAL
            + "(?:,[ ]?|[ ])(?:of |de )?(?<mdyY>\\d{1,6})" + era("Mdy") + END
            + "|(?<ymdY>\\d{4}),?[ ](?<ymdM>" + MONTH + ")\\.?[ ](?<ymdD>\\d{1,2})" + ORDINAL + END
            + "|(?<myM>" + MONTH + ")\\.?,?" + OF + "[ ](?<myY>\\d{3,6})" + era("My") + END + "(?![-/]\\d)"
            + "|(?<ymY>\\d{4})-(?<ymM>0[1-9]|1[0-2])" + END + "(?![-/]\\d)"
            + "|(?<mnM>\\d{1,2})/(?<mnY>\\d{4})" + END + "(?![-/.]\\d)"
            + "|(?<lead>AD |A\\.D\\. )?(?<yY>-?\\d{1,6})" + era("Y") + END + "(?![-–/]\\d)"
            + ")|\\d[\\p{L}\\p{N}.,/:-]{0,400}|(?<![\\p{L}])(?:" + MONTH + ")(?![\\p{L}])");

    private static String era(String name) {
        return String.format(java.util.Locale.ROOT, ERA, name);
    }

    private final CalendarDate reference;
    private final Set<CalendarDate> given = new HashSet<>();

    /** @throws IllegalArgumentException when the reference is no ISO date of precision year, month or day */
    DateScanner(ReferenceAnswer answer, String question) {
        Value.DateValue iso = new Value.DateValue(answer.value().strip());
        String[] parts = iso.iso().substring(1).split("-");
        int month = parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
        int day = parts.length < 3 ? 0 : Integer.parseInt(parts[2]);
        reference = CalendarDate.of(iso.year(), month, day)
                .orElseThrow(
                        () -> new IllegalArgumentException("reference answer '" + answer.value() + "' is no date"));
        for (Found found : find(Markup.strip(PlainText.clean(question)))) {
            found.date().ifPresent(given::add);
        }
    }

    private record Found(int start, int end, Optional<CalendarDate> date, boolean ambiguous) {}

    @Override
    public List<ValueSpan> scan(String plain) {
        List<ValueSpan> spans = new ArrayList<>();
        for (Found found : find(plain)) {
            Token.Kind kind = found.ambiguous() ? Token.Kind.AMBIGUOUS
                    : found.date().map(this::kind).orElse(Token.Kind.MALFORMED);
            spans.add(new ValueSpan(found.start(), found.end(), Token.value(kind)));
        }
        return spans;
    }

    private Token.Kind kind(CalendarDate date) {
        if (date.within(reference)) {
            return Token.Kind.RIGHT;
        }
        return given.contains(date) ? Token.Kind.GIVEN : Token.Kind.WRONG;
    }

    /** The one date of a text that is nothing else, in ISO form. */
    static Optional<String> soleDate(String plain) {
        List<Found> all = find(plain.strip());
        boolean sole = all.size() == 1 && all.getFirst().start() == 0 && all.getFirst().end() == plain.strip().length()
                && !all.getFirst().ambiguous();
        return sole ? all.getFirst().date().map(CalendarDate::iso) : Optional.empty();
    }

    private static List<Found> find(String text) {
        List<Found> all = new ArrayList<>();
        // Folding the whole text could move its characters; months only need their accents off, and have none.
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            all.add(found(matcher));
        }
        return all;
    }

    private static Found found(Matcher m) {
        if (m.group("numY") != null) {
            return numeric(m, number(m, "numA"), number(m, "numB"), number(m, "numY"));
        }
        Optional<CalendarDate> date = Optional.empty();
        if (m.group("isoY") != null) {
            date = CalendarDate.of(number(m, "isoY"), number(m, "isoM"), number(m, "isoD"))
                    .filter(d -> d.month() > 0 && d.day() > 0);
        } else if (m.group("dmyY") != null) {
            date = CalendarDate.of(year(m, "dmyY", "eraDmy"), month(m, "dmyM"), number(m, "dmyD"))
                    .filter(d -> d.day() > 0);
        } else if (m.group("mdyY") != null) {
            date = CalendarDate.of(year(m, "mdyY", "eraMdy"), month(m, "mdyM"), number(m, "mdyD"))
                    .filter(d -> d.day() > 0);
        } else if (m.group("ymdY") != null) {
            date = CalendarDate.of(number(m, "ymdY"), month(m, "ymdM"), number(m, "ymdD")).filter(d -> d.day() > 0);
        } else if (m.group("myY") != null) {
            date = CalendarDate.of(year(m, "myY", "eraMy"), month(m, "myM"), 0);
        } else if (m.group("ymY") != null) {
            date = CalendarDate.of(number(m, "ymY"), number(m, "ymM"), 0);
        } else if (m.group("mnY") != null) {
            date = CalendarDate.of(number(m, "mnY"), number(m, "mnM"), 0).filter(d -> d.month() > 0);
        } else if (m.group("yY") != null) {
            date = CalendarDate.of(year(m, "yY", "eraY"), 0, 0);
        }
        return new Found(m.start(), m.end(), date, false);
    }

    /** Day and month in figures: only their size can tell which is which. */
    private static Found numeric(MatchResult m, int first, int second, int year) {
        Optional<CalendarDate> dayFirst = CalendarDate.of(year, second, first)
                .filter(d -> d.month() > 0 && d.day() > 0);
        Optional<CalendarDate> monthFirst = CalendarDate.of(year, first, second)
                .filter(d -> d.month() > 0 && d.day() > 0);
        boolean ambiguous = dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
        return new Found(m.start(), m.end(), dayFirst.or(() -> monthFirst), ambiguous);
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static int month(Matcher m, String group) {
        return CalendarDate.month(PlainText.fold(m.group(group))).orElseThrow();
    }

    private static int year(Matcher m, String group, String era) {
        int year = number(m, group);
        String mark = m.group(era);
        boolean before = mark != null && (mark.charAt(0) == 'B' || mark.charAt(0) == 'b' || mark.charAt(0) == 'a'
                && mark.toLowerCase(java.util.Locale.ROOT).endsWith("c."));
        return before ? 1 - year : year;
    }
}
