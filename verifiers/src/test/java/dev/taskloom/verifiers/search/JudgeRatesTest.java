package dev.taskloom.verifiers.search;

import static dev.taskloom.verifiers.search.ScriptedJudge.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.simulation.Rates;
import dev.taskloom.schemas.AttemptedDraft;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.SelectionMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge who errs at set rates on a planted web: what it costs and what it lets by are what those rates say. */
class JudgeRatesTest {
    private static final double TRUE_POSITIVES = 0.85;
    private static final double FALSE_POSITIVES = 0.15;
    /** Each seed of rates is a judge of its own, who goes through all drafts. */
    private static final int SEEDS = 8;
    private static final int CANDIDATES = 4;

    @TempDir
    static Path folder;

    private static Snapshot snapshot;
    private static final Map<String, Draft> DRAFTS = new LinkedHashMap<>();
    private static final List<Outcome> GRADED = new ArrayList<>();

    @BeforeAll
    static void judgeAll() throws IOException {
        System.out.println("planted web of seed " + Snapshots.SEED + ", judges of seeds 1 to " + SEEDS);
        snapshot = Snapshots.planted(350, folder, Map.of());
        SearchVerifier programs = new SearchVerifier(snapshot, SelectionMode.GRADED, "run-1", List.of());
        for (Draft draft : new Drafts(snapshot).aroundWorks(200)) {
            if (programs.judge(attempted(draft)) instanceof Outcome.Accepted) {
                DRAFTS.put(draft.prompt(), draft);
            }
        }
        for (int seed = 1; seed <= SEEDS; seed++) {
            Rates rates = new Rates(seed, TRUE_POSITIVES, FALSE_POSITIVES);
            SearchVerifier graded = verifier(SelectionMode.GRADED, rates);
            DRAFTS.values().forEach(draft -> GRADED.add(graded.judge(attempted(draft))));
        }
    }

    private static AttemptedDraft attempted(Draft draft) {
        return Drafts.attempted(draft, ((SearchTask) draft.body()).hardNegatives()
                .stream()
                .filter(answer -> page(answer).isPresent())
                .limit(CANDIDATES)
                .toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    private static SearchVerifier verifier(SelectionMode mode, Rates rates) {
        return new SearchVerifier(snapshot, mode, "run-1", List.of(new ScriptedJudge("rated",
                asked -> verdict(asked, rates)).configuration()));
    }

    /** Supports by the words of the answer's own page, refutes by those of the right answer. */
    private static ChatOutcome verdict(ScriptedJudge.Case asked, Rates rates) {
        Draft draft = DRAFTS.get(asked.question());
        boolean right = draft.answer().value().equals(asked.answer());
        if (!rates.saysYes(asked.question() + "\n" + asked.answer(), right)) {
            return says(ScriptedJudge.form("refuted", ScriptedJudge.proof(draft)));
        }
        return says(right
                ? ScriptedJudge.form("supported", ScriptedJudge.proof(draft))
                : page(asked.answer()).map(page -> "Verdict: supported\nQuote: " + page.url() + " | "
                        + Stream.of(page.text().split("\\s+")).limit(8).collect(Collectors.joining(" ")))
                        .orElseThrow());
    }

    private static Optional<Document> page(String answer) {
        return snapshot.graph()
                .entities()
                .stream()
                .filter(entity -> entity.label().equals(answer))
                .map(Entity::document)
                .findFirst()
                .flatMap(snapshot::document);
    }

    private static Stream<Verdict> judged(List<Outcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> verdicts(outcome).stream()).filter(verdict -> verdict.mechanism()
                .equals("judge:rated"));
    }

    private static List<Verdict> verdicts(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.task().verification().verdicts();
            case Outcome.Rejected rejected -> rejected.rejection().verdicts();
        };
    }

    /** Within four standard deviations of a binomial share. */
    private static void assertShare(String what, long of, long all, double expected) {
        System.out.printf("%s: %d of %d = %.3f, set %.3f%n", what, of, all, of / (double) all, expected);
        assertThat(of / (double) all).isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / all)));
    }

    @Test
    void referencesFallAtTheRateAtWhichTheJudgeMissesWhatIsRight() {
        long asked = judged(GRADED).filter(verdict -> verdict.statement().equals(Verdict.REFERENCE)).count();
        long fell = GRADED.stream()
                .filter(outcome -> outcome instanceof Outcome.Rejected r
                        && r.rejection().reason().equals("judge-refuted"))
                .count();
        assertThat(asked).as("all that programs accept").isEqualTo((long) DRAFTS.size() * SEEDS).isGreaterThan(200);
        assertShare("references that fell", fell, asked, 1 - TRUE_POSITIVES);
    }

    @Test
    void wrongAnswersPassAtTheRateAtWhichTheJudgeBelievesThem() {
        List<Verdict> candidates = judged(GRADED).filter(verdict -> !verdict.statement().equals(Verdict.REFERENCE))
                .toList();
        assertThat(candidates.size()).isGreaterThan(150);
        assertThat(candidates).extracting(Verdict::outcome).doesNotContain(Verdict.Outcome.UNDECIDED);
        assertShare("candidates that passed", candidates.stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.SUPPORTED)
                .count(), candidates.size(), FALSE_POSITIVES);
    }

    @Test
    void whatIsKeptStrictlyIsWhatWasGradedWithoutAnOpenCandidate() {
        SearchVerifier strict = verifier(SelectionMode.STRICT, new Rates(1, TRUE_POSITIVES, FALSE_POSITIVES));
        Iterator<Outcome> graded = GRADED.iterator();
        int kept = 0;
        for (Draft draft : DRAFTS.values()) {
            Outcome same = graded.next();
            boolean closed = same instanceof Outcome.Accepted && verdicts(same).stream()
                    .allMatch(verdict -> verdict.statement().equals(Verdict.REFERENCE)
                            || verdict.outcome() == Verdict.Outcome.REFUTED);
            assertThat(strict.judge(attempted(draft)) instanceof Outcome.Accepted).isEqualTo(closed);
            kept += closed ? 1 : 0;
        }
        assertThat(kept).isPositive();
    }
}
