package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The smallest multi-hop questions around a seed: answer, one hidden entity, one given name.
 *
 * <p>The seed is the answer or the hidden entity: what it only gives a name to grows from another seed. Two families: the answer is a fact of the hidden
 * entity ("When was the director of X born?"), or an entity related to it.
 */
final class Openings {
    /** Facts looked at for each explored entity. */
    private static final int LINKS_PER_ENTITY = 24;
    /** Openings of each family tried at most for one seed. */
    private static final int PER_FAMILY = 24;

    private final Workbench bench;

    Openings(Workbench bench) {
        this.bench = bench;
    }

    /** Openings of both families in turn, in an order drawn from the seed. */
    List<Plan> around(EvidenceGraph evidence) {
        List<Plan> facts = new ArrayList<>();
        List<Plan> entities = new ArrayList<>();
        evidence.links().forEach((hidden, links) -> {
            List<Clue> bounded = links.subList(0, Math.min(links.size(), LINKS_PER_ENTITY));
            for (Clue anchor : bounded) {
                if (bench.nameable(anchor.other())) {
                    for (Clue fact : bench.clues(hidden)) {
                        if (touches(evidence, hidden, anchor.other(), fact.other()) && isAskable(fact)) {
                            facts.add(opening(fact, anchor));
                        }
                    }
                    for (Clue answer : bounded) {
                        if (touches(evidence, hidden, anchor.other(), answer.other()) && isAnswer(answer, anchor)) {
                            entities.add(opening(answer, anchor));
                        }
                    }
                }
            }
        });
        return interleaved(drawn(facts, evidence.seed()), drawn(entities, evidence.seed()));
    }

    private static boolean touches(EvidenceGraph evidence, int hidden, int anchor, int answer) {
        return anchor != answer && (hidden == evidence.seed() || answer == evidence.seed());
    }

    /** True if the hidden entity has one such fact and a question can ask for it. */
    private boolean isAskable(Clue fact) {
        Predicate predicate = fact.fact().predicate();
        boolean asked = switch (predicate) {
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PUBLICATION_DATE, FOUNDED_DATE, HEADQUARTERS,
                    CAPITAL,
                    POPULATION ->
                true;
            case PARENT, SPOUSE, SIBLING, OCCUPATION, NATIONALITY, EDUCATED_AT, EMPLOYER, MEMBER_OF, DIRECTOR, WRITER,
                    PRODUCER, COMPOSER, PERFORMER, CAST_MEMBER, COUNTRY_OF_ORIGIN, GENRE, LOCATED_IN, FOUNDER ->
                false;
        };
        // A year is asked for only of works: of a person it says little and many sources differ.
        boolean precise = !(bench.graph.value(fact.other()) instanceof Value.DateValue date)
                || date.precision() == Value.DatePrecision.DAY || predicate == Predicate.PUBLICATION_DATE
                || predicate == Predicate.FOUNDED_DATE;
        return asked && fact.asSubject() && precise && !bench.disputed(fact.described(), predicate);
    }

    private boolean isAnswer(Clue answer, Clue anchor) {
        return bench.graph.isEntity(answer.other()) && bench.type(answer.other()) != EntityType.OTHER
                && !answer.fact().equals(anchor.fact());
    }

    private Plan opening(Clue asked, Clue anchor) {
        int hiddenNode = asked.described();
        Plan start = Plan.about(asked.other());
        Term.Variable hidden = start.fresh();
        Clue fromAnswer = new Clue(asked.fact(), !asked.asSubject());
        boolean literal = isAskable(asked);
        return start.bound(hidden, hiddenNode)
                .plus(literal
                        ? List.of()
                        : ClueClauses.type(bench.graph, asked.other(), Plan.ANSWER,
                                ClueClauses.isKinship(asked.fact().predicate())))
                .plus(ClueClauses.hidden(bench.graph, fromAnswer, Plan.ANSWER, hidden))
                .plus(ClueClauses.type(bench.graph, hiddenNode, hidden,
                        ClueClauses.isKinship(anchor.fact().predicate())))
                .plus(ClueClauses.given(bench.graph, anchor, hidden));
    }

    private List<Plan> drawn(List<Plan> plans, int seed) {
        Set<Plan> distinct = new LinkedHashSet<>(plans);
        return distinct.stream()
                .sorted(Comparator.comparingLong(
                        plan -> Draw.bits(bench.settings.seed(), seed,
                                Draw.bits(plan.binding() + " " + plan.clauses()))))
                .limit(PER_FAMILY)
                .toList();
    }

    private static List<Plan> interleaved(List<Plan> first, List<Plan> second) {
        List<Plan> all = new ArrayList<>();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            if (i < first.size()) {
                all.add(first.get(i));
            }
            if (i < second.size()) {
                all.add(second.get(i));
            }
        }
        return all;
    }
}
