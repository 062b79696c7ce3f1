package dev.taskloom.pipelines.planted;

import dev.taskloom.environments.planted.truth.PageTruth;
import dev.taskloom.environments.planted.truth.WorldLine;
import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.ClaimGraphBuilder;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is true in a planted web, by the files beside its pages: all of it, whatever the pages state of it.
 *
 * <p>Programs name entities as a snapshot does, by the addresses of their pages, and occupations and genres in English, as
 * the files do. The files know no genders, so clauses about men and women ask for persons.
 */
final class PlantedWorld {
    private static final int MOST_ANSWERS = 100;
    private static final long MOST_ROWS = 1_000_000;
    private static final int ID_DIGITS = 16;
    private static final Entity.Popularity UNKNOWN = new Entity.Popularity(0, 0, 0, 0);

    private final Map<String, String> byPage = new HashMap<>();
    private final ClaimGraph graph;
    private final ProgramEvaluator evaluator;

    /** @param truth the folder that was written beside the pages */
    PlantedWorld(Path truth) {
        ClaimGraphBuilder builder = new ClaimGraphBuilder();
        JsonLines.read(truth.resolve("world.jsonl"), WorldLine.class, line -> add(line, builder));
        JsonLines.read(truth.resolve("pages.jsonl"), PageTruth.class, page -> byPage.put(
                Sha256.hex(page.url()).substring(0, ID_DIGITS), page.topic()));
        this.graph = builder.build();
        this.evaluator = new ProgramEvaluator(graph);
    }

    private static void add(WorldLine line, ClaimGraphBuilder builder) {
        switch (line) {
            case WorldLine.Header header -> {
            }
            case WorldLine.EntityLine e -> builder.add(new Entity(e.id(), e.name(), aliases(e), EntityType.of(e.type()),
                    "", List.of(), "en", "", e.url() == null ? "" : e.url(), UNKNOWN));
            case WorldLine.FactLine f -> builder.add(f.subject(), predicate(f.predicate()), f.object(), "world", 0, 0,
                    "world");
        }
    }

    private static List<String> aliases(WorldLine.EntityLine entity) {
        return entity.aliases() == null
                ? List.of()
                : entity.aliases().stream().map(WorldLine.AliasLine::name).toList();
    }

    private static Predicate predicate(String wireName) {
        return Predicate.of(wireName).orElseThrow();
    }

    /** What answers the program; an entity by all its names. */
    List<List<String>> answers(ConstraintProgram program) {
        ConstraintProgram asked = new ConstraintProgram(program.answer(),
                program.clauses().stream().map(this::asked).toList());
        return evaluator.enumerate(asked, MOST_ANSWERS, MOST_ROWS)
                .answers()
                .stream()
                .map(solution -> names(solution.node(asked.answer())))
                .toList();
    }

    private List<String> names(int node) {
        List<String> names = new ArrayList<>(List.of(graph.value(node).label()));
        if (graph.isEntity(node)) {
            names.addAll(graph.entity(node).aliases());
        }
        return names;
    }

    private Clause asked(Clause clause) {
        return switch (clause) {
            case Clause.Relation r -> new Clause.Relation(asked(r.subject()), r.predicate(), asked(r.object()));
            case Clause.HasType t -> List.of("man", "woman").contains(t.type())
                    ? new Clause.HasType(t.subject(), EntityType.PERSON.wireName())
                    : t;
            case Clause.Exclusion e -> new Clause.Exclusion(e.subject(), e.predicate(), asked(e.excluded()));
            case Clause.Range r -> r;
            case Clause.Count c -> c;
            case Clause.Elapsed e -> e;
        };
    }

    private Term asked(Term term) {
        return switch (term) {
            case Term.Variable variable -> variable;
            case Term.Constant constant -> new Term.Constant(asked(constant.value()));
        };
    }

    private Value asked(Value value) {
        return switch (value) {
            case Value.EntityValue e -> new Value.EntityValue(byPage.getOrDefault(e.id(), e.id()), e.label());
            case Value.DateValue date -> date;
            case Value.NumberValue number -> number;
            // A place without a page has no id in a snapshot: its name stands for it.
            case Value.TextValue text -> graph.node(text) >= 0 ? text : named(text);
        };
    }

    private Value named(Value.TextValue text) {
        return graph.entities()
                .stream()
                .filter(entity -> entity.label().equalsIgnoreCase(text.text()))
                .findFirst()
                .<Value>map(entity -> new Value.EntityValue(entity.id(), entity.label()))
                .orElse(text);
    }
}
