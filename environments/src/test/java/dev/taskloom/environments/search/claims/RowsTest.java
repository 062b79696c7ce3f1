package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.corpus.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | Anna Reed is an actress. | Born: 3 May 1910, Leeds, England | birth_date | 1910-05-03",
            "en | Anna Reed is an actress. | Born: 3 May 1910, Leeds, England | birth_place | Leeds, England",
            "en | Anna Reed is an actress. | Spouse: Max Holt; Paul Vane | spouse | Max Holt;Paul Vane",
            "en | Anna Reed is an actress. | Children: Max Reed; Ada Reed | parent | Max Reed;Ada Reed",
            "en | Anna Reed is an actress. | Nationality: British | nationality | British",
            "en | Anna Reed is a 1950 film. | Directed by: Hans Weir | director | Hans Weir",
            "en | Anna Reed is a 1950 film. | Starring: Ada Lorne; Max Holt | cast_member | Ada Lorne;Max Holt",
            "en | Anna Reed is a film. | Release date: 4 March 1951 | publication_date | 1951-03-04",
            "en | Anna Reed is a town. | Location: Vestland; Norway | located_in | Vestland;Norway",
            "en | Anna Reed is a town. | Capital of: Vestland; Sogn | capital | Vestland;Sogn",
            "en | Anna Reed is a town. | Population: 12,345 | population | 12345",
            "en | Anna Reed is a company. | Headquarters: Leeds, England | headquarters | Leeds, England",
            "es | Anna Reed es una actriz. | Fecha de nacimiento: 3 de mayo de 1910 | birth_date | 1910-05-03",
            "es | Anna Reed es una actriz. | Cónyuge: Max Holt | spouse | Max Holt",
            "es | Anna Reed es una película. | Dirección: Hans Weir | director | Hans Weir",
            "es | Anna Reed es una ciudad. | Capital de: Costa | capital | Costa"})
    void a_row_gives(String language, String prose, String row, String relation, String values) {
        Document page = Pages.withRows("Anna Reed", prose, List.of(row), language);
        assertThat(Pages.values(page, relation)).containsExactly(values.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Born: about 1910", "Born: 1910 or 1911", "Spouse: several",
            "Weight: 70 kg", "Born: 31 June 1910"})
    void an_unsure_or_unknown_row_gives_nothing(String row) {
        assertThat(Pages.claims(Pages.withRows("Anna Reed", "Anna Reed is a person.", List.of(row), "en"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Population: 12.5 million", "Population: 12 million", "Population: 1,234.5",
            "Population: 12 % of the island", "Population: 1,000 or more"})
    void digits_that_are_not_the_whole_number_give_nothing(String row) {
        assertThat(Pages.claims(Pages.withRows("Anna Reed", "Anna Reed is a town.", List.of(row), "en"))).isEmpty();
    }

    @Test
    void rows_and_prose_that_contradict_each_other_cancel_out() {
        Document page = Pages.withRows("Anna Reed", "Anna Reed (born 1 May 1910) is an actress.",
                List.of("Date of birth: 2 May 1911"), "en");
        assertThat(Pages.values(page, "birth_date")).isEmpty();
    }

    @Test
    void the_more_precise_of_two_values_that_agree_is_kept() {
        Document page = Pages.withRows("Anna Reed", "Anna Reed (born 1910) is an actress.",
                List.of("Date of birth: 2 May 1910"), "en");
        assertThat(Pages.values(page, "birth_date")).containsExactly("1910-05-02");
    }
}
