package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a draft became a task.
 *
 * @param decision always {@link Decision#ACCEPT} in a published task
 * @param mode     the rule that was applied: {@code strict}, {@code banded} or {@code graded}
 * @param attempts the tries of the agents
 * @param verdicts every verdict, on the reference and on each distinct candidate answer
 * @param wording  whose words the prompt has; {@code null} when no model was asked for some
 */
public record Verification(Decision decision, String mode, List<Attempt> attempts, List<Verdict> verdicts,
        Wording wording) {
    public Verification {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(mode, "mode");
        attempts = List.copyOf(attempts);
        verdicts = List.copyOf(verdicts);
    }

    /** Profiles of all models that took part, distinct and sorted. */
    public List<String> models() {
        Stream<String> tried = profiles(attempts.stream().map(Attempt::agent), Attempt.MODEL);
        Stream<String> judged = profiles(verdicts.stream().map(Verdict::mechanism), Verdict.JUDGE);
        Stream<String> worded = wording == null ? Stream.of() : Stream.of(wording.writer(), wording.reader());
        return Stream.of(tried, judged, worded).flatMap(names -> names).distinct().sorted().toList();
    }

    private static Stream<String> profiles(Stream<String> names, String role) {
        return names.filter(name -> name.startsWith(role)).map(name -> name.substring(role.length()));
    }
}
