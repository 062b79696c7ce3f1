package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanishSentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Nació el 3 de mayo de 1910 en Lugo. | birth_date | 1910-05-03",
            "Nació el 3 de mayo de 1910 en Lugo. | birth_place | Lugo",
            "Murió en Roma el 7 de junio de 1980. | death_date | 1980-06-07",
            "Falleció en Roma. | death_place | Roma",
            "Fue hija de Pablo Lema y Rosa Gil. | parent | Pablo Lema;Rosa Gil",
            "Sus padres fueron Pablo Lema y Rosa Gil. | parent | Pablo Lema;Rosa Gil",
            "Ana Lema se casó con Hugo Paz. | spouse | Hugo Paz",
            "Fue esposa de Hugo Paz. | spouse | Hugo Paz",
            "Su esposo fue Hugo Paz. | spouse | Hugo Paz",
            "Ana Lema estudió en la Universidad de Lugo. | educated_at | Universidad de Lugo",
            "Posiblemente fue hija de Pablo Lema. | parent | "})
    void a_sentence_about_a_woman_gives(String sentence, String relation, String values) {
        String text = "Ana Lema fue una actriz española. " + sentence;
        assertThat(Pages.values(Pages.page("Ana Lema", text, "es"), relation)).containsExactly(split(values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "dirigida por Hugo Paz. | director | Hugo Paz",
            "dirigida por Hugo Paz y protagonizada por Ana Lema y Rosa Gil. | cast_member | Ana Lema;Rosa Gil",
            "escrita por Luis Mar. | writer | Luis Mar",
            "dirigida por Hugo Paz, con música de Luis Mar. | composer | Luis Mar"})
    void a_film_gives(String rest, String relation, String values) {
        String text = "La colina es una película argentina de 1951 " + rest;
        assertThat(Pages.values(Pages.page("La colina", text, "es"), relation)).containsExactly(split(values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Valmar | Valmar es un pueblo situado en la región de Costa, España. | located_in | Costa;España",
            "Valmar | Valmar es una ciudad. Cuenta con 12.345 habitantes. | population | ",
            "Valmar | Valmar es una ciudad. Valmar tiene una población de 12.345 habitantes. | population | 12345",
            "La colina | La colina es una novela de Luis Mar. | writer | Luis Mar"})
    void other_things_give(String title, String text, String relation, String values) {
        assertThat(Pages.values(Pages.page(title, text, "es"), relation)).containsExactly(split(values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"comedia | comedy", "drama | drama"})
    void genres_have_the_same_value_in_both_languages(String spanish, String english) {
        assertThat(Pages.values(Pages.withRows("La colina", "La colina es una película de 1951.",
                List.of("Género: " + spanish), "es"), "genre")).containsExactly(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"una historiadora española | historian",
            "un director de cine mexicano | film director", "una escritora y actriz | writer;actress"})
    void what_a_person_is_has_the_same_value_in_both_languages(String spanish, String english) {
        assertThat(Pages.values(Pages.page("Ana Lema", "Ana Lema fue " + spanish + ".", "es"), "occupation"))
                .containsExactlyInAnyOrder(split(english));
    }

    @Test
    void what_has_no_english_name_is_left_out() {
        assertThat(Pages.values(Pages.withRows("Ana Lema", "Ana Lema vivió en Lugo.",
                List.of("Ocupación: historiadora, tejedora"), "es"), "occupation")).containsExactly("historian");
    }

    private static String[] split(String values) {
        return values == null ? new String[0] : values.split(";");
    }
}
