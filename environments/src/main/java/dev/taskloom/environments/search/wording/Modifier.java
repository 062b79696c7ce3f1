package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Value;

/** What a clause says of the variable it hangs on, seen from the answer. */
sealed interface Modifier {

    /** A relation to something given; {@code asSubject} if the described variable is its subject. */
    record Given(Predicate predicate, boolean asSubject, Value value) implements Modifier {}

    /** A relation to something hidden, which is described in turn. */
    record Linked(Predicate predicate, boolean asSubject, QuestionNode child) implements Modifier {}

    /** A date or number between bounds. */
    record Bounded(Predicate predicate, String from, String to) implements Modifier {}

    /** A number of objects. */
    record Counted(Predicate predicate, int count) implements Modifier {}

    /** An object it does not have. */
    record Excluded(Predicate predicate, Value value) implements Modifier {}

    /** Whole years between two facts. */
    record Aged(Clause.Elapsed elapsed) implements Modifier {}
}
