package dev.taskloom.verifiers.search;

import static dev.taskloom.verifiers.search.Drafts.A;
import static dev.taskloom.verifiers.search.Drafts.B;
import static dev.taskloom.verifiers.search.Drafts.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.Seal;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.schemas.Verification;
import dev.taskloom.schemas.Wording;
import dev.taskloom.verifiers.SelectionMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question in a model's words holds as long as the words and the program that was read in them do. */
class WordedTaskTest {
    private static final String WORDS = "A film with Ivo Marsk came out in 1935: by whom was it directed?";

    @TempDir
    static Path folder;

    private static Snapshot snapshot;
    private static Draft draft;
    private static ConstraintProgram read;

    @BeforeAll
    static void buildCorpus() throws IOException {
        snapshot = Snapshots.of(folder, FilmAnnals.PAGES);
        draft = FilmAnnals.directorOf(new Drafts(snapshot), "Ivo Marsk", "1935");
        read = ModelWords.read(((SearchTask) draft.body()).program());
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    private static Verdict verdict(Draft worded) {
        return new WordingCheck(snapshot.graph()).check(worded, (SearchTask) worded.body());
    }

    private static Verdict.Outcome outcome(String words, ConstraintProgram readBack) {
        return verdict(ModelWords.of(draft, words, readBack)).outcome();
    }

    @Test
    void otherWordsThatWereReadAsTheProgramAreSupportedAndOthersAreRefuted() {
        assertThat(outcome(WORDS, read)).isEqualTo(Verdict.Outcome.SUPPORTED);
        for (int i = 0; i < read.clauses().size(); i++) {
            assertThat(outcome(WORDS, ModelWords.without(read, i))).isEqualTo(Verdict.Outcome.REFUTED);
        }
        assertThat(outcome(WORDS, new ConstraintProgram(B, read.clauses()))).isEqualTo(Verdict.Outcome.REFUTED);
        assertThat(outcome(WORDS, new ConstraintProgram(A, List.of(read.clauses().get(0), read.clauses().get(2),
                relation(B, Predicate.CAST_MEMBER, new Term.Constant(new Value.TextValue("Berit Sol")))))))
                .isEqualTo(Verdict.Outcome.REFUTED);
    }

    @Test
    void wordsThatGiveTheAnswerAwayOrLackANameAreRefutedWhateverWasRead() {
        assertThat(outcome(WORDS.replace("film", "film of Alda Brenn"), read)).isEqualTo(Verdict.Outcome.REFUTED);
        assertThat(outcome(WORDS.replace("Ivo Marsk", "a star"), read)).isEqualTo(Verdict.Outcome.REFUTED);
        assertThat(outcome(WORDS.replace("1935", "1938"), read)).isEqualTo(Verdict.Outcome.REFUTED);
        assertThat(outcome(WORDS + " Quickly!", read)).isEqualTo(Verdict.Outcome.REFUTED);
    }

    @Test
    void wordsThatNobodyReadBackAreRefuted() {
        Draft worded = ModelWords.of(draft, WORDS);
        assertThat(verdict(worded.worded(WORDS.replace("film", "movie"), worded.wording())).outcome())
                .isEqualTo(Verdict.Outcome.REFUTED);
        assertThat(verdict(draft.worded(WORDS, null)).outcome()).isEqualTo(Verdict.Outcome.REFUTED);
        Wording kept = new Wording.OfProgram("w/one", "r/two", "not-read");
        assertThat(verdict(draft.worded(WORDS, kept)).outcome()).isEqualTo(Verdict.Outcome.REFUTED);
        assertThat(verdict(draft.worded(draft.prompt(), kept)).outcome()).isEqualTo(Verdict.Outcome.SUPPORTED);
    }

    @Test
    void anAuditFindsEditedWordsAndEditedReadings() {
        Task task = ((Outcome.Accepted) new SearchVerifier(snapshot, SelectionMode.STRICT, "run-1", List.of())
                .judge(Drafts.attempted(ModelWords.of(draft, WORDS), ""))).task();
        SearchAuditor auditor = new SearchAuditor(snapshot);
        Wording.OfModel wording = (Wording.OfModel) task.verification().wording();
        assertThat(auditor.flaw(task)).isEmpty();
        assertThat(task.provenance().models()).containsExactly("r/two", "w/one");
        assertThat(task.id()).isEqualTo(draft.taskId());

        String edited = WORDS.replace("film", "movie");
        assertThat(auditor.flaw(edited(task, edited, wording))).get().asString().startsWith("wording");
        assertThat(auditor.flaw(edited(task, WORDS, reading(wording, ModelWords.without(read, 1))))).get().asString()
                .startsWith("wording");
        assertThat(auditor.flaw(edited(task, WORDS, null))).isPresent();
        assertThat(auditor.flaw(edited(task, WORDS, new Wording.OfModel("w/three", wording.reader(), wording.prompts(),
                Sha256.hex(WORDS), read)))).get().asString().startsWith("provenance.models");
    }

    private static Wording reading(Wording.OfModel wording, ConstraintProgram readBack) {
        return new Wording.OfModel(wording.writer(), wording.reader(), wording.prompts(), wording.question(), readBack);
    }

    /** The edit of somebody who knows how seals are made. */
    private static Task edited(Task task, String prompt, Wording wording) {
        Verification v = task.verification();
        return Seal.seal(new Task(task.schema(), task.id(), task.kind(), task.split(), task.language(), prompt,
                task.answer(), task.environment(), task.body(), task.difficulty(), task.certificate(),
                new Verification(v.decision(), v.mode(), v.attempts(), v.verdicts(), wording), task.provenance()));
    }
}
