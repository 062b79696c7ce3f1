package dev.taskloom.verifiers.search;

import static dev.taskloom.verifiers.search.Drafts.A;
import static dev.taskloom.verifiers.search.Drafts.B;
import static dev.taskloom.verifiers.search.Drafts.given;
import static dev.taskloom.verifiers.search.Drafts.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.SelectionMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mechanism on a corpus of a dozen sentences that a person can judge. */
class MechanismsTest {
    @TempDir
    static Path folder;

    private static Snapshot snapshot;
    private static Drafts drafts;
    private static Mechanisms mechanisms;

    @BeforeAll
    static void buildCorpus() throws IOException {
        snapshot = Snapshots.of(folder, FilmAnnals.PAGES);
        drafts = new Drafts(snapshot);
        mechanisms = Mechanisms.over(snapshot, List.of());
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    private static Draft directorOf(String star, String year) {
        return FilmAnnals.directorOf(drafts, star, year);
    }

    private static Verdict verdict(String mechanism, Draft draft) {
        SearchTask body = (SearchTask) draft.body();
        return mechanisms.onReference().stream().filter(m -> m.name().equals(mechanism)).findFirst().orElseThrow()
                .check(draft, body);
    }

    private static Draft with(Draft draft, SearchTask body) {
        return new Draft(draft.seed(), 0, draft.language(), draft.prompt(), draft.answer(), draft.environment(), body,
                draft.measures(), draft.wording());
    }

    private static Draft withClaim(Draft draft, Claim claim) {
        SearchTask body = (SearchTask) draft.body();
        List<Claim> evidence = new ArrayList<>(body.evidence());
        evidence.set(0, claim);
        return with(draft, new SearchTask(body.snapshot(), body.program(), body.bindings(), evidence,
                body.entityChain(), body.hardNegatives(), body.hardening()));
    }

    private static Claim first(Draft draft) {
        return ((SearchTask) draft.body()).evidence().get(0);
    }

    @Test
    void everyMechanismSupportsASoundQuestion() {
        Draft draft = directorOf("Ivo Marsk", "1935");
        for (ReferenceCheck check : mechanisms.onReference()) {
            Verdict verdict = check.check(draft, (SearchTask) draft.body());
            assertThat(verdict.outcome()).as(check.name() + ": " + verdict.reason()).isEqualTo(
                    Verdict.Outcome.SUPPORTED);
        }
    }

    @Test
    void wordingRefutesAPromptThatSaysMore() {
        Draft draft = directorOf("Ivo Marsk", "1935");
        Draft longer = new Draft(draft.seed(), 0, "en", draft.prompt() + " Quickly!", draft.answer(),
                draft.environment(), draft.body(), draft.measures(), draft.wording());
        assertThat(verdict("wording", longer).outcome()).isEqualTo(Verdict.Outcome.REFUTED);
    }

    @Test
    void replayRefutesAQuoteThatStandsElsewhere() {
        Draft draft = directorOf("Ivo Marsk", "1935");
        Claim claim = first(draft);
        Citation c = claim.citation();
        Claim moved = new Claim(claim.subject(), claim.predicate(), claim.object(),
                new Citation(c.document(), c.url(), c.start() + 1, c.end() + 1, c.quote()), claim.extractor());
        assertThat(verdict("evidence-replay", withClaim(draft, moved)).outcome()).isEqualTo(Verdict.Outcome.REFUTED);
    }

    @Test
    void entailmentIsUndecidedWhenTheQuoteDoesNotNameTheObject() {
        Draft draft = directorOf("Ivo Marsk", "1935");
        Claim claim = first(draft);
        Claim swapped = new Claim(claim.subject(), claim.predicate(), drafts.named("Berit Sol"), claim.citation(),
                claim.extractor());
        assertThat(verdict("clause-entailment", withClaim(draft, swapped)).outcome()).isEqualTo(
                Verdict.Outcome.UNDECIDED);
    }

    @Test
    void entailmentIsUndecidedWhenTheQuoteHasNoWordForTheRelation() {
        Draft draft = directorOf("Ivo Marsk", "1935");
        Claim claim = first(draft);
        Claim swapped = new Claim(claim.subject(), "composer", claim.object(), claim.citation(), claim.extractor());
        assertThat(verdict("clause-entailment", withClaim(draft, swapped)).outcome()).isEqualTo(
                Verdict.Outcome.UNDECIDED);
    }

    @Test
    void aHedgeInATitleHedgesNothing() {
        Draft draft = directorOf("Berit Sol", "1947");
        assertThat(verdict("clause-entailment", draft).outcome()).isEqualTo(Verdict.Outcome.SUPPORTED);
    }

    @Test
    void timeScopeRefutesAWorkOfSomebodyNotYetBorn() {
        Draft draft = directorOf("Ivo Marsk", "1935");
        Claim claim = first(draft);
        Value.EntityValue film = claim.subject();
        assertThat(verdict("time-scope", withClaim(draft, new Claim(film, "director", film, claim.citation(),
                claim.extractor()))).outcome()).isEqualTo(Verdict.Outcome.REFUTED);
        assertThat(verdict("time-scope", withClaim(draft, new Claim(film, "headquarters", claim.object(), claim
                .citation(), claim.extractor()))).outcome()).isIn(Verdict.Outcome.REFUTED, Verdict.Outcome.UNDECIDED);
    }

    @Test
    void blindDerivationRefutesAnotherAnswerAndIsUndecidedWithoutALeaf() {
        Draft right = directorOf("Ivo Marsk", "1935");
        Draft other = directorOf("Ivo Marsk", "1938");
        SearchTask body = (SearchTask) right.body();
        SearchTask wrong = new SearchTask(body.snapshot(), body.program(), ((SearchTask) other.body()).bindings(),
                body.evidence(), body.entityChain(), body.hardNegatives(), body.hardening());
        assertThat(verdict("blind-derivation", with(right, wrong)).outcome()).isEqualTo(Verdict.Outcome.REFUTED);

        SearchTask leafless = new SearchTask(body.snapshot(), new dev.taskloom.schemas.ConstraintProgram(A, List.of(
                relation(B, Predicate.DIRECTOR, A), FilmAnnals.FILM)), body.bindings(), body.evidence(),
                body.entityChain(), body
                        .hardNegatives(),
                body.hardening());
        assertThat(verdict("blind-derivation", with(right, leafless)).outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
    }

    @Test
    void alternativeSearchIsUndecidedWhenWordsNameASecondFilm() {
        // A film of the 1940s in which Ivo Marsk acted, as a sentence says that no reader reads.
        Clause forties = new Clause.Range(B, "publication_date", "1938", "1949");
        Draft draft = drafts.of(relation(B, Predicate.DIRECTOR, A), FilmAnnals.FILM,
                relation(B, Predicate.CAST_MEMBER, given(drafts.named("Ivo Marsk"))), forties).orElseThrow();
        Verdict verdict = verdict("alternative-search", draft);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(verdict.reason()).contains("Never the Quarry");
    }

    private static List<Verdict.Outcome> onCandidate(String answer, Draft draft) {
        Candidate candidate = mechanisms.resolver().resolve(answer);
        return mechanisms.onCandidates().stream().map(c -> c.check((SearchTask) draft.body(), candidate).outcome())
                .toList();
    }

    @Test
    void candidatesAreRefutedByClaimsByTypeOrByNothing() {
        Draft draft = directorOf("Ivo Marsk", "1935");
        assertThat(onCandidate("Tove Hallin", draft)).containsOnly(Verdict.Outcome.REFUTED);
        assertThat(onCandidate("Winter Ledger", draft)).containsOnly(Verdict.Outcome.REFUTED);
        assertThat(onCandidate("Nobody Known", draft)).containsOnly(Verdict.Outcome.UNDECIDED);
    }

    @Test
    void aCheckThatFailsSettlesNothing() {
        Draft draft = directorOf("Ivo Marsk", "1935");
        ReferenceCheck broken = new ReferenceCheck() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Verdict check(Draft any, SearchTask body) {
                throw new IllegalStateException("out of order");
            }
        };
        Mechanisms withBroken = new Mechanisms(List.of(broken), mechanisms.onCandidates(), mechanisms.jury(),
                mechanisms.resolver(),
                new TaskFacts(snapshot, new ProgramEvaluator(snapshot.graph())));
        Outcome outcome = new SearchVerifier(SelectionMode.GRADED, withBroken, snapshot, "run").judge(Drafts.attempted(
                draft, ""));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.rejection().reason()).isEqualTo("broken-undecided");
            assertThat(rejected.rejection().verdicts()).last()
                    .satisfies(v -> assertThat(v.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED));
        });
    }

    private static String fate(SelectionMode mode, String... answers) {
        Outcome outcome = new SearchVerifier(snapshot, mode, "run", List.of()).judge(
                Drafts.attempted(directorOf("Ivo Marsk", "1935"), answers));
        return switch (outcome) {
            case Outcome.Accepted accepted -> "accepted";
            case Outcome.Rejected rejected -> rejected.rejection().decision() == Decision.QUARANTINE
                    ? "quarantine " + rejected.rejection().reason()
                    : rejected.rejection().reason();
        };
    }

    @Test
    void strictKeepsWhatNobodyFoundAndEveryCandidateOfWhichIsRefuted() {
        assertThat(fate(SelectionMode.STRICT, "", "Tove Hallin")).isEqualTo("accepted");
        assertThat(fate(SelectionMode.STRICT, "", "Alda Brenn")).isEqualTo("solved-by-agent");
        assertThat(fate(SelectionMode.STRICT, "", "Nobody Known")).isEqualTo("quarantine candidate-not-refuted");
    }

    @Test
    void agentsThatAgreeOnAnUnrefutedAnswerSetTheDraftAside() {
        assertThat(fate(SelectionMode.STRICT, "Nobody Known", "Nobody Known")).isEqualTo(
                "quarantine candidate-not-refuted");
        assertThat(fate(SelectionMode.BANDED, "Alda Brenn", "Nobody Known", "Nobody Known")).isEqualTo(
                "quarantine candidate-not-refuted");
    }

    @Test
    void bandedKeepsWhatSomeButAtMostHalfOfTheAgentsFound() {
        assertThat(fate(SelectionMode.BANDED, "", "Tove Hallin")).isEqualTo("solved-by-no-agent");
        assertThat(fate(SelectionMode.BANDED, "Alda Brenn", "")).isEqualTo("accepted");
        assertThat(fate(SelectionMode.BANDED, "Alda Brenn", "alda brenn", "")).isEqualTo("solved-by-most-agents");
    }

    @Test
    void gradedKeepsEveryVerifiedDraft() {
        assertThat(fate(SelectionMode.GRADED, "Alda Brenn", "Alda Brenn")).isEqualTo("accepted");
        assertThat(fate(SelectionMode.GRADED, "Nobody Known")).isEqualTo("accepted");
    }

    @Test
    void whatWasAcceptedInEveryModeIsAuditedWithoutAFlaw() {
        for (SelectionMode mode : SelectionMode.values()) {
            String found = mode == SelectionMode.BANDED ? "Alda Brenn" : "";
            Outcome outcome = new SearchVerifier(snapshot, mode, "run", List.of()).judge(
                    Drafts.attempted(directorOf("Ivo Marsk", "1935"), found, "Tove Hallin"));
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> assertThat(
                    new SearchAuditor(snapshot).flaw(accepted.task())).isEmpty());
        }
    }
}
