package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import java.util.ArrayList;
import java.util.List;

/** Says less about what kind of thing something is: no genre, no occupation, a work instead of a song. */
final class GeneraliseCategory implements PlanStep {
    @Override
    public String name() {
        return "generalise-category";
    }

    @Override
    public List<Plan> proposals(Plan plan) {
        List<Plan> proposals = new ArrayList<>();
        for (Clause clause : plan.clauses()) {
            if (clause instanceof Clause.Relation relation
                    && (relation.predicate().equals(Predicate.GENRE.wireName())
                            || relation.predicate().equals(Predicate.OCCUPATION.wireName()))) {
                proposals.add(plan.minus(clause));
            } else if (clause instanceof Clause.HasType type && !type.subject().equals(Plan.ANSWER)
                    && (type.type().equals(EntityType.BOOK.wireName())
                            || type.type().equals(EntityType.SONG.wireName()))) {
                // Films stay films: "a work that stars somebody" is no English.
                proposals.add(plan.replaced(clause,
                        List.of(new Clause.HasType(type.subject(), EntityType.WORK.wireName()))));
            }
        }
        return proposals;
    }
}
