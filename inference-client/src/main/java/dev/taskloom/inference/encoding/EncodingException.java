package dev.taskloom.inference.encoding;

/** Messages that cannot be rendered. */
public final class EncodingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient MessageSlip slip;

    EncodingException(MessageSlip slip) {
        super("message " + slip.message() + ": " + slip.reason());
        this.slip = slip;
    }

    public MessageSlip slip() {
        return slip;
    }
}
