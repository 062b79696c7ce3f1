package dev.taskloom.inference.encoding;

import java.util.Objects;

/** A piece of a prompt. */
public sealed interface Segment {
    String text();

    /** One control token. */
    record Control(String text) implements Segment {
        public Control {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Text; what looks like a control token in it is none, and must not become one when tokens are made of it. */
    record Text(String text) implements Segment {
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }
}
