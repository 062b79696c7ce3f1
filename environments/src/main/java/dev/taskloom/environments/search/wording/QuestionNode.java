package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A variable of a tree-shaped program with what is said of it, towards the leaves.
 *
 * @param types     types the program states of it
 * @param modifiers what else the program says of it
 * @param clauses   the clauses of this node and of all below it
 */
record QuestionNode(Term.Variable variable, List<String> types, List<Modifier> modifiers, List<Clause> clauses) {

    /** The tree of a program; {@link IllegalArgumentException} when it is not one. */
    static QuestionNode of(ConstraintProgram program) {
        Set<Clause> used = new HashSet<>();
        Set<Term.Variable> open = new HashSet<>();
        QuestionNode root = node(program.answer(), program.clauses(), used, open);
        if (used.size() != new HashSet<>(program.clauses()).size()) {
            throw new IllegalArgumentException("a clause of the program does not bear on its answer");
        }
        return root;
    }

    private static QuestionNode node(Term.Variable variable, List<Clause> all, Set<Clause> used,
            Set<Term.Variable> seen) {
        if (!seen.add(variable)) {
            throw new IllegalArgumentException("variable " + variable.name() + " is reached in two ways: not a tree");
        }
        List<String> types = new ArrayList<>();
        List<Modifier> modifiers = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : all) {
            if (used.contains(clause) || !mentions(clause, variable)) {
                continue;
            }
            used.add(clause);
            clauses.add(clause);
            switch (clause) {
                case Clause.HasType c -> types.add(c.type());
                case Clause.Range c -> modifiers.add(new Modifier.Bounded(predicate(c.predicate()), c.from(), c.to()));
                case Clause.Count c -> modifiers.add(new Modifier.Counted(predicate(c.predicate()), c.count()));
                case Clause.Exclusion c -> modifiers.add(new Modifier.Excluded(predicate(c.predicate()), c.excluded()));
                case Clause.Elapsed c -> modifiers.add(new Modifier.Aged(c));
                case Clause.Relation c -> {
                    boolean asSubject = c.subject().equals(variable);
                    Term other = asSubject ? c.object() : c.subject();
                    modifiers.add(switch (other) {
                        case Term.Constant constant ->
                            new Modifier.Given(predicate(c.predicate()), asSubject, constant.value());
                        case Term.Variable hidden -> {
                            QuestionNode child = node(hidden, all, used, seen);
                            clauses.addAll(child.clauses);
                            yield new Modifier.Linked(predicate(c.predicate()), asSubject, child);
                        }
                    });
                }
            }
        }
        return new QuestionNode(variable, List.copyOf(types), List.copyOf(modifiers), List.copyOf(clauses));
    }

    private static boolean mentions(Clause clause, Term.Variable variable) {
        return switch (clause) {
            case Clause.HasType c -> c.subject().equals(variable);
            case Clause.Range c -> c.subject().equals(variable);
            case Clause.Count c -> c.subject().equals(variable);
            case Clause.Exclusion c -> c.subject().equals(variable);
            case Clause.Elapsed c -> c.subject().equals(variable);
            case Clause.Relation c -> c.subject().equals(variable) || c.object().equals(variable);
        };
    }

    private static Predicate predicate(String wireName) {
        return Predicate.of(wireName)
                .orElseThrow(() -> new IllegalArgumentException("unknown predicate '" + wireName + "'"));
    }

    /** Type names to look phrases up by, most specific first; guessed from the relations when none is stated. */
    List<String> phraseTypes() {
        if (types.isEmpty()) {
            return List.of(modifiers.isEmpty() ? "other" : TypeGuess.of(modifiers.get(0)));
        }
        List<String> named = new ArrayList<>(types);
        // "man" and "woman" before "person": they choose father, wife, daughter.
        named.sort(java.util.Comparator.comparing(type -> type.equals("person")));
        return named;
    }

    boolean isPerson() {
        return List.of("person", "man", "woman").contains(phraseTypes().get(0));
    }
}
