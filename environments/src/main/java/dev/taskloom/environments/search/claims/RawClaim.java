package dev.taskloom.environments.search.claims;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.taskloom.schemas.Value;
import java.util.Objects;

/**
 * A fact as read from one page, before its mentions are resolved to entities.
 *
 * @param subject   whom it is about
 * @param object    what is said of it
 * @param start     first character of the sentence or row that states it
 * @param end       end (exclusive) of that sentence or row
 * @param extractor which reader found it, with the pattern's name: {@code sentence/en/born-on-in}
 */
public record RawClaim(Argument subject, Predicate predicate, Argument object, int start, int end, String extractor) {
    public RawClaim {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(predicate, "predicate");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(extractor, "extractor");
    }

    /** One side of a fact. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "side")
    @JsonSubTypes({@JsonSubTypes.Type(value = Argument.Topic.class, name = "topic"),
            @JsonSubTypes.Type(value = Argument.Mention.class, name = "mention"),
            @JsonSubTypes.Type(value = Argument.Literal.class, name = "literal")})
    public sealed interface Argument {

        /** What the page is about. */
        record Topic() implements Argument {}

        /**
         * A name in the text, still to be resolved.
         *
         * @param surface the name, as it stands at the span
         * @param link    target of the hyperlink at that span, empty when there is none
         * @param context what the sentence says right before and after the name: its apposition, years in parentheses
         */
        record Mention(int start, int end, String surface, String link, String context) implements Argument {
            public Mention {
                Objects.requireNonNull(surface, "surface");
                Objects.requireNonNull(link, "link");
                Objects.requireNonNull(context, "context");
            }
        }

        /** A date, number or text that needs no resolution. */
        record Literal(Value value) implements Argument {
            public Literal {
                Objects.requireNonNull(value, "value");
            }
        }
    }
}
