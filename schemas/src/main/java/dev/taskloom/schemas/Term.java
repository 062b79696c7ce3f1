package dev.taskloom.schemas;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/** An argument of a clause: something to be found, or something given. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "term")
@JsonSubTypes({@JsonSubTypes.Type(value = Term.Variable.class, name = "variable"),
        @JsonSubTypes.Type(value = Term.Constant.class, name = "constant")})
public sealed interface Term {

    /** Something to be found; equal names within one program mean the same thing. */
    record Variable(String name) implements Term {
        public Variable {
            if (!name.matches("[a-z][a-z0-9]*")) {
                throw new IllegalArgumentException("not a variable name: '" + name + "'");
            }
        }
    }

    /** Something given. */
    record Constant(Value value) implements Term {
        public Constant {
            Objects.requireNonNull(value, "value");
        }
    }
}
