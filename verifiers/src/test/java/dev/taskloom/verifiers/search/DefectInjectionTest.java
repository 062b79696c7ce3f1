package dev.taskloom.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.wording.QuestionWriter;
import dev.taskloom.schemas.AttemptedDraft;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.EnvironmentRef;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import dev.taskloom.verifiers.SelectionMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes drafts that pass, breaks each in one way, and counts how many still pass: none may. */
class DefectInjectionTest {
    private static final int PAGES = 350;
    private static final int LEAST = 20;

    @TempDir
    static Path folder;

    private static Snapshot snapshot;
    private static SearchVerifier verifier;
    private static final List<AttemptedDraft> GOOD = new ArrayList<>();

    @BeforeAll
    static void keepWhatPasses() throws IOException {
        System.out.println("planted web of seed " + Snapshots.SEED);
        snapshot = Snapshots.planted(PAGES, folder.resolve("whole"), Map.of());
        verifier = new SearchVerifier(snapshot, SelectionMode.STRICT, "run-1", List.of());
        for (Draft draft : new Drafts(snapshot).aroundWorks(200)) {
            AttemptedDraft attempted = Drafts.attempted(draft, "");
            if (verifier.judge(attempted) instanceof Outcome.Accepted) {
                GOOD.add(attempted);
            }
        }
        assertThat(GOOD).hasSizeGreaterThan(LEAST);
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    @Test
    void aSwappedAnswerNeverPasses() {
        noneAccepted("answer swapped in the answer alone", verifier, draft -> {
            ReferenceAnswer answer = draft.answer();
            return Optional.of(with(draft, draft.prompt(), new ReferenceAnswer(other(draft).label(), answer.aliases(),
                    answer.type(), answer.normaliser()), body(draft)));
        });
        noneAccepted("answer swapped everywhere", verifier, draft -> {
            SearchTask body = body(draft);
            Value swapped = other(draft);
            SortedMap<String, Value> bindings = new TreeMap<>(body.bindings());
            bindings.put(body.program().answer().name(), swapped);
            return Optional.of(with(draft, draft.prompt(), new ReferenceAnswer(swapped.label(), List.of(),
                    draft.answer().type(), draft.answer().normaliser()),
                    new SearchTask(body.snapshot(),
                            body.program(), bindings, body.evidence(), body.entityChain(), body.hardNegatives(),
                            body.hardening())));
        });
    }

    @Test
    void aDroppedClauseThatWasNeededNeverPasses() {
        noneAccepted("needed clause dropped", verifier, draft -> {
            SearchTask body = body(draft);
            List<Clause> fewer = new ArrayList<>(body.program().clauses());
            fewer.removeIf(clause -> clause instanceof Clause.Relation r && r.object() instanceof Term.Constant);
            return Optional.of(reworded(draft, program(body, fewer)));
        });
    }

    @Test
    void aNameGivenAwayNeverPasses() {
        noneAccepted("hidden name leaked in the question", verifier, draft -> Optional.of(with(draft,
                draft.prompt().replace("?", ", such as " + body(draft).bindings().get("b").label() + "?"),
                draft.answer(), body(draft))));
    }

    @Test
    void aShiftedDateNeverPasses() {
        noneAccepted("range of years shifted", verifier, draft -> {
            SearchTask body = body(draft);
            List<Clause> shifted = new ArrayList<>();
            for (Clause clause : body.program().clauses()) {
                shifted.add(clause instanceof Clause.Range r
                        ? new Clause.Range(r.subject(), r.predicate(), later(r.from()), later(r.to()))
                        : clause);
            }
            return shifted.equals(body.program().clauses())
                    ? Optional.empty()
                    : Optional.of(reworded(draft, program(body, shifted)));
        });
    }

    @Test
    void aMovedEvidenceSpanNeverPasses() {
        noneAccepted("evidence span moved", verifier, draft -> {
            SearchTask body = body(draft);
            List<Claim> moved = new ArrayList<>(body.evidence());
            Claim claim = moved.get(0);
            Citation citation = claim.citation();
            String text = snapshot.document(citation.document()).map(Document::text).orElseThrow();
            if (citation.end() >= text.length()) {
                return Optional.empty();
            }
            moved.set(0, new Claim(claim.subject(), claim.predicate(), claim.object(), new Citation(
                    citation.document(), citation.url(), citation.start() + 1, citation.end() + 1,
                    text.substring(citation.start() + 1, citation.end() + 1)), claim.extractor()));
            return Optional.of(with(draft, draft.prompt(), draft.answer(), new SearchTask(body.snapshot(),
                    body.program(), body.bindings(), moved, body.entityChain(), body.hardNegatives(),
                    body.hardening())));
        });
    }

    @Test
    void aSecondAnswerOnOtherPagesNeverPasses() throws IOException {
        secondAnswer("second answer stated plainly", GOOD,
                "%1$s is a %2$s film directed by %3$s. It was written by %3$s. "
                        + "It was produced by %3$s. The music was composed by %3$s. It was directed by %4$s, written by %4$s and "
                        + "produced by %4$s. It has music by %4$s.");
        // Who directed it is a claim; the other credit, which the question goes by, stands in words that no reader knows.
        List<AttemptedDraft> askForDirector = GOOD.stream()
                .filter(a -> body(a.draft()).program().clauses().get(0).equals(
                        Drafts.relation(Drafts.B, Predicate.DIRECTOR, Drafts.A)))
                .toList();
        secondAnswer("second answer stated in other words", askForDirector, "%1$s is a %2$s film directed by %3$s. "
                + "Music, production and writing were all in the hands of %4$s.");
    }

    /** Plants a film that fits as well and asks again: {@code %3} is somebody else, {@code %4} who the question names. */
    private void secondAnswer(String what, List<AttemptedDraft> good, String text) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        List<AttemptedDraft> people = good.stream()
                .filter(a -> a.draft().body() instanceof SearchTask body && body.bindings().size() == 2)
                .limit(20)
                .toList();
        for (AttemptedDraft attempted : people) {
            SearchTask body = body(attempted.draft());
            String named = body.program()
                    .clauses()
                    .stream()
                    .filter(c -> c instanceof Clause.Relation r && r.object() instanceof Term.Constant)
                    .map(c -> ((Term.Constant) ((Clause.Relation) c).object()).value().label())
                    .findFirst()
                    .orElseThrow();
            String year = body.program()
                    .clauses()
                    .stream()
                    .filter(Clause.Range.class::isInstance)
                    .map(c -> ((Clause.Range) c).from())
                    .findFirst()
                    .orElse("1950");
            String title = "Planted Reel " + (pages.size() + 1);
            pages.put(title, text.formatted(title, year, other(attempted.draft()).label(), named));
        }
        try (Snapshot planted = Snapshots.planted(PAGES, folder.resolve(what.replace(' ', '-')), pages)) {
            SearchVerifier again = new SearchVerifier(planted, SelectionMode.STRICT, "run-1", List.of());
            int tried = 0;
            List<String> passed = new ArrayList<>();
            Map<String, Integer> reasons = new TreeMap<>();
            for (AttemptedDraft attempted : people) {
                tried++;
                switch (again.judge(new AttemptedDraft(over(attempted.draft(), planted.hash()),
                        attempted.attempts()))) {
                    case Outcome.Accepted accepted -> passed.add(accepted.task().prompt());
                    case Outcome.Rejected rejected -> reasons.merge(rejected.rejection().reason(), 1, Integer::sum);
                }
            }
            System.out.println(what + ": " + tried + " tried, " + passed.size() + " passed, fell by " + reasons);
            assertThat(passed).as(what).isEmpty();
            // Further pages change counts too; that alone does not show that the second answer was found.
            assertThat(reasons).as(what).doesNotContainKey("certificate-undecided");
            assertThat(tried).as(what).isGreaterThan(5);
        }
    }

    private static void noneAccepted(String what, SearchVerifier verifier,
            Function<Draft, Optional<Draft>> breaking) {
        int tried = 0;
        List<String> passed = new ArrayList<>();
        Map<String, Integer> reasons = new TreeMap<>();
        for (AttemptedDraft good : GOOD) {
            Optional<Draft> broken = breaking.apply(good.draft());
            if (broken.isPresent()) {
                tried++;
                switch (verifier.judge(new AttemptedDraft(broken.get(), good.attempts()))) {
                    case Outcome.Accepted accepted -> passed.add(accepted.task().prompt());
                    case Outcome.Rejected rejected -> reasons.merge(rejected.rejection().reason(), 1, Integer::sum);
                }
            }
        }
        System.out.println(what + ": " + tried + " tried, " + passed.size() + " passed, fell by " + reasons);
        assertThat(passed).as(what).isEmpty();
        assertThat(tried).as(what).isGreaterThan(5);
    }

    private static SearchTask body(Draft draft) {
        return switch (draft.body()) {
            case SearchTask search -> search;
        };
    }

    /** Somebody, or some day, that is not the answer. */
    private static Value other(Draft draft) {
        Value answer = body(draft).bindings().get("a");
        if (answer instanceof Value.DateValue date) {
            return new Value.DateValue(later(date.iso().substring(0, 4)) + date.iso().substring(4));
        }
        return snapshot.graph()
                .entities()
                .stream()
                .filter(e -> e.type() == EntityType.PERSON && !e.label().equals(answer.label()))
                .map(DefectInjectionTest::value)
                .findFirst()
                .orElseThrow();
    }

    private static Value value(Entity entity) {
        return new Value.EntityValue(entity.id(), entity.label());
    }

    private static String later(String year) {
        return "%04d".formatted(Integer.parseInt(year) + 10);
    }

    /** The same draft with another program, put into words afresh. */
    private static Draft reworded(Draft draft, SearchTask body) {
        return with(draft, QuestionWriter.write(body.program(), snapshot.graph(), draft.language()), draft.answer(),
                body);
    }

    private static SearchTask program(SearchTask body, List<Clause> clauses) {
        return new SearchTask(body.snapshot(), new ConstraintProgram(body.program().answer(), clauses),
                body.bindings(), body.evidence(), body.entityChain(), body.hardNegatives(), body.hardening());
    }

    private static Draft with(Draft draft, String prompt, ReferenceAnswer answer, SearchTask body) {
        return new Draft(draft.seed(), draft.variant(), draft.language(), prompt, answer, draft.environment(), body,
                draft.measures(), draft.wording());
    }

    private static Draft over(Draft draft, String hash) {
        SearchTask body = body(draft);
        SearchTask moved = new SearchTask(hash, body.program(), body.bindings(), body.evidence(), body.entityChain(),
                body.hardNegatives(), body.hardening());
        return new Draft(draft.seed(), draft.variant(), draft.language(), draft.prompt(), draft.answer(),
                new EnvironmentRef("snapshot", hash, draft.environment().tools()), moved, draft.measures(),
                draft.wording());
    }
}
