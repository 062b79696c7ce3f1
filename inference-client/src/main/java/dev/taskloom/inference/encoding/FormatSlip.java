package dev.taskloom.inference.encoding;

/** Where a completion leaves the format, and how; the reason can be told to the model that wrote it. */
public sealed interface FormatSlip {
    /** Place in the completion, in chars from 0. */
    int at();

    /** What is wrong, for people and models. */
    String reason();

    /** Calls or the end come before the reasoning is closed. */
    record OpenReasoning(int at) implements FormatSlip {
        @Override
        public String reason() {
            return "the reasoning is not closed";
        }
    }

    /** The text ends before the answer does. */
    record CutOff(int at) implements FormatSlip {
        @Override
        public String reason() {
            return "the answer is cut off";
        }
    }

    /** The text ends inside a calls block, where what is there could be taken for a whole call. */
    record CutOffCalls(int at) implements FormatSlip {
        @Override
        public String reason() {
            return "the calls are cut off";
        }
    }

    /** Whole calls, and no end token after them. */
    record MissingEnd(int at) implements FormatSlip {
        @Override
        public String reason() {
            return "the end token is missing after the calls";
        }
    }

    /** Something stands after the end, or after the calls. */
    record TextAfterEnd(int at) implements FormatSlip {
        @Override
        public String reason() {
            return "nothing may stand after the calls or the end";
        }
    }

    /** The markup of the calls is not as it must be. */
    record BrokenMarkup(int at, String expected) implements FormatSlip {
        @Override
        public String reason() {
            return "expected " + expected;
        }
    }

    /** A parameter of a call stands there twice. */
    record DuplicateParameter(int at, String name) implements FormatSlip {
        @Override
        public String reason() {
            return "parameter '" + name + "' is given twice";
        }
    }

    /** A parameter that is said to be JSON and is not. */
    record ParameterNotJson(int at, String name) implements FormatSlip {
        @Override
        public String reason() {
            return "parameter '" + name + "' says string=\"false\", but its value is not JSON";
        }
    }

    /** A control token in what is said or thought. */
    record TokenInText(int at, String token) implements FormatSlip {
        @Override
        public String reason() {
            return "the control token " + token + " stands in the text";
        }
    }

    /** What looks like calls and lacks the control token that would make it calls. */
    record MarkupAsText(int at) implements FormatSlip {
        @Override
        public String reason() {
            return "calls without the control token of the markup are plain text";
        }
    }
}
