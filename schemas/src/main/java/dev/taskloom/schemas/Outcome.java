package dev.taskloom.schemas;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** How a draft, or a seed that gave none, ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({@JsonSubTypes.Type(value = Outcome.Accepted.class, name = "accepted"),
        @JsonSubTypes.Type(value = Outcome.Rejected.class, name = "rejected")})
public sealed interface Outcome {

    /** The seed it grew from; its rank orders outcomes. */
    Seed seed();

    /** A task, sealed and ready to publish. */
    record Accepted(Task task) implements Outcome {
        public Accepted {
            Objects.requireNonNull(task, "task");
        }

        @Override
        public Seed seed() {
            return task.provenance().seed();
        }
    }

    /** A draft that fell, or a seed that gave none. */
    record Rejected(Rejection rejection) implements Outcome {
        public Rejected {
            Objects.requireNonNull(rejection, "rejection");
        }

        @Override
        public Seed seed() {
            return rejection.seed();
        }
    }
}
