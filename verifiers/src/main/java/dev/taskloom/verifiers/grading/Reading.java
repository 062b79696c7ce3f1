package dev.taskloom.verifiers.grading;

import dev.taskloom.schemas.ReferenceAnswer;
import java.util.List;

/** How a type of answer finds its reference in a text. */
sealed interface Reading permits NameReading, ValueReading {

    /** Tokens of a text without markup, with a {@link Token.Kind#RIGHT} token wherever the reference stands. */
    List<Token> read(String plain);

    /** How many different values the answer has to state. */
    int slots();

    /** Words of the shortest form of a value: titles are only taken off names of two words or more. */
    int shortestWords();

    static Reading of(ReferenceAnswer reference, String question, String language) {
        return switch (reference.type()) {
            case ENTITY, TEXT -> NameReading.single(reference, language);
            case SET -> NameReading.set(reference, language);
            case NUMBER -> new ValueReading(new NumberScanner(reference, question, language));
            case DATE -> new ValueReading(new DateScanner(reference, question));
        };
    }
}
