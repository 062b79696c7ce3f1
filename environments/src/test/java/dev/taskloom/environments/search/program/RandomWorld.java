package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Facts;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A few random people and films, random programs about them, and the programs' answers by trying every binding: an oracle
 * that knows nothing of claim graphs.
 */
final class RandomWorld {
    private static final List<String> PEOPLE = List.of("Ann", "Bob", "Cid", "Dot");
    private static final List<String> FILMS = List.of("Fog", "Ice", "Sun");
    private static final List<String> DATES = List.of("1950", "1950-06", "1950-06-07", "1951-01-02", "1960-06-06");
    private static final List<Predicate> RELATIONS = List.of(Predicate.PARENT, Predicate.SPOUSE, Predicate.DIRECTOR,
            Predicate.BIRTH_DATE, Predicate.DEATH_DATE, Predicate.PUBLICATION_DATE, Predicate.POPULATION);
    private static final List<Term.Variable> VARIABLES = List.of(new Term.Variable("a"), new Term.Variable("b"),
            new Term.Variable("c"));

    private record Fact(String subject, Predicate predicate, Value object) {}

    private final Random random;
    private final Facts facts = new Facts();
    private final Set<Fact> stated = new HashSet<>();
    private final Set<Value> values = new HashSet<>();

    RandomWorld(Random random) {
        this.random = random;
        PEOPLE.forEach(name -> facts.entity(name, EntityType.PERSON, random.nextBoolean() ? "m" : ""));
        FILMS.forEach(facts::film);
        PEOPLE.forEach(name -> values.add(facts.entity(name)));
        FILMS.forEach(name -> values.add(facts.entity(name)));
        for (int i = 0; i < 18; i++) {
            Predicate predicate = pick(RELATIONS);
            String subject = switch (predicate) {
                case DIRECTOR, PUBLICATION_DATE, POPULATION -> pick(FILMS);
                default -> pick(PEOPLE);
            };
            String object = switch (predicate.range()) {
                case DATE -> pick(DATES);
                case NUMBER -> String.valueOf(random.nextInt(5));
                default -> pick(PEOPLE);
            };
            facts.says("document-" + random.nextInt(3), subject, predicate, object);
            stated.add(new Fact(subject, predicate, facts.value(predicate, object)));
            values.add(facts.value(predicate, object));
        }
    }

    ClaimGraph graph() {
        return facts.graph();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A program of one to four clauses that hang together with its answer. */
    ConstraintProgram program() {
        List<Clause> clauses = new ArrayList<>();
        int open = 1;
        int size = 1 + random.nextInt(4);
        while (clauses.size() < size) {
            Term.Variable variable = VARIABLES.get(random.nextInt(open));
            if (clauses.isEmpty()) {
                variable = VARIABLES.get(0);
            }
            boolean opens = open < VARIABLES.size() && random.nextBoolean();
            clauses.add(clause(variable, opens ? VARIABLES.get(open) : variable));
            if (clauses.getLast() instanceof Clause.Relation relation && opens
                    && (relation.subject().equals(VARIABLES.get(open))
                            || relation.object().equals(VARIABLES.get(open)))) {
                open++;
            }
        }
        return new ConstraintProgram(VARIABLES.get(0), clauses);
    }

    private Clause clause(Term.Variable variable, Term.Variable other) {
        Predicate predicate = pick(RELATIONS);
        String date = pick(DATES);
        return switch (random.nextInt(8)) {
            case 0 -> new Clause.HasType(variable, pick(List.of("person", "film", "man", "work", "place")));
            case 1 -> new Clause.Range(variable, pick(List.of("birth_date", "publication_date")), date,
                    date.substring(0, 4).equals("1950") ? "1955" : date);
            case 2 -> new Clause.Range(variable, "population", "1", String.valueOf(1 + random.nextInt(3)));
            case 3 -> new Clause.Count(variable, pick(List.of("director", "parent")), 1 + random.nextInt(2));
            case 4 -> new Clause.Exclusion(variable, pick(List.of("director", "parent")), facts.entity(pick(PEOPLE)));
            case 5 -> new Clause.Elapsed(variable, "birth_date", "death_date", random.nextInt(2) == 0 ? 0 : 9);
            case 6 -> new Clause.Relation(variable, predicate.wireName(), new Term.Constant(switch (predicate.range()) {
                case DATE -> new Value.DateValue(date);
                case NUMBER -> new Value.NumberValue("2", "");
                default -> facts.entity(pick(PEOPLE));
            }));
            default -> random.nextBoolean()
                    ? new Clause.Relation(variable, predicate.wireName(), other)
                    : new Clause.Relation(other, predicate.wireName(), variable);
        };
    }

    /** Labels of the answers, found by trying every value for every variable. */
    Set<String> answers(ConstraintProgram program) {
        Set<Term.Variable> used = new HashSet<>(List.of(program.answer()));
        program.clauses().forEach(clause -> used.addAll(ClauseTerms.variables(clause)));
        Set<Value> answers = new HashSet<>();
        tryAll(program, new ArrayList<>(used), new HashMap<>(), answers);
        // A year is no answer of its own beside a day of it.
        Set<String> labels = new TreeSet<>();
        for (Value value : answers) {
            boolean coarser = value instanceof Value.DateValue && answers.stream()
                    .anyMatch(other -> other instanceof Value.DateValue && !other.equals(value)
                            && other.label().startsWith(value.label()));
            if (!coarser) {
                labels.add(value.label());
            }
        }
        return labels;
    }

    private void tryAll(ConstraintProgram program, List<Term.Variable> open, Map<Term, Value> bound,
            Set<Value> answers) {
        if (open.isEmpty()) {
            if (program.clauses().stream().allMatch(clause -> holds(clause, bound))) {
                answers.add(bound.get(program.answer()));
            }
            return;
        }
        List<Term.Variable> rest = open.subList(1, open.size());
        for (Value value : values) {
            bound.put(open.get(0), value);
            tryAll(program, rest, bound, answers);
        }
        bound.remove(open.get(0));
    }

    private boolean holds(Clause clause, Map<Term, Value> bound) {
        return switch (clause) {
            case Clause.Relation c -> {
                Value object = value(c.object(), bound);
                List<Value> objects = objects(value(c.subject(), bound), c.predicate());
                yield c.object() instanceof Term.Constant && object instanceof Value.DateValue
                        ? objects.stream().anyMatch(o -> o.label().startsWith(object.label()))
                        : objects.contains(object);
            }
            case Clause.HasType c -> hasType(bound.get(c.subject()), c.type());
            case Clause.Range c -> objects(bound.get(c.subject()), c.predicate()).stream()
                    .anyMatch(o -> o instanceof Value.DateValue
                            ? (o.label() + "-01-01").substring(0, 10)
                                    .compareTo((c.from() + "-01-01").substring(0, 10)) >= 0
                                    && (o.label() + "-12-31".substring(o.label().length() == 7 ? 3 : 0)).compareTo(
                                            c.to() + "-12-31".substring(c.to().length() == 7 ? 3 : 0)) <= 0
                            : Integer.parseInt(o.label()) >= Integer.parseInt(c.from())
                                    && Integer.parseInt(o.label()) <= Integer.parseInt(c.to()));
            case Clause.Count c -> objects(bound.get(c.subject()), c.predicate()).size() == c.count();
            case Clause.Exclusion c -> !objects(bound.get(c.subject()), c.predicate()).isEmpty()
                    && !objects(bound.get(c.subject()), c.predicate()).contains(c.excluded());
            case Clause.Elapsed c -> {
                List<LocalDate> from = days(bound.get(c.subject()), c.fromPredicate());
                List<LocalDate> to = days(bound.get(c.subject()), c.toPredicate());
                yield from.size() == 1 && to.size() == 1
                        && completedYears(from.get(0), to.get(0)) == c.years();
            }
        };
    }

    /** Whole years, counted down where the second date is before the first. */
    private static int completedYears(LocalDate from, LocalDate to) {
        Period between = Period.between(from, to);
        return between.isNegative() ? -1 : between.getYears();
    }

    private static Value value(Term term, Map<Term, Value> bound) {
        return switch (term) {
            case Term.Constant constant -> constant.value();
            case Term.Variable variable -> bound.get(variable);
        };
    }

    private List<Value> objects(Value subject, String predicate) {
        return stated.stream()
                .filter(fact -> subject instanceof Value.EntityValue && fact.subject().equals(subject.label())
                        && fact.predicate().wireName().equals(predicate))
                .map(Fact::object)
                .distinct()
                .toList();
    }

    private List<LocalDate> days(Value subject, String predicate) {
        return objects(subject, predicate).stream()
                .filter(o -> o.label().length() == 10)
                .map(o -> LocalDate.parse(o.label()))
                .toList();
    }

    private boolean hasType(Value value, String type) {
        boolean person = PEOPLE.contains(value.label());
        return switch (type) {
            case "person" -> person;
            case "man" -> person && isMan(value.label());
            case "film", "work" -> FILMS.contains(value.label());
            default -> false;
        };
    }

    private boolean isMan(String name) {
        return facts.gender(name).equals("m");
    }
}
