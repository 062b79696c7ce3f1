package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.schemas.Value.DateValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | 3 May 1910 | 1910-05-03", "en | May 3, 1910 | 1910-05-03",
            "en | May 3rd, 1910 | 1910-05-03", "en | 17 Dec 1870 | 1870-12-17", "en | May 1910 | 1910-05",
            "en | 1910 | 1910", "en | 854 | 0854", "en | 1910-05-03 | 1910-05-03", "en | 29 February 1904 | 1904-02-29",
            "en | 29 February 1500 | 1500-02-29", "es | 3 de mayo de 1910 | 1910-05-03",
            "es | 3 de mayo del 1910 | 1910-05-03", "es | mayo de 1910 | 1910-05",
            "es | 3 de setiembre de 1910 | 1910-09-03"})
    void dates_are_read_at_the_precision_they_are_stated_with(String language, String text, String iso) {
        assertThat(Language.of(language).dates.parse(text)).contains(new DateValue(iso));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29 February 1903", "31 June 1920", "32 May 1920", "1920s", "1920?", "1920/21",
            "1920 or 1921",
            "44 BC", "99", "2999", "May the third", ""})
    void what_is_no_certain_day_of_the_calendar_is_no_date(String text) {
        assertThat(Language.of("en").dates.parse(text)).isEmpty();
    }
}
