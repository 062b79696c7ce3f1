package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.planted.world.Entity.Alias;
import dev.taskloom.environments.planted.world.Entity.AliasReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Deals occupations to people whose era knows them, and gives some of them a stage name or a short name. */
final class Callings {
    private static final List<Occupation> ESSENTIAL = List.of(Occupation.NOVELIST, Occupation.FILM_DIRECTOR,
            Occupation.ACTOR, Occupation.SINGER, Occupation.ACTOR, Occupation.COMPOSER, Occupation.PLAYWRIGHT,
            Occupation.SCREENWRITER);
    private static final Set<Occupation> ON_STAGE = EnumSet.of(Occupation.ACTOR, Occupation.SINGER,
            Occupation.FILM_DIRECTOR, Occupation.SONGWRITER);
    private static final double SECOND_CALLING = 0.28;
    private static final double STAGE_NAMES = 0.15;
    private static final double SHORT_NAMES = 0.12;

    private final Draws draws;
    private final Deque<Occupation> deck = new ArrayDeque<>(ESSENTIAL);

    Callings(Draws draws) {
        this.draws = draws;
    }

    void deal(List<Life> people) {
        List<Life> order = new ArrayList<>(people);
        draws.shuffle(order);
        for (Life life : order) {
            Occupation first = draw(life);
            life.occupations.add(first);
            if (draws.chance(SECOND_CALLING)) {
                Occupation second = draws.pick(first.related());
                if (second.fits(life.birthYear())) {
                    life.occupations.add(second);
                }
            }
            rename(life);
        }
    }

    /** The next card that fits; those that do not go under the deck for somebody born later. */
    private Occupation draw(Life life) {
        for (int tries = 0; tries < 60; tries++) {
            if (deck.isEmpty()) {
                refill();
            }
            Occupation card = deck.removeFirst();
            if (card.fits(life.birthYear())) {
                return card;
            }
            deck.addLast(card);
            if (tries % 12 == 11) {
                refill();
            }
        }
        return Occupation.MERCHANT;
    }

    private void refill() {
        List<Occupation> cards = new ArrayList<>();
        for (Occupation occupation : Occupation.values()) {
            for (int i = 0; i < occupation.share(); i++) {
                cards.add(occupation);
            }
        }
        draws.shuffle(cards);
        // On top, so that a deck full of cards that only fit later births still yields one now.
        cards.forEach(deck::addFirst);
    }

    private void rename(Life life) {
        boolean unmarriedName = life.family.equals(life.birthFamily);
        if (unmarriedName && ON_STAGE.contains(life.occupations.getFirst()) && draws.chance(STAGE_NAMES)) {
            String stage = NameBook.word(() -> life.land.culture().family(draws));
            if (take(life, life.given + " " + stage)) {
                life.aliases.add(new Alias(life.given + " " + life.family, AliasReason.BIRTH_NAME));
                life.family = stage;
            }
        } else if (draws.chance(SHORT_NAMES)) {
            FamilyNames.shortened(life.given)
                    .map(nick -> nick + " " + life.family)
                    .filter(name -> take(life, name))
                    .ifPresent(name -> life.aliases.add(new Alias(name, AliasReason.SHORT_NAME)));
        }
    }

    private static boolean take(Life life, String name) {
        return life.land.names().take(name);
    }
}
