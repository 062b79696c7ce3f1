package dev.taskloom.environments.search.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.taskloom.environments.search.browsing.Browser;
import java.util.List;
import java.util.Objects;

/** What a web answered, as it is recorded: what an agent is shown, so that a replay shows the same. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({@JsonSubTypes.Type(value = WebAnswer.Hits.class, name = "hits"),
        @JsonSubTypes.Type(value = WebAnswer.Page.class, name = "page"),
        @JsonSubTypes.Type(value = WebAnswer.Closed.class, name = "closed")})
sealed interface WebAnswer {

    /** What a search found, best first. */
    record Hits(List<Browser.Hit> hits) implements WebAnswer {
        public Hits {
            hits = List.copyOf(hits);
        }
    }

    /** A page that was opened. */
    record Page(String title, String text) implements WebAnswer {
        public Page {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(text, "text");
        }
    }

    /** A page that cannot be opened, or must not be, and why. */
    record Closed(String reason) implements WebAnswer {
        public Closed {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
