package dev.taskloom.inference.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;

/** One message of a conversation, independent of how a provider writes it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "role")
@JsonSubTypes({@JsonSubTypes.Type(value = ChatMessage.System.class, name = "system"),
        @JsonSubTypes.Type(value = ChatMessage.Developer.class, name = "developer"),
        @JsonSubTypes.Type(value = ChatMessage.User.class, name = "user"),
        @JsonSubTypes.Type(value = ChatMessage.Assistant.class, name = "assistant"),
        @JsonSubTypes.Type(value = ChatMessage.Tool.class, name = "tool")})
public sealed interface ChatMessage {

    /** Rules for the whole conversation. */
    record System(String content) implements ChatMessage {
        public System {
            Objects.requireNonNull(content, "content");
        }
    }

    /** Rules from the developer of an application; providers without that role get them as the system's. */
    record Developer(String content) implements ChatMessage {
        public Developer {
            Objects.requireNonNull(content, "content");
        }
    }

    /** What a person, or whoever stands for one, says; a new one ends the reasoning of the turn before. */
    record User(String content) implements ChatMessage {
        public User {
            Objects.requireNonNull(content, "content");
        }
    }

    /**
     * What a model said.
     *
     * @param content   visible text, empty when it only called tools
     * @param reasoning what it thought before, empty when it did not or did not tell
     * @param toolCalls calls it asks for, in order
     */
    record Assistant(String content, String reasoning, List<ToolCall> toolCalls) implements ChatMessage {
        public Assistant {
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(reasoning, "reasoning");
            toolCalls = List.copyOf(toolCalls);
        }

        /** The same without its reasoning. */
        public Assistant withoutReasoning() {
            return new Assistant(content, "", toolCalls);
        }
    }

    /** What a tool gave for the call of that id. */
    record Tool(String callId, String content) implements ChatMessage {
        public Tool {
            Objects.requireNonNull(callId, "callId");
            Objects.requireNonNull(content, "content");
        }
    }
}
