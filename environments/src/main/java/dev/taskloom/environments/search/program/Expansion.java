package dev.taskloom.environments.search.program;

import dev.taskloom.schemas.Term;
import java.util.List;
import java.util.function.Supplier;

/**
 * The ways a clause can bind its free variables.
 *
 * @param free the variables it binds, in the order of the rows' columns
 * @param cost upper estimate of the number of rows; 0 only when there are none
 * @param rows the bindings, made when the clause is chosen; a clause without free variables has one empty row or none
 */
record Expansion(List<Term.Variable> free, long cost, Supplier<Iterable<int[]>> rows) {}
