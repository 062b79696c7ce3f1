package dev.taskloom.inference.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.Objects;

/** What came of a request; a model's or provider's fault is an outcome, never an exception. */
// Only what is final has a form in JSON: the others are never kept.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({@JsonSubTypes.Type(value = ChatOutcome.Answered.class, name = "answered"),
        @JsonSubTypes.Type(value = ChatOutcome.Truncated.class, name = "truncated"),
        @JsonSubTypes.Type(value = ChatOutcome.Refused.class, name = "refused")})
public sealed interface ChatOutcome {

    /**
     * The model has said all it wanted to.
     *
     * @param model       the name under which the provider served it
     * @param fingerprint the provider's mark of its configuration, empty when it gives none
     */
    record Answered(ChatMessage.Assistant message, Usage usage, String model, String fingerprint)
            implements
                ChatOutcome {
        public Answered {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(usage, "usage");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(fingerprint, "fingerprint");
        }
    }

    /** The answer broke off at the limit of tokens: what is there must not be read as an answer. */
    record Truncated(ChatMessage.Assistant message, Usage usage) implements ChatOutcome {
        public Truncated {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(usage, "usage");
        }
    }

    /** This request will not be answered, however often it is sent: it is malformed, too long, or filtered. */
    record Refused(String reason) implements ChatOutcome {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The same request may be answered later.
     *
     * @param limited true for a rate limit, which says that fewer requests should be under way
     * @param after   how long the provider wants to be left alone, zero when it did not say
     */
    record RetryLater(String reason, boolean limited, Duration after) implements ChatOutcome {
        public RetryLater {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(after, "after");
        }
    }

    /** No request at all will be answered until a person does something: key, balance, address, model name. */
    record ProviderDown(String reason) implements ChatOutcome {
        public ProviderDown {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
