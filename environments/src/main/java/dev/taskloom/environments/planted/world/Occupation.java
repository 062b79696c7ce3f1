package dev.taskloom.environments.planted.world;

import java.util.List;

/** What people do for a living, with the era it exists in and what else such people often are. */
public enum Occupation {
    FILM_DIRECTOR("film director", 1885), SCREENWRITER("screenwriter", 1885), FILM_PRODUCER("film producer", 1885),
    ACTOR("actor", 1880), NOVELIST("novelist", 1780), PLAYWRIGHT("playwright", 1780), POET("poet", 1780),
    COMPOSER("composer", 1780), SINGER("singer", 1905), SONGWRITER("songwriter", 1905), PAINTER("painter", 1780),
    SCULPTOR("sculptor", 1780), ARCHITECT("architect", 1780), ENGINEER("engineer", 1800), PHYSICIAN("physician", 1780),
    BOTANIST("botanist", 1780), ASTRONOMER("astronomer", 1780), HISTORIAN("historian", 1780),
    LINGUIST("linguist", 1800), MATHEMATICIAN("mathematician", 1780), POLITICIAN("politician", 1780),
    JURIST("jurist", 1780), JOURNALIST("journalist", 1820), PHOTOGRAPHER("photographer", 1840),
    MERCHANT("merchant", 1780), INDUSTRIALIST("industrialist", 1800), TEACHER("teacher", 1780),
    CYCLIST("cyclist", 1880), MOUNTAINEER("mountaineer", 1820), CHESS_PLAYER("chess player", 1800);

    private final String label;
    private final int earliestBirth;

    Occupation(String label, int earliestBirth) {
        this.label = label;
        this.earliestBirth = earliestBirth;
    }

    /** The English name, lower case, for either gender. */
    public String label() {
        return label;
    }

    boolean fits(int birthYear) {
        return birthYear >= earliestBirth;
    }

    /** How often each is dealt: the makers of works are over-represented, since works need them. */
    int share() {
        return switch (this) {
            case ACTOR -> 14;
            case FILM_DIRECTOR, NOVELIST, SINGER -> 6;
            case COMPOSER, SCREENWRITER, PLAYWRIGHT -> 4;
            case FILM_PRODUCER, SONGWRITER, POLITICIAN, PAINTER -> 3;
            case POET, SCULPTOR, ARCHITECT, ENGINEER, PHYSICIAN, BOTANIST, ASTRONOMER, HISTORIAN, LINGUIST,
                    MATHEMATICIAN, JURIST, JOURNALIST, PHOTOGRAPHER, MERCHANT, INDUSTRIALIST, TEACHER, CYCLIST,
                    MOUNTAINEER, CHESS_PLAYER ->
                2;
        };
    }

    List<Occupation> related() {
        return switch (this) {
            case FILM_DIRECTOR -> List.of(SCREENWRITER, FILM_PRODUCER, ACTOR);
            case SCREENWRITER -> List.of(PLAYWRIGHT, NOVELIST, JOURNALIST);
            case FILM_PRODUCER -> List.of(INDUSTRIALIST, FILM_DIRECTOR);
            case ACTOR -> List.of(SINGER, FILM_DIRECTOR, TEACHER);
            case NOVELIST -> List.of(PLAYWRIGHT, POET, JOURNALIST);
            case PLAYWRIGHT -> List.of(NOVELIST, POET);
            case POET -> List.of(NOVELIST, JOURNALIST, TEACHER);
            case COMPOSER -> List.of(SONGWRITER, TEACHER);
            case SINGER -> List.of(SONGWRITER, ACTOR);
            case SONGWRITER -> List.of(COMPOSER, SINGER);
            case PAINTER -> List.of(SCULPTOR, TEACHER, PHOTOGRAPHER);
            case SCULPTOR -> List.of(PAINTER, ARCHITECT);
            case ARCHITECT -> List.of(ENGINEER, PAINTER);
            case ENGINEER -> List.of(INDUSTRIALIST, ARCHITECT);
            case PHYSICIAN -> List.of(BOTANIST, POLITICIAN);
            case BOTANIST -> List.of(PHYSICIAN, TEACHER);
            case ASTRONOMER -> List.of(MATHEMATICIAN);
            case HISTORIAN -> List.of(LINGUIST, POLITICIAN);
            case LINGUIST -> List.of(TEACHER, POET);
            case MATHEMATICIAN -> List.of(ASTRONOMER, CHESS_PLAYER);
            case POLITICIAN -> List.of(JURIST, JOURNALIST);
            case JURIST -> List.of(POLITICIAN);
            case JOURNALIST -> List.of(NOVELIST, POLITICIAN);
            case PHOTOGRAPHER -> List.of(JOURNALIST);
            case MERCHANT -> List.of(POLITICIAN);
            case INDUSTRIALIST -> List.of(POLITICIAN, ENGINEER);
            case TEACHER -> List.of(POET, POLITICIAN);
            case CYCLIST -> List.of(MERCHANT);
            case MOUNTAINEER -> List.of(PHOTOGRAPHER, PHYSICIAN);
            case CHESS_PLAYER -> List.of(JOURNALIST, MATHEMATICIAN);
        };
    }
}
