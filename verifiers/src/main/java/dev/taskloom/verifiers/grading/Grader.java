package dev.taskloom.verifiers.grading;

import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.Task;
import java.util.Objects;
import java.util.Optional;

/**
 * The reward a trainer gets for an answer.
 *
 * <p>An answer earns 1 when it states the reference and nothing that weakens it; the rules stand in
 * {@code docs/design/grading.md}. Grading is deterministic, thread-safe, free of I/O, linear in the length of the answer, and
 * never fails for the answer's fault.
 */
public final class Grader {
    /** Longest answer that is read, in UTF-16 units. */
    public static final int LONGEST_ANSWER = 4_000_000;

    /** Grades an answer to a task's prompt. */
    public Grade grade(Task task, String answer) {
        return grade(task.prompt(), task.answer(), task.language(), answer);
    }

    /**
     * Grades an answer to a question.
     *
     * @param question  as it was asked: its words and names may be repeated in the answer
     * @param reference what the answer has to state
     * @param language  ISO 639-1 code of the question: it decides how digits are grouped and number words are read
     * @throws IllegalArgumentException when the reference is not well formed or names an unknown normaliser
     */
    public Grade grade(String question, ReferenceAnswer reference, String language, String answer) {
        Objects.requireNonNull(answer, "answer");
        Normaliser.of(reference);
        Reading reading = Reading.of(reference, question, language);
        if (answer.isBlank()) {
            return Grade.nothing(Refusal.EMPTY);
        }
        if (answer.length() > LONGEST_ANSWER) {
            return Grade.nothing(Refusal.TOO_LONG);
        }
        if (PlainText.deceives(answer)) {
            return Grade.nothing(Refusal.CONTROL_CHARACTERS);
        }
        if (Equivalence.isWordless(reference)) {
            boolean same = Equivalence.sameCharacters(reference, answer);
            return same ? Grade.correct() : Grade.nothing(Refusal.DIFFERENT);
        }
        Optional<String> spoken = Envelope.open(PlainText.clean(answer));
        if (spoken.isEmpty()) {
            return Grade.nothing(Refusal.UNCLOSED_MARKER);
        }
        boolean numbered = reference.type() == AnswerType.SET;
        return new AnswerReader(reading, new QuestionWords(question), numbered).grade(spoken.get());
    }
}
