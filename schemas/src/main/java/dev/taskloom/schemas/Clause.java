package dev.taskloom.schemas;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** One condition of a {@link ConstraintProgram}; a binding of the variables satisfies it, contradicts it or leaves it open. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "clause")
@JsonSubTypes({@JsonSubTypes.Type(value = Clause.Relation.class, name = "relation"),
        @JsonSubTypes.Type(value = Clause.HasType.class, name = "type"),
        @JsonSubTypes.Type(value = Clause.Range.class, name = "range"),
        @JsonSubTypes.Type(value = Clause.Count.class, name = "count"),
        @JsonSubTypes.Type(value = Clause.Exclusion.class, name = "exclusion"),
        @JsonSubTypes.Type(value = Clause.Elapsed.class, name = "elapsed")})
public sealed interface Clause {

    /** Some claim says {@code predicate(subject, object)}. */
    record Relation(Term subject, String predicate, Term object) implements Clause {
        public Relation {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(predicate, "predicate");
            Objects.requireNonNull(object, "object");
        }
    }

    /** The entity is of that type, such as {@code person} or {@code film}. */
    record HasType(Term.Variable subject, String type) implements Clause {
        public HasType {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(type, "type");
        }
    }

    /**
     * Some claim gives the subject a date or number between two bounds, both included.
     *
     * <p>Bounds are ISO dates (a coarser bound covers its whole period: {@code 1950} to {@code 1959} is the decade) or
     * plain decimals, matching the predicate.
     */
    record Range(Term.Variable subject, String predicate, String from, String to) implements Clause {
        public Range {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(predicate, "predicate");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /** Claims give the subject exactly that many distinct objects of the predicate. */
    record Count(Term.Variable subject, String predicate, int count) implements Clause {
        public Count {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(predicate, "predicate");
            if (count < 1) {
                throw new IllegalArgumentException("count must be at least 1, not " + count);
            }
        }
    }

    /** Claims give the subject some object of the predicate, and none of them is the excluded one. */
    record Exclusion(Term.Variable subject, String predicate, Value excluded) implements Clause {
        public Exclusion {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(predicate, "predicate");
            Objects.requireNonNull(excluded, "excluded");
        }
    }

    /** The whole years between two dated facts of the subject are that many; both dates are known to the day. */
    record Elapsed(Term.Variable subject, String fromPredicate, String toPredicate, int years) implements Clause {
        public Elapsed {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(fromPredicate, "fromPredicate");
            Objects.requireNonNull(toPredicate, "toPredicate");
        }
    }
}
