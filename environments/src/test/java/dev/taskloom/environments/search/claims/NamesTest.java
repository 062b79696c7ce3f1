package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private final Names names = Language.of("en").names;

    @ParameterizedTest
    @ValueSource(strings = {"Anna Reed", "Jean-Luc Picard", "Sir John Reed", "Rabbi Meir Kahane",
            "Ludwig van Beethoven",
            "Roman Polanski", "Sidney Poitier", "Al-Walid", "J. Lee Thompson", "Sean O'Casey"})
    void names_of_people_are_known(String name) {
        assertThat(names.isPerson(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Paramount Pictures", "Columbia University", "Roman Catholic", "US Marine Corps",
            "The Beatles", "American", "Academy Award"})
    void what_looks_like_a_name_and_is_none_is_refused(String name) {
        assertThat(names.isPerson(name)).isFalse();
    }

    @Test
    void capitalised_runs_of_a_text_are_found_in_order() {
        assertThat(names.capitalised("In 1920 Anna Reed met Omar al-Din of Basra and d'Este in May 1921."))
                .containsExactly("In", "Anna Reed", "Omar al-Din of Basra", "d'Este");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Sir John Reed | john reed", "King Louis XV of France | louis xv of france",
            "François Truffaut | francois truffaut", "John Smith (director) | john smith",
            "Ra'ad bin Zeid | raad bin zeid",
            "Rabbi Meir Kahane | meir kahane", "King of Rome | king of rome", "Łukasz Øst | lukasz ost",
            "Prince | prince"})
    void keys_fold_case_marks_disambiguation_and_rank(String name, String key) {
        assertThat(NameKey.of(name).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Agnes | true", "Sir Ralph | true", "Landgravine Elisabeth | true",
            "Sir Ralph Vane | false", "Louis XV of France | false", "Ralph Vane | false"})
    void a_title_does_not_make_a_first_name_a_full_one(String name, boolean first) {
        assertThat(NameKey.isFirstName(name)).isEqualTo(first);
    }

    @Test
    void a_title_behind_a_name_is_looked_up_with_and_without_it() {
        assertThat(NameKey.lookups("Hugh, King of Italy")).extracting(NameKey::value)
                .containsExactly("hugh king of italy", "hugh", "hugh of italy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Adolph I of Cleves | Adolph I, Duke of Cleves | TITLED",
            "Duke Adolph I of Cleves | Adolph I, Duke of Cleves | TITLED",
            "Baldwin, 5th Baron Reed of Kirk | Baldwin, 5th Baron Reed | TITLED",
            "Stephen, Count Palatine of Simmern and Zweibrücken | Stephen, Count Palatine of Simmern-Zweibrücken | TITLED",
            "John II, Duke of Brittany | John II, Lord of Polanen | NONE",
            "George Howard, 6th Earl of Carlisle | George Howard, 9th Earl of Carlisle | NONE",
            "Richard Wingfield | Richard Wingfield, 3rd Viscount Powerscourt | PART", "John Reed | John Smith | NONE",
            "John Smith | John Smith (director) | WHOLE"})
    void a_name_fits_another_as_far_as_their_titles_agree(String surface, String title, NameFit fit) {
        EntityCard card = Pages.card(Pages.page(title, "A page of no use.", "en"));
        assertThat(NameFit.of(surface, card)).isEqualTo(fit);
    }
}
