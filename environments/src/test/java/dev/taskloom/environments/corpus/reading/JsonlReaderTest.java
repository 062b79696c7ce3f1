package dev.taskloom.environments.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.corpus.RawPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonlReaderTest {
    @TempDir
    Path folder;

    @Test
    void every_field_finds_its_place() throws IOException {
        RawPage page = read(
                "{\"url\":\"https://a.org/x\",\"title\":\" The X \",\"text\":\"Body.\\n\\nMore.\",\"language\":\"en\","
                        + "\"license\":\"CC-BY-4.0\",\"date\":\"2013-05-18T05:48:54Z\",\"id\":7,\"extra\":{\"text\":\"no\"}}\n").pages
                .get(0);
        assertThat(page.origin()).hasToString("in.jsonl, line 1");
        assertThat(page.url()).isEqualTo("https://a.org/x");
        assertThat(page.title()).isEqualTo("The X");
        assertThat(page.content()).isEqualTo(new RawPage.Content.PlainText("Body.\n\nMore."));
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.licence()).isEqualTo("CC-BY-4.0");
        assertThat(page.fetched()).isEqualTo("2013-05-18T05:48:54Z");
    }

    @Test
    void html_wins_over_text() throws IOException {
        RawPage page = read("{\"url\":\"https://a.org/\",\"text\":\"t\",\"html\":\"<p>ü</p>\"}").pages.get(0);
        assertThat(page.content()).isInstanceOfSatisfying(RawPage.Content.Html.class, html -> {
            assertThat(html.declaredCharset()).isEqualTo("UTF-8");
            assertThat(html.bytes()).isEqualTo(Inputs.bytes("<p>ü</p>"));
        });
    }

    @ParameterizedTest
    @CsvSource({"en, en", "EN, en", "pt-BR, pt", "deu, de", "deu_Latn, de", "English, ''", "xx, ''"})
    void languages_come_down_to_two_letters(String given, String code) throws IOException {
        assertThat(read("{\"text\":\"t\",\"language\":\"" + given + "\"}").pages.get(0).language()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2024-05-06T07:08:09Z, 2024-05-06T07:08:09Z", "2024-05-06T07:08:09+02:00, 2024-05-06T05:08:09Z",
            "2024-05-06, 2024-05-06", "yesterday, ''", "2024-13-06, ''"})
    void dates_are_kept_when_they_are_dates(String given, String kept) throws IOException {
        assertThat(read("{\"text\":\"t\",\"date\":\"" + given + "\"}").pages.get(0).fetched()).isEqualTo(kept);
    }

    @Test
    void a_page_without_an_address_gets_one_from_its_place() throws IOException {
        assertThat(read("\n{\"title\":\"T\",\"text\":\"t\"}\n").urls()).containsExactly("folder:in.jsonl/line-2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"url\":\"https://a.org/\" | bad-json", "[1,2] | bad-json",
            "nonsense | bad-json",
            "{\"text\":\"a\"} {\"text\":\"b\"} | bad-json", "{\"text\":\"\\x\"} | bad-json",
            "{\"url\":\"https://a.org/\"} | missing-field",
            "{\"text\":null} | missing-field", "{\"text\":7} | missing-field", "{\"text\":\" \\n \"} | empty-page",
            "{\"url\":\"javascript:alert(1)\",\"text\":\"t\"} | bad-url",
            "{\"url\":\"not an address\",\"text\":\"t\"} | bad-url",
            "{\"url\":\"https://a.org/<script>\",\"text\":\"t\"} | bad-url",
            "{\"text\":\"half \\ud800\"} | invalid-utf8"})
    void a_bad_line_costs_itself_and_is_named(String line, String reason) throws IOException {
        Collected read = read(Inputs.jsonl(1) + line + "\n" + Inputs.jsonl(1));
        assertThat(read.pages).hasSize(2);
        assertThat(read.setAside).extracting(record -> record.origin() + " " + record.reason())
                .containsExactly("in.jsonl, line 2 " + reason);
    }

    @Test
    void a_line_that_is_not_utf8_is_set_aside_not_repaired() throws IOException {
        byte[] bad = Inputs.bytes("{\"text\":\"caf?\"}\n");
        bad[12] = (byte) 0xe9;
        byte[] replacement = Inputs.bytes("{\"text\":\"a real \ufffd\"}\n");
        Collected read = read(Inputs.join(Inputs.bytes(Inputs.jsonl(1)), bad, replacement));
        assertThat(read.contents()).containsExactly("Text number 1.", "a real \ufffd");
        assertThat(read.setAside).extracting(record -> record.origin() + " " + record.reason())
                .containsExactly("in.jsonl, line 2 invalid-utf8");
    }

    @Test
    void nesting_without_end_is_a_bad_line() throws IOException {
        assertThat(read("{\"a\":" + "[".repeat(100_000) + "\n" + Inputs.jsonl(1)).reasons())
                .containsExactly("bad-json");
    }

    @Test
    void a_line_over_the_limit_is_passed_over_and_one_at_the_limit_is_read() throws IOException {
        String prefix = "{\"text\":\"";
        String fits = prefix + "x".repeat(1000 - prefix.length() - 2) + "\"}";
        Path file = write(Inputs.bytes(fits + "\n" + fits.replace("\"}", "x\"}") + "\n" + Inputs.jsonl(1)));
        Collected read = Collected.read(new ReadLimits(1000), file);
        assertThat(read.pages).hasSize(2);
        assertThat(read.setAside).extracting(record -> record.origin() + " " + record.reason())
                .containsExactly("in.jsonl, line 2 page-too-large");
    }

    @Test
    void a_page_of_a_hundred_megabytes_is_set_aside_and_the_next_one_read() throws IOException {
        Path file = folder.resolve("in.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(Inputs.bytes("{\"text\":\""));
            byte[] megabyte = Inputs.bytes("x".repeat(1 << 20));
            for (int i = 0; i < 100; i++) {
                out.write(megabyte);
            }
            out.write(Inputs.bytes("\"}\n" + Inputs.jsonl(1)));
        }
        Collected read = Collected.read(file);
        assertThat(read.contents()).containsExactly("Text number 1.");
        assertThat(read.reasons()).containsExactly("page-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst", "bz2"})
    void compressed_files_read_the_same(String codec) throws IOException {
        byte[] content = Inputs.bytes(Inputs.jsonl(500));
        Path file = folder.resolve("in.jsonl." + codec);
        Files.write(file, pack(codec, content));
        assertThat(Collected.read(file).contents()).isEqualTo(read(content).contents()).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst", "bz2"})
    void joined_compressed_streams_are_read_to_the_end(String codec) throws IOException {
        byte[] part = pack(codec, Inputs.bytes(Inputs.jsonl(3)));
        Path file = folder.resolve("in.jsonl." + codec);
        Files.write(file, Inputs.join(part, part));
        assertThat(Collected.read(file).contents()).hasSize(6);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_no_part_of_the_lines() throws IOException {
        assertThat(read("\ufeff" + Inputs.jsonl(2).replace("\n", "\r\n")).contents()).containsExactly("Text number 1.",
                "Text number 2.");
    }

    @Test
    void a_file_that_becomes_something_else_keeps_what_came_before() throws IOException {
        byte[] mixed = Inputs.join(Inputs.bytes(Inputs.jsonl(3)), Inputs.gzip(Inputs.bytes("<html>")),
                Inputs.bytes("\n<html>\n"),
                Inputs.bytes(Inputs.jsonl(1)));
        Collected read = read(mixed);
        assertThat(read.contents()).hasSize(4);
        assertThat(read.setAside).isNotEmpty();
    }

    @Test
    void a_stream_that_unpacks_without_measure_is_given_up() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Path file = folder.resolve("in.jsonl.bz2");
        try (var out = new BZip2CompressorOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        assertThat(Collected.read(file).reasons()).containsExactly("decompression-bomb");
    }

    private static byte[] pack(String codec, byte[] content) {
        return switch (codec) {
            case "gz" -> Inputs.gzip(content);
            case "zst" -> Inputs.zstd(content);
            default -> Inputs.bzip2(content);
        };
    }

    private Collected read(String content) throws IOException {
        return read(Inputs.bytes(content));
    }

    private Collected read(byte[] content) throws IOException {
        Path file = write(content);
        Collected collected = new Collected();
        PageReader.standard().read(InputSplit.file(InputFormat.JSONL, file.toString(), "in.jsonl"), collected);
        return collected;
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("in.jsonl"), content);
    }
}
