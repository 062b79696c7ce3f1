package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.wording.QuestionWriter;
import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.AttemptedDraft;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.EnvironmentRef;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.TaskKind;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Drafts over a snapshot, made from programs without a synthesizer. */
final class Drafts {
    static final Term.Variable A = new Term.Variable("a");
    static final Term.Variable B = new Term.Variable("b");
    static final Term.Variable C = new Term.Variable("c");
    private static final List<Predicate> CREDITS = List.of(Predicate.DIRECTOR, Predicate.WRITER, Predicate.COMPOSER,
            Predicate.PRODUCER);

    private final Snapshot snapshot;
    private final ClaimGraph graph;
    private final ProgramEvaluator evaluator;
    private final TaskFacts facts;

    Drafts(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.graph = snapshot.graph();
        this.evaluator = new ProgramEvaluator(graph);
        this.facts = new TaskFacts(snapshot, evaluator);
    }

    /** The entity of that name; the test fails when there is none. */
    Value.EntityValue named(String label) {
        return (Value.EntityValue) graph.value(graph.entities()
                .stream()
                .filter(e -> e.label().equals(label))
                .map(e -> graph.entityNode(e.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entity '" + label + "' in " + graph.entities().stream()
                        .map(Entity::label).toList())));
    }

    static Clause relation(Term subject, Predicate predicate, Term object) {
        return new Clause.Relation(subject, predicate.wireName(), object);
    }

    static Term given(Value value) {
        return new Term.Constant(value);
    }

    /** The draft of a program with one answer; empty when it has none, several, or cannot be put into words. */
    Optional<Draft> of(Clause... clauses) {
        ConstraintProgram program = new ConstraintProgram(A, List.of(clauses));
        ProgramEvaluator.Enumeration found = evaluator.enumerate(program, 2, 50_000);
        if (!found.unique()) {
            return Optional.empty();
        }
        return Optional.of(draft(program, found.answers().get(0)));
    }

    private Draft draft(ConstraintProgram program, ProgramEvaluator.Solution solution) {
        Set<Claim> evidence = new LinkedHashSet<>();
        for (Clause clause : program.clauses()) {
            Set<Integer> objects = new LinkedHashSet<>();
            for (int claim : evaluator.evidence(clause, solution)) {
                if (objects.add(graph.object(claim))) {
                    evidence.add(snapshot.claim(claim));
                }
            }
        }
        SearchTask bare = new SearchTask(snapshot.hash(), program, evaluator.values(solution),
                List.copyOf(evidence), List.of(), List.of(), List.of("test"));
        TaskFacts.Derived derived = facts.derive(bare, List.of());
        SearchTask body = new SearchTask(bare.snapshot(), program, bare.bindings(), bare.evidence(),
                derived.entityChain(), derived.hardNegatives(), bare.hardening());
        Seed seed = seed();
        SortedMap<String, Integer> measures = new TreeMap<>(derived.measures());
        measures.put("seed_documents", seed.popularity().get("documents").intValue());
        return new Draft(seed, 0, "en", QuestionWriter.write(program, graph, "en"),
                answer(body.bindings().get(A.name())),
                new EnvironmentRef("snapshot", snapshot.hash(), List.of("search", "open", "find")), body, measures,
                null);
    }

    private Seed seed() {
        Entity entity = graph.entity(0);
        Entity.Popularity popularity = entity.popularity();
        return new Seed(TaskKind.SEARCH, entity.id(), entity.label(),
                entity.language() + "|" + entity.site() + "|" + entity.type().wireName(), 3,
                new TreeMap<>(Map.of("documents", (double) popularity.documents(), "domains",
                        (double) popularity.domains(), "in_links", (double) popularity.inLinks(), "claims",
                        (double) popularity.claims())));
    }

    private ReferenceAnswer answer(Value value) {
        return switch (value) {
            case Value.EntityValue entity -> new ReferenceAnswer(entity.label(),
                    graph.entity(graph.entityNode(entity.id())).aliases(), AnswerType.ENTITY, "entity/v1");
            case Value.DateValue date -> new ReferenceAnswer(date.iso(), List.of(), AnswerType.DATE, "date/v1");
            case Value.NumberValue number -> new ReferenceAnswer(number.label(), List.of(), AnswerType.NUMBER,
                    "number/v1");
            case Value.TextValue text -> new ReferenceAnswer(text.text(), List.of(), AnswerType.TEXT, "text/v1");
        };
    }

    /** The draft as agents left it: each of them gave one of the answers. */
    static AttemptedDraft attempted(Draft draft, String... answers) {
        List<Attempt> attempts = new ArrayList<>();
        for (String answer : answers) {
            attempts.add(new Attempt("agent-" + attempts.size(), answer, List.of("search", "open")));
        }
        return new AttemptedDraft(draft, attempts);
    }

    /** Two-hop drafts around the works of the snapshot: who made it, and when that person was born. */
    List<Draft> aroundWorks(int limit) {
        List<Draft> drafts = new ArrayList<>();
        for (int work = 0; work < graph.entityCount() && drafts.size() < limit; work++) {
            EntityType type = graph.entity(work).type();
            if (type != EntityType.FILM) {
                continue;
            }
            Clause.HasType isFilm = new Clause.HasType(B, type.wireName());
            for (Predicate asked : CREDITS) {
                for (Predicate told : CREDITS) {
                    int[] makers = graph.objects(work, told);
                    if (asked != told && makers.length > 0 && graph.isEntity(makers[0])) {
                        Clause clue = relation(B, told, given(graph.value(makers[0])));
                        of(relation(B, asked, A), isFilm, clue).ifPresent(drafts::add);
                        of(relation(C, Predicate.BIRTH_DATE, A), relation(B, asked, C), isFilm, clue)
                                .ifPresent(drafts::add);
                        decade(work).ifPresent(d -> of(relation(B, asked, A), isFilm, clue, d).ifPresent(drafts::add));
                    }
                }
            }
        }
        return drafts;
    }

    private Optional<Clause> decade(int work) {
        for (int object : graph.objects(work, Predicate.PUBLICATION_DATE)) {
            if (graph.value(object) instanceof Value.DateValue date) {
                int from = date.year() / 10 * 10;
                return Optional.of(new Clause.Range(B, Predicate.PUBLICATION_DATE.wireName(), String.valueOf(from),
                        String.valueOf(from + 9)));
            }
        }
        return Optional.empty();
    }
}
