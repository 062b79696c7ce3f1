package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a program with the one that somebody read in its words.
 *
 * <p>They are the same if one is the other with variables renamed and clauses in another order, and constants mean the same
 * ({@link Readings}). What no wording tells apart does not count: the direction of a marriage, a date from the period that
 * is that date. Types are how languages speak of things ("who", "the producer"), said or not as grammar wants it: they may
 * differ as long as the program as it was read has the same one answer over the claims.
 */
public final class ReadBack {
    private static final long MOST_ROWS = 50_000;

    private final ClaimGraph graph;
    private final ConstraintProgram program;
    private final ConstraintProgram read;
    private final List<Clause> meant;
    private final List<Clause> found;

    private ReadBack(ConstraintProgram program, ConstraintProgram read, ClaimGraph graph) {
        this.graph = graph;
        this.program = program;
        this.read = read;
        this.meant = conditions(program);
        this.found = conditions(read);
    }

    /** How the program that was read differs; empty when it says the same. */
    public static Optional<String> difference(ConstraintProgram program, ConstraintProgram read, ClaimGraph graph) {
        try {
            return new ReadBack(program, read, graph).difference();
        } catch (IllegalArgumentException e) {
            return Optional.of("what was read is no program: " + e.getMessage());
        }
    }

    /** Everything but types, dates as the periods they are. */
    private static List<Clause> conditions(ConstraintProgram program) {
        return program.clauses()
                .stream()
                .filter(clause -> !(clause instanceof Clause.HasType))
                .map(Readings::normal)
                .toList();
    }

    private Optional<String> difference() {
        if (meant.size() != found.size()) {
            return Optional.of("it says " + meant.size() + " things, " + found.size() + " were read");
        }
        Renaming renaming = new Renaming();
        renaming.bind(program.answer(), read.answer());
        return matches(0, new HashSet<>(), renaming)
                ? Optional.empty()
                : Optional.of("other conditions were read than it states");
    }

    /** True if the clauses from that one on find partners among those that are not taken yet. */
    private boolean matches(int next, Set<Integer> taken, Renaming renaming) {
        if (next == meant.size()) {
            return sameAnswer(renaming);
        }
        for (int candidate = 0; candidate < found.size(); candidate++) {
            if (!taken.add(candidate)) {
                continue;
            }
            for (List<Readings.Pair> pairs : Readings.pairings(meant.get(next), found.get(candidate), graph)) {
                Renaming longer = new Renaming(renaming);
                if (pairs.stream().allMatch(pair -> longer.bind(pair.meant(), pair.read()))
                        && matches(next + 1, taken, longer)) {
                    return true;
                }
            }
            taken.remove(candidate);
        }
        return false;
    }

    /** True if the conditions with the types that were read have the answer that they have with those of the program. */
    private boolean sameAnswer(Renaming renaming) {
        Set<Clause> stated = new HashSet<>(types(program));
        Set<Clause> said = new HashSet<>();
        for (Clause.HasType type : types(read)) {
            Term.Variable variable = renaming.meant(type.subject());
            if (variable == null) {
                return false;
            }
            said.add(new Clause.HasType(variable, type.type()));
        }
        return stated.equals(said) || answer(stated).isPresent() && answer(stated).equals(answer(said));
    }

    private Optional<Integer> answer(Set<Clause> types) {
        List<Clause> clauses = new ArrayList<>(types);
        program.clauses().stream().filter(clause -> !(clause instanceof Clause.HasType)).forEach(clauses::add);
        ProgramEvaluator.Enumeration answers = new ProgramEvaluator(graph)
                .enumerate(new ConstraintProgram(program.answer(), clauses), 2, MOST_ROWS);
        return answers.unique() ? Optional.of(answers.answers().getFirst().node(program.answer())) : Optional.empty();
    }

    private static List<Clause.HasType> types(ConstraintProgram program) {
        return program.clauses()
                .stream()
                .filter(Clause.HasType.class::isInstance)
                .map(Clause.HasType.class::cast)
                .toList();
    }

    /** Which variable that was read stands for which that is meant, one to one. */
    private static final class Renaming {
        private final Map<Term.Variable, Term.Variable> toRead;
        private final Map<Term.Variable, Term.Variable> toMeant;

        Renaming() {
            this.toRead = new HashMap<>();
            this.toMeant = new HashMap<>();
        }

        Renaming(Renaming other) {
            this.toRead = new HashMap<>(other.toRead);
            this.toMeant = new HashMap<>(other.toMeant);
        }

        boolean bind(Term.Variable meant, Term.Variable read) {
            return read.equals(toRead.computeIfAbsent(meant, k -> read))
                    && meant.equals(toMeant.computeIfAbsent(read, k -> meant));
        }

        Term.Variable meant(Term.Variable read) {
            return toMeant.get(read);
        }
    }
}
