package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeSpansTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "12 March 1901 – 3 June 1967 | birth_date 1901-03-12;death_date 1967-06-03",
            "12 March 1901, Turin – 3 June 1967, Rome | birth_date 1901-03-12;birth_place Turin;death_date 1967-06-03;death_place Rome",
            "Turin, 12 March 1901 – Rome, 3 June 1967 | birth_date 1901-03-12;birth_place Turin;death_date 1967-06-03;death_place Rome",
            "born 12 March 1901 | birth_date 1901-03-12",
            "born 1901 in Turin, Italy | birth_date 1901;birth_place Turin, Italy",
            "born Anna Maria Holt, 12 March 1901 | birth_date 1901-03-12",
            "born Anna Maria Holt; 12 March 1901 – 3 June 1967 | birth_date 1901-03-12;death_date 1967-06-03",
            "born Jacob Bruskin Gershowitz, September 26, 1898 – July 11, 1937 | birth_date 1898-09-26;death_date 1937-07-11",
            "died 3 June 1967 | death_date 1967-06-03", "c. 1901 – 3 June 1967 | death_date 1967-06-03",
            "October 4, 1916May 5, 2002 | birth_date 1916-10-04;death_date 2002-05-05",
            "18 August 183127 October 1888 | birth_date 1831-08-18;death_date 1888-10-27",
            "12 March 1901 Turin nad Po – 3 June 1967 | birth_date 1901-03-12;death_date 1967-06-03",
            "~1901 – before 1970 | ", "1901 or 1902 – unknown | ", "3 June 1967 – 12 March 1901 | "})
    void the_parentheses_behind_a_name_give_a_life(String inside, String expected) {
        String text = "Anna Reed (" + inside + ") was an Italian painter. She painted.";
        assertThat(Pages.claims("Anna Reed", text).stream().map(c -> c.substring(2))
                .filter(c -> c.startsWith("birth") || c.startsWith("death")))
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The Blue Madonna | The Blue Madonna (c. 1395–1415) hangs in the cathedral.",
            "Acme merger | The Acme merger (2004–2006) was an enterprise of two banks."})
    void years_of_a_thing_are_nobodys_life(String title, String text) {
        assertThat(Pages.claims(title, text)).noneMatch(c -> c.contains("birth") || c.contains("death"));
    }
}
