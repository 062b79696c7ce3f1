package dev.taskloom.environments.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
    private final LanguageDetector detector = LanguageDetector.standard();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "en | The harbour was built by the people of the valley, who had not seen a ship before it came to them.",
            "es | El puerto fue construido por los habitantes del valle, que no habían visto un barco hasta que llegó el suyo.",
            "de | Der Hafen wurde von den Leuten aus dem Tal gebaut, die noch nie ein Schiff gesehen hatten, bevor es zu ihnen kam.",
            "fr | Le port a été construit par les habitants de la vallée, qui n'avaient pas vu de bateau avant qu'il ne vienne chez eux.",
            "it | Il porto fu costruito dagli abitanti della valle, che non avevano mai visto una nave prima che arrivasse da loro.",
            "pt | O porto foi construído pelos moradores do vale, que não tinham visto um navio até que ele chegou com os outros.",
            "nl | De haven werd gebouwd door de mensen uit het dal, die nog nooit een schip hadden gezien voordat het naar hen toe kwam.",
            "pl | Port został zbudowany przez mieszkańców doliny, którzy nie widzieli statku, ale to było już dla nich ważne, że się zjawił.",
            "ru | Гавань была построена жителями долины, которые не видели корабля до того, как он к ним пришёл.",
            "uk | Гавань була збудована мешканцями долини, які ще не бачили корабля, але він був для них і це вже було щось.",
            "el | Το λιμάνι χτίστηκε από τους κατοίκους.", "he | הנמל נבנה על ידי תושבי העמק.", "ja | 港は谷の人々によって建てられた。",
            "zh | 这座港口是山谷里的人们建造的。", "ko | 항구는 계곡 사람들이 지었다.", "th | ท่าเรือสร้างโดยชาวหุบเขา"})
    void a_sentence_tells_its_language(String code, String sentence) {
        assertThat(detector.language(sentence, "")).isEqualTo(code);
    }

    @Test
    void the_text_outranks_a_wrong_declaration() {
        assertThat(detector.language("Der Hafen wurde von den Leuten aus dem Tal gebaut, die es nicht anders kannten.",
                "en-US")).isEqualTo("de");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"en_GB, en", "DE-at, de", "spa, es", "ger, de", "nb, no", "zh-Hant-TW, zh", "xx, und", "'', und",
            "englisch!, und"})
    void a_short_text_is_in_the_language_that_the_page_declares(String tag, String code) {
        assertThat(detector.language("Ok 42", tag)).isEqualTo(code);
    }

    @Test
    void one_word_over_and_over_tells_nothing() {
        // "biz" is a Turkish pronoun.
        assertThat(
                detector.language(".BIZ Danish, .BIZ German, .BIZ Finnish, .BIZ Latvian, .BIZ Polish. ".repeat(20), ""))
                .isEqualTo("und");
    }

    @Test
    void numbers_and_nothing_are_of_no_language() {
        assertThat(detector.language("", "")).isEqualTo("und");
        assertThat(detector.language("12 345 678 90", "")).isEqualTo("und");
    }
}
