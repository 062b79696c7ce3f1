package dev.taskloom.verifiers.grading;

import java.util.List;
import java.util.Set;

/** Numbers and dates: a scanner finds every value in the text and says what it is. */
record ValueReading(ValueScanner scanner) implements Reading {

    /** Words that go with numbers and dates and say nothing else. */
    static final Set<String> ACCOMPANYING = Set.of("people", "inhabitants", "residents", "persons", "habitantes",
            "personas", "times", "veces", "total", "number", "numero", "monday", "tuesday", "wednesday", "thursday",
            "friday",
            "saturday", "sunday", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "year",
            "month",
            "day", "date", "ano", "mes", "dia", "fecha");

    /** Finds values of one type. */
    sealed interface ValueScanner permits NumberScanner, DateScanner {
        /** Every value of the text, in order and without overlap. */
        List<ValueSpan> scan(String plain);
    }

    @Override
    public List<Token> read(String plain) {
        return Tokenizer.tokens(plain, scanner.scan(plain));
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public int shortestWords() {
        return 1;
    }
}
