package dev.taskloom.synthesizers.search;

import java.util.List;

/**
 * One way to change a plan: it adds structure, a clue, or hardens.
 *
 * <p>Steps only propose. Whoever runs them keeps a proposal that passes {@link Workbench#holds} and otherwise the plan
 * as it was, so that no step can break what held before.
 */
interface PlanStep {
    /** The name recorded in the draft. */
    String name();

    /** Changed plans, most promising first, finitely many and in stable order. */
    List<Plan> proposals(Plan plan);
}
