package dev.taskloom.environments.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.corpus.RawPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReadersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"www.Example.org/a/b.html, https://www.example.org/a/b.html",
            "example.org/index.html, https://example.org/",
            "example.org/a/index.html, https://example.org/a/", "notes/a.html, folder:notes/a.html",
            "index.html, folder:index.html", "v1.2/a.html, folder:v1.2/a.html", "-x.org/a.html, folder:-x.org/a.html",
            "example.org/a b/ü.html, https://example.org/a%20b/%C3%BC.html",
            "example.org/x%20y.html, https://example.org/x%20y.html",
            "example.org/100%.html, https://example.org/100%25.html",
            "example.org/what?.html, https://example.org/what%3F.html"})
    void the_address_follows_from_the_path(String path, String url) {
        assertThat(PageUrls.ofFile(path)).isEqualTo(url);
    }

    @Test
    void files_become_pages_in_the_order_of_their_names() throws IOException {
        write("site.org/b.html", "<p>b</p>");
        write("site.org/a/index.html", "<p>a</p>");
        Collected read = Collected.read(folder);
        assertThat(read.urls()).containsExactly("https://site.org/a/", "https://site.org/b.html");
        assertThat(read.contents()).containsExactly("<p>a</p>", "<p>b</p>");
        assertThat(read.pages.get(0).origin().file()).isEqualTo(folder.getFileName() + "/site.org/a/index.html");
        assertThat(((RawPage.Content.Html) read.pages.get(0).content()).declaredCharset()).isEmpty();
    }

    @Test
    void a_single_file_is_a_folder_of_one() throws IOException {
        assertThat(Collected.read(write("only.html", "<p>only</p>")).urls()).containsExactly("folder:only.html");
    }

    @Test
    void a_page_over_the_limit_is_set_aside_and_one_at_the_limit_is_read() throws IOException {
        write("a.html", "x".repeat(100));
        write("b.html", "x".repeat(101));
        Collected read = Collected.read(new ReadLimits(100), folder);
        assertThat(read.urls()).containsExactly("folder:a.html");
        assertThat(read.reasons()).containsExactly("page-too-large");
    }

    @Test
    void a_picture_named_as_html_is_set_aside_and_utf16_is_not() throws IOException {
        Files.write(folder.resolve("a.html"), new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0});
        Files.write(folder.resolve("b.html"), "\ufeff<p>wide</p>".getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("c.html"), new byte[0]);
        Collected read = Collected.read(folder);
        assertThat(read.urls()).containsExactly("folder:b.html");
        assertThat(read.reasons()).containsExactlyInAnyOrder("unknown-format", "empty-file");
    }

    @Test
    void a_file_that_vanished_is_set_aside() throws IOException {
        Path file = write("a.html", "<p>a</p>");
        InputSplit split = CorpusInput.of(List.of(folder)).splits().get(0);
        Files.delete(file);
        Collected collected = new Collected();
        PageReader.standard().read(split, collected);
        assertThat(collected.reasons()).containsExactly("unreadable-file");
    }

    @Test
    void a_zip_gives_its_html_entries_with_the_same_addresses() throws IOException {
        Path zip = folder.resolve("web.zip");
        Files.write(zip, Inputs.zip("site.org/", "", "site.org/a.html", "<p>a</p>", "site.org/style.css", "p {}",
                "b.htm", "<p>b</p>"));
        Collected read = Collected.read(zip);
        assertThat(read.urls()).containsExactly("https://site.org/a.html", "folder:b.htm");
        assertThat(read.setAside).extracting(record -> record.origin() + " " + record.reason())
                .containsExactly("web.zip, entry site.org/style.css not-a-page");
    }

    @Test
    void entry_names_that_lead_out_of_the_archive_are_refused() throws IOException {
        Path zip = folder.resolve("slip.zip");
        Files.write(zip,
                Inputs.zip("../../etc/passwd.html", "x", "/abs.html", "x", "C:/win.html", "x", "a\\..\\b.html", "x",
                        "a/./b.html", "x", "a\nb.html", "x", "fine.html", "<p>fine</p>"));
        Collected read = Collected.read(zip);
        assertThat(read.urls()).containsExactly("folder:fine.html");
        assertThat(read.reasons()).hasSize(6).containsOnly("unsafe-entry-name");
    }

    @Test
    void an_entry_that_unpacks_over_the_limit_is_set_aside() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        Files.write(zip, Inputs.zip("bomb.html", " ".repeat(5_000_000), "fine.html", "<p>fine</p>"));
        Collected read = Collected.read(new ReadLimits(1_000_000), zip);
        assertThat(read.urls()).containsExactly("folder:fine.html");
        assertThat(read.reasons()).containsExactly("page-too-large");
    }

    @Test
    void an_archive_whose_entries_share_their_bytes_is_refused() throws IOException {
        byte[] zip = Inputs.zip("a.html", "<p>" + new Random(7).nextLong() + "</p>");
        // A second directory record for the same bytes, counted in the end record at offsets 8 and 10; sizes at 12.
        int directory = indexOf(zip, new byte[]{'P', 'K', 1, 2});
        int end = indexOf(zip, new byte[]{'P', 'K', 5, 6});
        byte[] record = Arrays.copyOfRange(zip, directory, end);
        byte[] tail = Arrays.copyOfRange(zip, end, zip.length);
        int copies = 40;
        byte[] records = new byte[0];
        for (int i = 0; i < copies; i++) {
            record[46] = (byte) ('A' + i);
            records = Inputs.join(records, record);
        }
        tail[8] = (byte) copies;
        tail[10] = (byte) copies;
        tail[12] = (byte) records.length;
        tail[13] = (byte) (records.length >> 8);
        // The claimed packed size, at offset 20 of a directory record, is what makes the sum exceed the file.
        Path file = folder.resolve("dense.zip");
        for (int i = 0; i < copies; i++) {
            records[i * record.length + 21] = 1;
        }
        Files.write(file, Inputs.join(Arrays.copyOf(zip, directory), records, tail));
        Collected read = Collected.read(file);
        assertThat(read.pages).isEmpty();
        assertThat(read.reasons()).containsExactly("decompression-bomb");
    }

    @Test
    void a_damaged_entry_costs_itself_only() throws IOException {
        byte[] zip = Inputs.zip("a.html", "<p>a".repeat(50), "b.html", "<p>b</p>");
        int data = 30 + "a.html".length();
        zip[data + 5] ^= 0x55;
        Path file = folder.resolve("damaged.zip");
        Files.write(file, zip);
        Collected read = Collected.read(file);
        assertThat(read.urls()).containsExactly("folder:b.html");
        assertThat(read.setAside).singleElement().satisfies(record -> {
            assertThat(record.reason()).isEqualTo("corrupt-zip");
            assertThat(record.origin()).hasToString("damaged.zip, entry a.html");
        });
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
