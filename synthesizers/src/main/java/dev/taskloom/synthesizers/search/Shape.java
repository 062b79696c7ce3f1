package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shape of a plan's tree. */
final class Shape {
    /** Things said of one entity at most, types apart. */
    private static final int MAX_SAID = 3;

    private Shape() {}

    /** Relations between the answer and each variable. */
    static Map<Term.Variable, Integer> distances(Plan plan) {
        Map<Term.Variable, Integer> distances = new HashMap<>(Map.of(Plan.ANSWER, 0));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Clause clause : plan.clauses()) {
                List<Term.Variable> ends = ClauseTerms.variables(clause);
                if (ends.size() == 2) {
                    for (int i = 0; i < 2; i++) {
                        Integer near = distances.get(ends.get(i));
                        if (near != null && distances.putIfAbsent(ends.get(1 - i), near + 1) == null) {
                            grown = true;
                        }
                    }
                }
            }
        }
        return distances;
    }

    /** Joined relations on the longest way from the answer to something given. */
    static int hops(Plan plan) {
        Map<Term.Variable, Integer> distances = distances(plan);
        int hops = 0;
        for (Clause clause : plan.clauses()) {
            List<Term.Variable> ends = ClauseTerms.variables(clause);
            if (ends.size() == 1 && !(clause instanceof Clause.HasType)) {
                hops = Math.max(hops, distances.getOrDefault(ends.get(0), 0) + 1);
            }
        }
        return hops;
    }

    /** True if every clause and variable hangs together with the answer, and every hidden entity is described. */
    static boolean isWhole(Plan plan) {
        Map<Term.Variable, Integer> distances = distances(plan);
        if (!distances.keySet().equals(new HashSet<>(plan.variables()))) {
            return false;
        }
        Set<Term.Variable> described = new HashSet<>();
        for (Clause clause : plan.clauses()) {
            List<Term.Variable> ends = ClauseTerms.variables(clause);
            if (ends.size() == 2) {
                // Its end nearer to the answer is described by the other.
                described.add(distances.get(ends.get(0)) < distances.get(ends.get(1)) ? ends.get(0) : ends.get(1));
            } else if (clause instanceof Clause.Relation relation && !isCategory(relation)) {
                // A period, a number or a category alone describes nothing: "a man who died in the 1630s", "a duke".
                described.add(ends.get(0));
            }
        }
        return described.containsAll(plan.variables());
    }

    private static boolean isCategory(Clause.Relation relation) {
        return switch (Predicate.of(relation.predicate()).orElseThrow()) {
            case OCCUPATION, NATIONALITY, GENRE, COUNTRY_OF_ORIGIN -> true;
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PARENT, SPOUSE, SIBLING, EDUCATED_AT, EMPLOYER,
                    MEMBER_OF, DIRECTOR, WRITER, PRODUCER, COMPOSER, PERFORMER, CAST_MEMBER, PUBLICATION_DATE,
                    LOCATED_IN, CAPITAL, POPULATION, FOUNDED_DATE, FOUNDER, HEADQUARTERS ->
                false;
        };
    }

    /** The relation of which the variable has one object that the clause speaks of; empty when it does not. */
    private static String singleValued(Clause clause, Term.Variable variable) {
        String predicate = switch (clause) {
            case Clause.Relation c -> c.subject().equals(variable) ? c.predicate() : "";
            case Clause.Range c -> c.predicate();
            case Clause.HasType c -> "";
            case Clause.Count c -> "";
            case Clause.Exclusion c -> "";
            case Clause.Elapsed c -> "";
        };
        return Predicate.of(predicate).filter(p -> p.maxValues() == 1).map(Predicate::wireName).orElse("");
    }

    /**
     * True if a person can follow it: few things said of each entity, no date or place of it twice, at most one of them a
     * description in turn.
     */
    static boolean isReadable(Plan plan) {
        Map<Term.Variable, Integer> distances = distances(plan);
        for (Term.Variable variable : plan.variables()) {
            int said = 0;
            int nested = 0;
            Set<String> once = new HashSet<>();
            for (Clause clause : plan.clausesOf(variable)) {
                List<Term.Variable> ends = ClauseTerms.variables(clause);
                if (clause instanceof Clause.HasType) {
                    continue;
                }
                String single = singleValued(clause, variable);
                if (!single.isEmpty() && !once.add(single)) {
                    return false;
                }
                if (ends.size() == 1) {
                    said++;
                } else {
                    Term.Variable other = ends.get(0).equals(variable) ? ends.get(1) : ends.get(0);
                    if (distances.getOrDefault(other, 0) > distances.getOrDefault(variable, 0)) {
                        said++;
                        nested++;
                    }
                }
            }
            if (said > MAX_SAID || nested > (variable.equals(Plan.ANSWER) ? 2 : 1)) {
                return false;
            }
        }
        return true;
    }
}
