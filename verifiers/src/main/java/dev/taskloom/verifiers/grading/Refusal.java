package dev.taskloom.verifiers.grading;

import java.util.Locale;

/** Why an answer earns nothing. */
enum Refusal {
    EMPTY("there is no answer"),
    TOO_LONG("the answer is longer than the grader reads"),
    CONTROL_CHARACTERS("the answer holds characters that hide or reorder text"),
    UNCLOSED_MARKER("the reasoning or the marked answer never ends"),
    CONFLICTING_MARKERS("several marked answers differ"),
    RETRACTED("the text around the marked answer takes it back"),
    REFUSED("the answer declines to answer"),
    QUESTION_REPEATED("the answer repeats the question"),
    DIFFERENT("the answer is not the reference"),
    AMBIGUOUS_DATE("day and month of the date cannot be told apart"),
    MALFORMED("the answer is not a well-formed value of its type"),
    WRONG_UNIT("the unit is missing or another one"),
    INCOMPLETE_SET("a member of the set is missing"),
    LIST_OF_GUESSES("the answer offers more than one answer"),
    HEDGE("the answer is not committed to"),
    NEGATION("the answer is negated"),
    CONTRADICTION("the answer is called into question"),
    EXTENDED_NAME("the name goes on, or is qualified, beyond the reference"),
    RELATED_THING("the answer names something related to the reference"),
    ANOTHER_VALUE("the answer holds a value that is neither asked for nor in the question"),
    EXTRA_WORDS("the answer says more than the reference and the question");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ": " + sentence;
    }
}
