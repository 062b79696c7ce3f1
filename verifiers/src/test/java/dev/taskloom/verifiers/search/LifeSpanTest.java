package dev.taskloom.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifeSpanTest {
    @Test
    void bracketsAfterANameGiveBothEndsOfALife() {
        assertThat(LifeSpan.of("Adolf of Nassau (Dillenburg, 11 July 1540 – Heiligerlee, 23 May 1568) was a count."))
                .contains(new LifeSpan(" dillenburg 11 july 1540 ", " heiligerlee 23 may 1568 "));
    }

    @Test
    void twoDatesWithoutADashAreCutAfterTheFirstYear() {
        assertThat(LifeSpan.of("Henry King( January 24, 1886 June 29, 1982) was an American actor."))
                .contains(new LifeSpan(" january 24 1886 ", " june 29 1982 "));
    }

    @Test
    void aGuessGivesNothingForThatEnd() {
        assertThat(LifeSpan.of("Berengaria of Portugal( c. 1198 – 27 March 1221) was a queen."))
                .contains(new LifeSpan("", " 27 march 1221 "));
    }

    @Test
    void bracketsAfterSomebodyElseInTheSentenceAreNotOfTheSubject() {
        assertThat(LifeSpan.of("Johanna was a daughter of Johann Reinhard II (1628–1666).")).isEmpty();
    }

    @Test
    void aReignIsNoLife() {
        assertThat(LifeSpan.of("Harald (r. 1100–1110) was a king.")).isEmpty();
    }
}
