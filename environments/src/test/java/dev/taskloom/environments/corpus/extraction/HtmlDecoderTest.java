package dev.taskloom.environments.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlDecoderTest {
    private static final String GREETING = "Übergröße für João: 12 € “so”";

    @ParameterizedTest(name = "{0} read as {1}")
    @CsvSource({"utf-8, UTF-8", "UTF8, UTF-8", "iso-8859-1, windows-1252", "latin1, windows-1252",
            "windows-1252, windows-1252", "\"windows-1252\", windows-1252"})
    void the_declared_charset_is_used_and_labels_mean_what_browsers_take_them_for(String label, String charset) {
        HtmlDecoder.Decoded decoded = HtmlDecoder.decode(GREETING.getBytes(Charset.forName(charset)), label);
        assertThat(decoded.text()).isEqualTo(GREETING);
        assertThat(decoded.repairs()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"shift_jis, 日本語のページ", "euc-jp, 日本語のページ", "iso-2022-jp, 日本語のページ", "gb2312, 简体中文网页", "big5, 繁體中文網頁",
            "euc-kr, 한국어 페이지", "koi8-r, русская страница", "windows-1251, русская страница",
            "iso-8859-2, česká stránka",
            "iso-8859-7, ελληνική σελίδα", "utf-16le, in two bytes each"})
    void charsets_of_the_world_are_read(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(HtmlDecoder.decode(bytes, charset).text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"<meta charset=windows-1251>", "<meta charset = 'windows-1251' />",
            "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=Windows-1251\">",
            "<meta name=viewport content=width><meta charset=\"windows-1251\">"})
    void a_meta_element_declares_the_charset(String meta) {
        String page = "<html><head>" + meta + "</head><body>Привет";
        HtmlDecoder.Decoded decoded = HtmlDecoder.decode(page.getBytes(Charset.forName("windows-1251")), "");
        assertThat(decoded.text()).isEqualTo(page);
        assertThat(decoded.repairs()).isEmpty();
    }

    @Test
    void the_transport_outranks_the_page() {
        String page = "<meta charset=koi8-r>Привет";
        assertThat(HtmlDecoder.decode(page.getBytes(Charset.forName("windows-1251")), "windows-1251").text())
                .isEqualTo(page);
    }

    @Test
    void valid_utf8_is_utf8_whatever_was_declared_and_that_is_counted() {
        HtmlDecoder.Decoded decoded = HtmlDecoder.decode(GREETING.getBytes(StandardCharsets.UTF_8), "iso-8859-1");
        assertThat(decoded.text()).isEqualTo(GREETING);
        assertThat(decoded.repairs()).containsExactly(Repair.CHARSET_OVERRIDDEN);
    }

    @Test
    void a_page_that_wrongly_says_utf8_is_read_as_windows_1252_and_counted() {
        byte[] bytes = ("<meta charset=utf-8>" + GREETING).getBytes(Charset.forName("windows-1252"));
        HtmlDecoder.Decoded decoded = HtmlDecoder.decode(bytes, "");
        assertThat(decoded.text()).endsWith(GREETING);
        assertThat(decoded.repairs()).containsExactly(Repair.CHARSET_OVERRIDDEN);
    }

    @Test
    void without_a_declaration_bytes_that_are_not_utf8_are_a_guess_and_counted() {
        HtmlDecoder.Decoded decoded = HtmlDecoder.decode(GREETING.getBytes(Charset.forName("windows-1252")), "");
        assertThat(decoded.text()).isEqualTo(GREETING);
        assertThat(decoded.repairs()).containsExactly(Repair.CHARSET_GUESSED);
    }

    @Test
    void one_broken_byte_does_not_make_a_utf8_page_another_charset() {
        byte[] bytes = (GREETING + "!").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;
        HtmlDecoder.Decoded decoded = HtmlDecoder.decode(bytes, "");
        assertThat(decoded.text()).isEqualTo(GREETING + "\ufffd");
        assertThat(decoded.repairs()).containsExactly(Repair.BYTES_REPLACED);
    }

    @Test
    void a_byte_order_mark_decides_and_is_gone() {
        assertThat(HtmlDecoder.decode(("\ufeff" + GREETING).getBytes(StandardCharsets.UTF_8), "big5").text())
                .isEqualTo(GREETING);
        assertThat(HtmlDecoder.decode(("\ufeff" + GREETING).getBytes(StandardCharsets.UTF_16LE), "").text())
                .isEqualTo(GREETING);
        assertThat(HtmlDecoder.decode(("\ufeff" + GREETING).getBytes(StandardCharsets.UTF_16BE), "").text())
                .isEqualTo(GREETING);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"no-such-charset", "'x y z'", "';;;'", "utf-16"})
    void a_label_nobody_knows_or_that_the_bytes_deny_is_passed_over(String label) {
        String page = "<meta charset=\"" + label + "\">Übung";
        assertThat(HtmlDecoder.decode(page.getBytes(StandardCharsets.UTF_8), "").text()).isEqualTo(page);
    }

    @Test
    void no_bytes_are_no_text() {
        assertThat(HtmlDecoder.decode(new byte[0], "utf-8").text()).isEmpty();
    }
}
