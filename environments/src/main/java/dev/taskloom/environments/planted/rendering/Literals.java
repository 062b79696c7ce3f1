package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Entity.Work;
import dev.taskloom.environments.planted.world.Fact;
import dev.taskloom.environments.planted.world.Gender;
import dev.taskloom.environments.search.claims.Predicate;

/** Objects that are no links: dates, numbers, occupations. */
final class Literals {
    private Literals() {}

    /** The object of a fact in words. */
    static String text(Fact fact, Lexicon words) {
        Gender gender = fact.subject() instanceof Person person ? person.gender() : Gender.MALE;
        return switch (fact.object()) {
            case Fact.Target.Of of -> of.entity().name();
            case Fact.Target.On on -> words.date(on.date());
            case Fact.Target.Amount amount -> words.number(amount.number());
            case Fact.Target.Does does -> words.occupation(does.occupation(), gender);
            case Fact.Target.Sort sort -> words.genre(sort.genre());
            case Fact.Target.From from -> fact.predicate() == Predicate.NATIONALITY
                    ? words.demonym(from.country(), words.feminine(fact.subject()))
                    : from.country().name();
        };
    }

    /** The fact that a work came out when it did. */
    static Fact publication(Work work) {
        return new Fact(work, Predicate.PUBLICATION_DATE, new Fact.Target.On(work.published()));
    }
}
