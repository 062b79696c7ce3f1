package dev.taskloom.verifiers.grading;

import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.ReferenceAnswer;

/** The comparisons a reference answer can name; a change that alters any grade gets a new version. */
public enum Normaliser {
    ENTITY("entity/v1"), NUMBER("number/v1"), DATE("date/v1"), SET("set/v1"), TEXT("text/v1");

    private final String wireName;

    Normaliser(String wireName) {
        this.wireName = wireName;
    }

    /** The name that stands in {@link ReferenceAnswer#normaliser}. */
    public String wireName() {
        return wireName;
    }

    /** The comparison for answers of that type. */
    public static Normaliser of(AnswerType type) {
        return switch (type) {
            case ENTITY -> ENTITY;
            case NUMBER -> NUMBER;
            case DATE -> DATE;
            case SET -> SET;
            case TEXT -> TEXT;
        };
    }

    /**
     * The comparison a reference names.
     *
     * @throws IllegalArgumentException when this version does not know it, or it does not fit the type
     */
    static Normaliser of(ReferenceAnswer reference) {
        Normaliser normaliser = of(reference.type());
        if (!normaliser.wireName.equals(reference.normaliser())) {
            throw new IllegalArgumentException("reference answer '" + reference.value() + "' of type "
                    + reference.type().wireName() + " names the normaliser '" + reference.normaliser() + "', known is '"
                    + normaliser.wireName + "'");
        }
        return normaliser;
    }
}
