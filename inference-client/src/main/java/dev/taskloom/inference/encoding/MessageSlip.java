package dev.taskloom.inference.encoding;

/** Why messages cannot be rendered, and which of them it is. */
public sealed interface MessageSlip {
    /** Place of the message, from 0, earlier ones that are not rendered again included. */
    int message();

    /** What is wrong, for people. */
    String reason();

    /** A role that the format does not have. */
    record UnknownRole(int message, String role) implements MessageSlip {
        @Override
        public String reason() {
            return "unknown role '" + role + "'";
        }
    }

    /** A field that is missing or of the wrong type. */
    record Malformed(int message, String reason) implements MessageSlip {}

    /** A developer message without content. */
    record EmptyDeveloper(int message) implements MessageSlip {
        @Override
        public String reason() {
            return "a developer message needs content";
        }
    }

    /** A developer message before the last user message: the reference drops it and then fails. */
    record DroppedDeveloper(int message) implements MessageSlip {
        @Override
        public String reason() {
            return "a developer message before the last user message is lost when reasoning is dropped";
        }
    }

    /** An answer of a thinking model with neither reasoning nor calls. */
    record MissingReasoning(int message) implements MessageSlip {
        @Override
        public String reason() {
            return "a thinking model's turn needs reasoning or calls";
        }
    }

    /** Arguments of a call that are no JSON object. */
    record BadArguments(int message, String tool) implements MessageSlip {
        @Override
        public String reason() {
            return "the arguments of the call to '" + tool + "' are not a JSON object";
        }
    }

    /** A result for which no call is left. */
    record ResultWithoutCall(int message) implements MessageSlip {
        @Override
        public String reason() {
            return "a result without a call before it";
        }
    }

    /** A result of another call than its place says; the format knows only the place. */
    record ResultOutOfOrder(int message, String expectedId) implements MessageSlip {
        @Override
        public String reason() {
            return "the result of call '" + expectedId + "' belongs here";
        }
    }

    /** Something else than the results that are still due. */
    record MissingResults(int message, int due) implements MessageSlip {
        @Override
        public String reason() {
            return due + " results are due before this message";
        }
    }
}
