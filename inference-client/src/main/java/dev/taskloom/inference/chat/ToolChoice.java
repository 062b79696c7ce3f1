package dev.taskloom.inference.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Whether a model may, must not or must call a tool. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "choice")
@JsonSubTypes({@JsonSubTypes.Type(value = ToolChoice.Auto.class, name = "auto"),
        @JsonSubTypes.Type(value = ToolChoice.None.class, name = "none"),
        @JsonSubTypes.Type(value = ToolChoice.Required.class, name = "required"),
        @JsonSubTypes.Type(value = ToolChoice.Named.class, name = "named")})
public sealed interface ToolChoice {
    /** It decides. */
    record Auto() implements ToolChoice {}

    /** It must not. */
    record None() implements ToolChoice {}

    /** It must call some tool; models do not take this while thinking. */
    record Required() implements ToolChoice {}

    /** It must call that tool; models do not take this while thinking. */
    record Named(String tool) implements ToolChoice {}
}
