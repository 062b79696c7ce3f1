package dev.taskloom.environments.search.wording;

import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The figures that a program puts into its words: years, days and amounts.
 *
 * <p>Small numbers that are said in words, such as those of a count, need not stand in digits; months have names.
 *
 * @param needed  those that have to stand there
 * @param allowed those that may
 */
record Figures(Set<BigDecimal> needed, Set<BigDecimal> allowed) {
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,’'\\u00a0\\u202f]\\d{3}(?!\\d))*");
    private static final Pattern GROUPING = Pattern.compile("[.,’'\\u00a0\\u202f]");
    private static final Pattern FOREIGN = Pattern.compile("[\\p{N}&&[^0-9]]");

    static Figures of(ConstraintProgram program) {
        Figures figures = new Figures(new TreeSet<>(), new TreeSet<>());
        program.clauses().forEach(figures::add);
        return figures;
    }

    private void add(Clause clause) {
        switch (clause) {
            case Clause.Relation c -> {
                add(c.subject());
                add(c.object());
            }
            case Clause.Range c -> {
                add(c.from(), true);
                add(c.to(), !Periods.isDecade(c.from(), c.to()));
            }
            case Clause.Count c -> allowed.add(BigDecimal.valueOf(c.count()));
            case Clause.Elapsed c -> allowed.add(BigDecimal.valueOf(c.years()));
            case Clause.Exclusion c -> add(new Term.Constant(c.excluded()));
            case Clause.HasType c -> {
            }
        }
    }

    private void add(Term term) {
        if (term instanceof Term.Constant constant) {
            switch (constant.value()) {
                case Value.DateValue date -> add(date.iso(), true);
                case Value.NumberValue number -> add(number.decimal(), true);
                case Value.EntityValue entity -> {
                }
                case Value.TextValue text -> {
                }
            }
        }
    }

    /** A plain decimal or an ISO date, whose month need not stand in digits. */
    private void add(String bound, boolean wanted) {
        String[] parts = bound.replaceFirst("^-", "").split("-");
        BigDecimal first = new BigDecimal(parts[0]);
        // Astronomical count: year 0 is 1 BC.
        boolean beforeChrist = bound.startsWith("-") || first.signum() == 0;
        put(beforeChrist ? first.add(BigDecimal.ONE) : first, wanted);
        if (parts.length > 1) {
            put(new BigDecimal(parts[1]), false);
        }
        if (parts.length > 2) {
            put(new BigDecimal(parts[2]), wanted);
        }
    }

    private void put(BigDecimal figure, boolean wanted) {
        allowed.add(figure);
        if (wanted) {
            needed.add(figure);
        }
    }

    /** What is wrong with the figures in a text whose names were taken out. */
    Optional<String> flaw(String rest) {
        String plain = Normalizer.normalize(rest, Normalizer.Form.NFKC);
        if (FOREIGN.matcher(plain).find()) {
            return Optional.of("the question has figures of another script");
        }
        Set<BigDecimal> found = new TreeSet<>();
        FIGURE.matcher(plain).results().forEach(match -> found.add(
                new BigDecimal(GROUPING.matcher(match.group()).replaceAll(""))));
        Optional<BigDecimal> foreign = found.stream().filter(figure -> !allowed.contains(figure)).findFirst();
        Optional<BigDecimal> missing = needed.stream().filter(figure -> !found.contains(figure)).findFirst();
        return foreign.map(figure -> "the program knows nothing of " + figure.toPlainString())
                .or(() -> missing.map(figure -> "the question lacks " + figure.toPlainString()));
    }
}
