package dev.taskloom.verifiers.grading;

import dev.taskloom.schemas.ReferenceAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers and compares them, exactly, with a reference that may have a unit. */
final class NumberScanner implements ValueReading.ValueScanner {
    private static final Pattern DIGITS = Pattern
            .compile("\\d{1,400}(?:(?:[.,'’]|[ ](?=\\d{3}(?!\\d)))\\d{1,400}){0,20}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{1,30}");
    private static final Pattern UNIT = Pattern.compile("\\G[ -]?((?:[\\p{L}°%$€£]{1,20}(?:/h)?)(?:\\^?\\d)?)");
    private static final Pattern CURRENCY = Pattern.compile("(?i)(us\\$|[$€£])[ ]?$");
    private static final String TIED = "^=~≈±<>#/\\×÷≤≥";

    private final String language;
    private final BigDecimal value;
    private final Optional<Quantity> unit;
    private final Set<Quantity> askedUnits = new HashSet<>();
    private final Set<BigDecimal> given = new HashSet<>();

    /** @throws IllegalArgumentException when the reference is no decimal with an optional unit */
    NumberScanner(ReferenceAnswer reference, String question, String language) {
        this.language = language;
        String[] parts = reference.value().strip().split("\\s+", 2);
        try {
            value = new BigDecimal(parts[0]);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("reference answer '" + reference.value() + "' is no plain decimal", e);
        }
        unit = parts.length < 2 ? Optional.empty() : Optional.of(Quantity.named(unitName(parts[1])));
        String asked = Markup.strip(PlainText.clean(question));
        Matcher words = WORD.matcher(asked);
        while (words.find()) {
            Quantity.of(PlainText.fold(words.group())).ifPresent(askedUnits::add);
        }
        for (Found found : find(asked, language)) {
            given.addAll(found.readings());
        }
    }

    private static String unitName(String text) {
        return PlainText.fold(PlainText.clean(text).strip()).replace(' ', '_');
    }

    /** A number as it stands: what it can mean, before its unit. No reading means that it is malformed. */
    private record Found(int start, int end, Set<BigDecimal> readings, Optional<Quantity> unit) {}

    @Override
    public List<ValueSpan> scan(String plain) {
        List<ValueSpan> spans = new ArrayList<>();
        for (Found found : find(plain, language)) {
            spans.add(new ValueSpan(found.start(), found.end(), Token.value(kind(found))));
        }
        return spans;
    }

    private Token.Kind kind(Found found) {
        if (found.readings().isEmpty()) {
            return Token.Kind.MALFORMED;
        }
        boolean sameDigits = found.readings().stream().anyMatch(r -> r.compareTo(value) == 0);
        boolean right = found.readings().stream().anyMatch(r -> equalsReference(r, found.unit()));
        if (right) {
            return Token.Kind.RIGHT;
        }
        boolean repeated = found.unit().isEmpty() && !sameDigits
                && found.readings().stream().anyMatch(r -> given.stream().anyMatch(g -> g.compareTo(r) == 0));
        return repeated ? Token.Kind.GIVEN : sameDigits ? Token.Kind.WRONG_UNIT : Token.Kind.WRONG;
    }

    /** A unit may be left out, or added, only where the question names it. */
    private boolean equalsReference(BigDecimal number, Optional<Quantity> itsUnit) {
        if (unit.isEmpty()) {
            return number.compareTo(value) == 0 && itsUnit.map(askedUnits::contains).orElse(true);
        }
        if (itsUnit.isEmpty()) {
            return number.compareTo(value) == 0 && askedUnits.contains(unit.get());
        }
        return itsUnit.get().dimension().equals(unit.get().dimension())
                && number.multiply(itsUnit.get().size()).compareTo(value.multiply(unit.get().size())) == 0;
    }

    /** A key of the one number of a text that is nothing else: value in base units, and dimension. */
    static Optional<String> soleNumber(String plain, String language) {
        List<Found> all = find(plain, language);
        if (all.size() != 1 || all.getFirst().readings().isEmpty()) {
            return Optional.empty();
        }
        Found found = all.getFirst();
        if (found.start() != 0 || found.end() != plain.length()) {
            return Optional.empty();
        }
        // Of two readings the larger one: a point or comma before three digits groups far more often than it divides.
        BigDecimal number = found.readings().stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal base = found.unit().map(u -> number.multiply(u.size())).orElse(number);
        String dimension = found.unit().map(u -> " " + u.dimension()).orElse("");
        return Optional.of("number:" + base.stripTrailingZeros().toPlainString() + dimension);
    }

    private static List<Found> find(String text, String language) {
        List<Found> all = new ArrayList<>();
        Matcher digits = DIGITS.matcher(text);
        Matcher words = WORD.matcher(text);
        int at = 0;
        boolean moreDigits = digits.find();
        boolean moreWords = words.find();
        while (moreDigits || moreWords) {
            if (moreDigits && (!moreWords || digits.start() < words.start())) {
                if (digits.start() >= at) {
                    all.add(digits(text, digits.start(), digits.end(), language));
                    at = all.getLast().end();
                }
                moreDigits = digits.find(Math.max(at, digits.end()));
            } else {
                if (words.start() >= at) {
                    Optional<Found> spelled = spelled(text, words.start(), words.end(), language);
                    spelled.ifPresent(all::add);
                    at = spelled.map(Found::end).orElse(at);
                }
                moreWords = words.find(Math.max(at, words.end()));
            }
        }
        return all;
    }

    private static Found digits(String text, int start, int end, String language) {
        Set<BigDecimal> readings = Numerals.readings(text.substring(start, end), language);
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        boolean minus = before == '-' || before == '−' || before == '–';
        boolean joined = minus && start >= 2 && Character.isLetterOrDigit(text.charAt(start - 2));
        if (minus && !joined) {
            Set<BigDecimal> negative = new HashSet<>();
            readings.forEach(r -> negative.add(r.negate()));
            readings = negative;
        }
        String lead = text.substring(Math.max(0, start - 4), start);
        Matcher currency = CURRENCY.matcher(lead);
        boolean tied = joined || Character.isLetter(before) || TIED.indexOf(before) >= 0 || before == '.'
                || lead.stripTrailing().endsWith("±") || lead.stripTrailing().endsWith("~");
        Found found = scaled(text, start, end, tied ? Set.of() : readings);
        if (currency.find()) {
            int from = start - lead.length() + currency.start();
            return new Found(from, found.end(), found.readings(),
                    Optional.of(Quantity.named(PlainText.fold(currency.group(1)))));
        }
        return minus && !joined ? new Found(start - 1, found.end(), found.readings(), found.unit()) : found;
    }

    private static Optional<Found> spelled(String text, int start, int end, String language) {
        String words = PlainText.fold(text.substring(start, end));
        Optional<BigDecimal> value = Numerals.words(words, language);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        int reach = end;
        Matcher more = WORD.matcher(text);
        String longer = words;
        for (int i = 0; i < 2 && reach < text.length() && " -".indexOf(text.charAt(reach)) >= 0
                && more.region(reach + 1, Math.min(text.length(), reach + 31)).lookingAt(); i++) {
            longer = longer + " " + PlainText.fold(more.group());
            reach = more.end();
            Optional<BigDecimal> next = Numerals.words(longer, language);
            if (next.isPresent()) {
                value = next;
                end = reach;
            }
        }
        return Optional.of(scaled(text, start, end, Set.of(value.get())));
    }

    /** Reads scale words, an attached k, M or bn, and the unit behind the digits. */
    private static Found scaled(String text, int start, int end, Set<BigDecimal> readings) {
        Set<BigDecimal> scaled = readings;
        int at = end;
        for (int i = 0; i < 2; i++) {
            Matcher word = UNIT.matcher(text);
            if (!word.find(at)) {
                break;
            }
            String raw = word.group(1);
            boolean attached = word.start(1) == at;
            Optional<BigDecimal> factor = attached && raw.matches("[kK]") ? Numerals.scale("thousand")
                    : attached && raw.equals("M") ? Numerals.scale("million") : Numerals.scale(PlainText.fold(raw));
            if (factor.isEmpty()) {
                break;
            }
            Set<BigDecimal> multiplied = new HashSet<>();
            scaled.forEach(r -> multiplied.add(r.multiply(factor.get())));
            scaled = multiplied;
            at = word.end();
        }
        return withUnit(text, start, at, scaled);
    }

    private static Found withUnit(String text, int start, int at, Set<BigDecimal> readings) {
        Matcher word = UNIT.matcher(text);
        if (!word.find(at)) {
            boolean tied = at < text.length() && TIED.indexOf(text.charAt(at)) >= 0;
            return new Found(start, at, tied ? Set.of() : readings, Optional.empty());
        }
        String first = PlainText.fold(word.group(1));
        int firstEnd = word.end();
        boolean attached = word.start(1) == at;
        if (firstEnd < text.length() && text.charAt(firstEnd) == ' ' && word.find(firstEnd)) {
            Optional<Quantity> two = Quantity.of(first + "_" + PlainText.fold(word.group(1)));
            if (two.isPresent()) {
                return new Found(start, word.end(), readings, two);
            }
        }
        Optional<Quantity> one = Quantity.of(first);
        if (one.isPresent()) {
            return new Found(start, firstEnd, readings, one);
        }
        // Letters that cling to digits and are no unit make them an ordinal, a model number or something else.
        return attached ? new Found(start, firstEnd, Set.of(), Optional.empty())
                : new Found(start, at, readings, Optional.empty());
    }
}
