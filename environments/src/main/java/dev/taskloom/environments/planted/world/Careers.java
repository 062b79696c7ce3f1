package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.planted.world.Entity.Organisation;
import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.search.claims.Predicate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends people to universities, jobs and learned societies that exist at the time. */
final class Careers {
    private static final double STUDIED = 0.45;
    private static final double EMPLOYED = 0.4;
    private static final double MEMBERS = 0.18;

    private final WorldDraft draft;
    private final Map<Kind, List<Organisation>> organisations = new EnumMap<>(Kind.class);
    private final Draws draws;

    Careers(WorldDraft draft, List<Organisation> organisations, Draws draws) {
        this.draft = draft;
        this.draws = draws;
        for (Organisation organisation : organisations) {
            this.organisations.computeIfAbsent(organisation.kind(), kind -> new java.util.ArrayList<>())
                    .add(organisation);
        }
    }

    void pursue(Person person) {
        LocalDate last = person.death().orElse(World.TODAY);
        if (draws.chance(STUDIED)) {
            LocalDate enrolled = LocalDate.of(person.birth().getYear() + draws.between(18, 21), 9, 1);
            LocalDate graduated = LocalDate.of(enrolled.getYear() + draws.between(3, 5), 6, 30);
            if (graduated.isBefore(last)) {
                existing(Kind.UNIVERSITY, enrolled)
                        .ifPresent(
                                u -> draft.state(person, Predicate.EDUCATED_AT, u, enrolled, Optional.of(graduated)));
            }
        }
        LocalDate hired = LocalDate.of(person.birth().getYear() + draws.between(26, 40), draws.between(1, 12), 1);
        if (draws.chance(EMPLOYED) && hired.isBefore(last.minusYears(1))) {
            LocalDate left = draws.day(hired.plusYears(1), hired.plusYears(25));
            existing(employerOf(person), hired).ifPresent(employer -> draft.state(person, Predicate.EMPLOYER, employer,
                    hired, left.isBefore(last) ? Optional.of(left) : person.death()));
        }
        LocalDate elected = LocalDate.of(person.birth().getYear() + draws.between(35, 60), draws.between(1, 12), 1);
        if (draws.chance(MEMBERS) && elected.isBefore(last)) {
            existing(Kind.SOCIETY, elected)
                    .ifPresent(s -> draft.state(person, Predicate.MEMBER_OF, s, elected, person.death()));
        }
    }

    private Optional<Organisation> existing(Kind kind, LocalDate day) {
        List<Organisation> known = organisations.getOrDefault(kind, List.of());
        for (int tries = 0; tries < 8 && !known.isEmpty(); tries++) {
            Organisation organisation = draws.pickSkewed(known);
            if (organisation.founded().isBefore(day)) {
                return Optional.of(organisation);
            }
        }
        return Optional.empty();
    }

    private Kind employerOf(Person person) {
        return switch (person.occupations().getFirst()) {
            case FILM_DIRECTOR, SCREENWRITER, FILM_PRODUCER, ACTOR -> Kind.STUDIO;
            case NOVELIST, PLAYWRIGHT, POET, COMPOSER, PAINTER, SCULPTOR, PHYSICIAN, BOTANIST, ASTRONOMER, HISTORIAN,
                    LINGUIST, MATHEMATICIAN, JURIST, TEACHER ->
                Kind.UNIVERSITY;
            case SINGER, SONGWRITER, ARCHITECT, ENGINEER, POLITICIAN, JOURNALIST, PHOTOGRAPHER, MERCHANT, INDUSTRIALIST,
                    CYCLIST, MOUNTAINEER, CHESS_PLAYER ->
                Kind.COMPANY;
        };
    }
}
