package dev.taskloom.environments.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.corpus.RawPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarcPageReaderTest {
    private static final String HTTP = "application/http; msgtype=response";

    @TempDir
    Path folder;

    @Test
    void a_response_brings_address_charset_time_and_the_place_of_the_record() throws IOException {
        byte[] info = Inputs.record("warcinfo", "", "application/warc-fields", Inputs.bytes("software: x\r\n"));
        byte[] page = Inputs.record("response", "http://a.org/x", HTTP,
                Inputs.http("HTTP/1.1 200 OK\nContent-Type: text/html; charset=iso-8859-1",
                        "<p>caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)));
        RawPage read = read(Inputs.join(info, page)).pages.get(0);
        assertThat(read.url()).isEqualTo("http://a.org/x");
        assertThat(read.fetched()).isEqualTo("2024-05-06T07:08:09Z");
        assertThat(read.origin()).hasToString("in.warc, record at byte " + info.length);
        assertThat(read.content()).isInstanceOfSatisfying(RawPage.Content.Html.class, html -> {
            assertThat(html.declaredCharset()).isEqualTo("iso-8859-1");
            assertThat(html.bytes()).isEqualTo("<p>caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"HTTP/1.1 404 Not Found;Content-Type: text/html | http-status",
            "HTTP/1.1 301 Moved;Content-Type: text/html | http-status",
            "HTTP/1.1 200 OK;Content-Type: image/png | not-a-page",
            "HTTP/1.1 200 OK;Content-Type: application/json | not-a-page", "HTTP/1.1 200 OK;X: y | not-a-page",
            "no http at all | bad-http",
            "HTTP/1.1 200 OK;Content-Type: text/html;Content-Encoding: br | unsupported-encoding"})
    void what_is_no_page_is_counted_with_its_reason(String head, String reason) throws IOException {
        byte[] block = Inputs.http(head.replace(';', '\n'), Inputs.bytes("body"));
        Collected read = read(Inputs.join(Inputs.record("response", "http://a.org/", HTTP, block), Inputs.response(1)));
        assertThat(read.pages).hasSize(1);
        assertThat(read.setAside).extracting(record -> record.origin() + " " + record.reason())
                .containsExactly("in.warc, record at byte 0 " + reason);
    }

    @Test
    void records_that_hold_no_whole_page_of_their_own_are_counted_or_passed_over() throws IOException {
        Collected read = read(Inputs.join(Inputs.record("request", "http://a.org/", "application/http; msgtype=request",
                Inputs.bytes("GET / HTTP/1.1\r\n\r\n")),
                Inputs.record("metadata", "http://a.org/", "application/warc-fields",
                        Inputs.bytes("a: b\r\n")),
                Inputs.record("revisit", "http://a.org/", HTTP, Inputs.bytes("HTTP/1.1 200 OK\r\n\r\n")),
                Inputs.record("response", "dns:a.org", "text/dns", Inputs.bytes("a.org. 1 IN A 1.2.3.4")),
                Inputs.response(1)));
        assertThat(read.urls()).containsExactly("http://example.org/1");
        assertThat(read.reasons()).containsExactly("revisit", "not-a-page");
    }

    @Test
    void resource_and_conversion_records_are_pages_too() throws IOException {
        byte[] text = Inputs.record("conversion", "http://a.org/t", "text/plain", Inputs.bytes("Plain t\u00e9xt."));
        String withLanguage = new String(text, StandardCharsets.UTF_8).replace("WARC-Type",
                "WARC-Identified-Content-Language: deu,eng\r\nWARC-Type");
        Collected read = read(Inputs.join(Inputs.bytes(withLanguage),
                Inputs.record("resource", "file:///x.html", "text/html", Inputs.bytes("<p>r"))));
        assertThat(read.contents()).containsExactly("Plain t\u00e9xt.", "<p>r");
        assertThat(read.pages.get(0).content()).isInstanceOf(RawPage.Content.PlainText.class);
        assertThat(read.pages.get(0).language()).isEqualTo("de");
    }

    @Test
    void plain_text_is_decoded_as_declared_else_as_utf8_else_as_windows_1252() throws IOException {
        Collected read = read(Inputs.join(plain("text/plain; charset=iso-8859-2", new byte[]{(byte) 0xb1}),
                plain("text/plain", Inputs.bytes("ü")), plain("text/plain", new byte[]{(byte) 0x80}),
                plain("text/plain; charset=utf-8", new byte[]{(byte) 0x80})));
        assertThat(read.contents()).containsExactly("\u0105", "ü", "\u20ac");
        assertThat(read.reasons()).containsExactly("invalid-utf8");
    }

    @Test
    void chunked_and_compressed_bodies_are_decoded_and_decoded_bodies_are_left_alone() throws IOException {
        byte[] html = Inputs.bytes(Inputs.html(1));
        byte[] chunked = Inputs.join(Inputs.bytes("5;x=y\r\n"), Arrays.copyOf(html, 5),
                Inputs.bytes("\r\n" + Integer.toHexString(html.length - 5)
                        + "\r\n"),
                Arrays.copyOfRange(html, 5, html.length), Inputs.bytes("\r\n0\r\n\r\n"));
        Collected read = read(
                Inputs.join(encoded("Transfer-Encoding: chunked", chunked), encoded("Transfer-Encoding: chunked", html),
                        encoded("Content-Encoding: gzip", Inputs.gzip(html)), encoded("Content-Encoding: gzip", html),
                        encoded("Content-Encoding: deflate", deflate(html, false)),
                        encoded("Content-Encoding: deflate", deflate(html, true)),
                        encoded("Content-Encoding: zstd", Inputs.zstd(html)), encoded("Content-Encoding: br", html)));
        assertThat(read.setAside).isEmpty();
        assertThat(read.contents()).hasSize(8).containsOnly(Inputs.html(1));
    }

    @Test
    void a_damaged_encoding_costs_the_record() throws IOException {
        byte[] html = Inputs.bytes(Inputs.html(1));
        byte[] cut = Arrays.copyOf(Inputs.gzip(html), 40);
        Collected read = read(Inputs.join(encoded("Content-Encoding: gzip", cut),
                encoded("Transfer-Encoding: chunked", Inputs.bytes("5\r\nabcde\r\nffff\r\nshort")),
                Inputs.response(2)));
        assertThat(read.contents()).containsExactly(Inputs.html(2));
        assertThat(read.reasons()).containsExactly("corrupt-encoding", "corrupt-encoding");
    }

    @Test
    void a_body_that_unpacks_over_the_limit_is_set_aside() throws IOException {
        Path file = Files.write(folder.resolve("in.warc"),
                encoded("Content-Encoding: gzip", Inputs.gzip(new byte[3_000_000])));
        assertThat(Collected.read(new ReadLimits(1_000_000), file).reasons()).containsExactly("page-too-large");
    }

    @ParameterizedTest
    @CsvSource({"-30, false", "-30, true", "30, false", "30, true", "900, false", "900, true", "100000, true",
            "100000, false"})
    void a_wrong_length_costs_its_record_only(int error, boolean gzip) throws IOException {
        byte[] block = Inputs.http("HTTP/1.1 200 OK\nContent-Type: text/html", Inputs.bytes(Inputs.html(2)));
        byte[] wrong = Inputs.record("response", "http://example.org/2", HTTP, block, block.length + error);
        byte[] file = gzip
                ? Inputs.join(Inputs.gzip(Inputs.response(1)), Inputs.gzip(wrong), Inputs.gzip(Inputs.response(3)),
                        Inputs.gzip(Inputs.response(4)))
                : Inputs.join(Inputs.response(1), wrong, Inputs.response(3), Inputs.response(4));
        Collected read = read(file);
        assertThat(read.urls()).containsExactly("http://example.org/1", "http://example.org/3", "http://example.org/4");
        int offset = gzip ? Inputs.gzip(Inputs.response(1)).length : Inputs.response(1).length;
        assertThat(read.setAside).extracting(record -> record.origin() + " " + record.reason())
                .containsExactly("in.warc, record at byte " + offset + " wrong-length");
    }

    @Test
    void a_length_that_is_no_number_costs_its_record_only() throws IOException {
        byte[] bad = Inputs.bytes(new String(Inputs.response(2), StandardCharsets.UTF_8)
                .replaceFirst("Content-Length: \\d+", "Content-Length: -1"));
        Collected read = read(Inputs.join(Inputs.response(1), bad, Inputs.response(3)));
        assertThat(read.urls()).containsExactly("http://example.org/1", "http://example.org/3");
        assertThat(read.reasons()).containsExactly("bad-warc-header");
    }

    @Test
    void a_damaged_gzip_member_costs_its_record_only() throws IOException {
        byte[] first = Inputs.gzip(Inputs.response(1));
        byte[] second = Inputs.gzip(Inputs.response(2));
        byte[] third = Inputs.gzip(Inputs.response(3));
        for (int i = 0; i < second.length; i++) {
            byte[] damaged = second.clone();
            damaged[i] ^= 0x10;
            Collected read = read(Inputs.join(first, damaged, third));
            assertThat(read.urls()).as("bit flipped in byte %d", i).startsWith("http://example.org/1")
                    .endsWith("http://example.org/3");
            // Some bytes of a gzip header carry nothing that is read: time, extra flags, system.
            boolean harmless = read.pages.size() == 3 && read.contents().get(1).equals(Inputs.html(2));
            assertThat(harmless || read.setAside.size() == 1 && read.setAside.get(0).origin().record()
                    .equals("record at byte " + first.length)).as("byte %d: %s", i, read.setAside).isTrue();
        }
    }

    @Test
    void garbage_between_members_is_reported_and_passed_over() throws IOException {
        byte[] garbage = Inputs.bytes("garbage \u001f\u008b\u0008 with a false start".repeat(100));
        Collected read = read(Inputs.join(Inputs.gzip(Inputs.response(1)), garbage, Inputs.gzip(Inputs.response(2))));
        assertThat(read.urls()).containsExactly("http://example.org/1", "http://example.org/2");
        assertThat(read.reasons()).containsExactly("corrupt-gzip");
        assertThat(read.setAside.get(0).detail()).contains(garbage.length + " bytes passed over");
    }

    @Test
    void one_gzip_member_for_the_whole_archive_reads_the_same() throws IOException {
        byte[] archive = Inputs.join(Inputs.response(1), Inputs.response(2), Inputs.response(3));
        assertThat(read(Inputs.gzip(archive)).contents()).isEqualTo(read(archive).contents()).hasSize(3);
    }

    @Test
    void a_record_of_a_hundred_megabytes_is_passed_over() throws IOException {
        Path file = folder.resolve("in.warc.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] head = Inputs.record("response", "http://a.org/", HTTP, new byte[0], 100L << 20);
            out.write(head, 0, head.length - 4);
            for (int i = 0; i < 100; i++) {
                out.write(new byte[1 << 20]);
            }
            out.write(Inputs.bytes("\r\n\r\n"));
            out.write(Inputs.response(1));
        }
        Collected read = Collected.read(file);
        assertThat(read.urls()).containsExactly("http://example.org/1");
        assertThat(read.reasons()).containsExactly("page-too-large");
    }

    @Test
    void an_archive_that_becomes_something_else_keeps_what_came_before() throws IOException {
        byte[] json = Inputs.bytes(Inputs.jsonl(5));
        assertThat(read(Inputs.join(Inputs.response(1), json))).satisfies(read -> {
            assertThat(read.pages.size() + read.setAside.size()).isPositive();
            assertThat(read.setAside).isNotEmpty();
        });
        Collected members = read(Inputs.join(Inputs.gzip(Inputs.response(1)), Inputs.gzip(json)));
        assertThat(members.urls()).containsExactly("http://example.org/1");
        assertThat(members.reasons()).containsExactly("bad-warc-header");
    }

    @Test
    void hostile_claims_of_length_end_in_time_and_bounded_memory() throws IOException {
        byte[] liar = Inputs.record("response", "http://a.org/", HTTP, new byte[0], 60_000_000);
        byte[] archive = new byte[liar.length * 20_000];
        for (int i = 0; i < 20_000; i++) {
            System.arraycopy(liar, 0, archive, i * liar.length, liar.length);
        }
        Collected read = read(archive);
        assertThat(read.pages).isEmpty();
        assertThat(read.setAside).isNotEmpty();
        // Members that begin in each other: every third byte looks like the start of one.
        byte[] starts = new byte[600_000];
        byte[] start = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
        for (int i = 0; i < starts.length; i++) {
            starts[i] = start[i % start.length];
        }
        assertThat(read(starts).setAside).isNotEmpty();
    }

    private static byte[] plain(String type, byte[] content) {
        return Inputs.record("response", "http://a.org/p", HTTP,
                Inputs.http("HTTP/1.0 200 OK\nContent-Type: " + type, content));
    }

    private static byte[] encoded(String header, byte[] body) {
        return Inputs.record("response", "http://a.org/e", HTTP,
                Inputs.http("HTTP/1.1 200 OK\nContent-Type: text/html\n" + header, body));
    }

    private static byte[] deflate(byte[] content, boolean bare) {
        return Inputs.packed(content,
                out -> new DeflaterOutputStream(out, new Deflater(6, bare)));
    }

    private Collected read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("in.warc"), content);
        Collected collected = new Collected();
        PageReader.standard().read(InputSplit.file(InputFormat.WARC, file.toString(), "in.warc"), collected);
        return collected;
    }
}
