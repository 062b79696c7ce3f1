package dev.taskloom.environments.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.taskloom.environments.corpus.SetAside;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusInputTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_gives_its_html_files_first_and_then_the_others_each_by_name() throws IOException {
        write("b/two.html", "<p>2</p>");
        write("a/z.jsonl", Inputs.jsonl(1));
        write("b.html", "<p>b</p>");
        write("A.xml.bz2", Inputs.bzip2(Inputs.bytes(Inputs.dump())));
        write("b/one.htm", "<p>1</p>");

        CorpusInput input = CorpusInput.of(List.of(folder));

        String root = folder.getFileName().toString();
        assertThat(input.splits()).containsExactly(
                InputSplit.folder(folder.toString(), root, List.of("b.html", "b/one.htm", "b/two.html")),
                InputSplit.file(InputFormat.MEDIAWIKI, folder.resolve("A.xml.bz2").toString(), root + "/A.xml.bz2"),
                InputSplit.file(InputFormat.JSONL, folder.resolve("a/z.jsonl").toString(), root + "/a/z.jsonl"));
        assertThat(input.setAside()).isEmpty();
    }

    @Test
    void many_html_files_are_cut_into_batches_in_order() throws IOException {
        for (int i = 0; i < CorpusInput.ENTRIES_PER_SPLIT + 2; i++) {
            write("p%05d.html".formatted(i), "<p>x</p>");
        }
        List<InputSplit> splits = CorpusInput.of(List.of(folder)).splits();
        assertThat(splits).hasSize(2);
        assertThat(splits.get(0).entries()).hasSize(2048).startsWith("p00000.html").endsWith("p02047.html");
        assertThat(splits.get(1).entries()).containsExactly("p02048.html", "p02049.html");
    }

    @Test
    void the_format_is_told_by_content_before_name() throws IOException {
        write("pages.txt", Inputs.jsonl(2));
        write("crawl.bin", Inputs.gzip(Inputs.response(1)));
        write("archive", Inputs.zip("a.html", "<p>a</p>"));
        write("mirror/page", "<!DOCTYPE html><p>p</p>");
        write("wiki.dat", Inputs.bzip2(Inputs.bytes(Inputs.dump())));
        write("lines.ndjson.zst", Inputs.zstd(Inputs.bytes(Inputs.jsonl(1))));
        assertThat(CorpusInput.of(List.of(folder)).splits()).extracting(InputSplit::format).containsExactly(
                InputFormat.HTML_FOLDER, InputFormat.HTML_ZIP, InputFormat.WARC, InputFormat.JSONL, InputFormat.JSONL,
                InputFormat.MEDIAWIKI);
    }

    @Test
    void what_cannot_be_used_is_set_aside_with_its_name() throws IOException {
        write("empty.jsonl", "");
        write("notes.txt", "just a note");
        write("pretty.json", "{\n  \"a\": 1\n}\n");
        CorpusInput input = CorpusInput.of(List.of(folder));
        String root = folder.getFileName().toString();
        assertThat(input.splits()).isEmpty();
        assertThat(input.setAside()).extracting(record -> record.origin().file() + " " + record.reason())
                .containsExactly(
                        root + "/empty.jsonl empty-file", root + "/notes.txt unknown-format",
                        root + "/pretty.json unknown-format");
    }

    @Test
    void a_missing_path_is_an_error_that_names_it() {
        Path missing = folder.resolve("no-such.warc");
        assertThatThrownBy(() -> CorpusInput.of(List.of(missing))).isInstanceOf(CorpusInputException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void links_are_not_followed_neither_out_nor_in_circles() throws IOException {
        Path outside = Files.createTempFile("outside", ".html");
        write("in/page.html", "<p>1</p>");
        Files.createSymbolicLink(folder.resolve("in/loop"), folder);
        Files.createSymbolicLink(folder.resolve("in/out.html"), outside);
        Files.createSymbolicLink(folder.resolve("in/gone.html"), folder.resolve("nothing"));
        CorpusInput input = CorpusInput.of(List.of(folder));
        assertThat(input.splits()).singleElement()
                .satisfies(split -> assertThat(split.entries()).containsExactly("in/page.html"));
        assertThat(input.setAside()).extracting(SetAside::reason).containsExactly("symlink-broken", "symlink",
                "symlink-outside");
        Files.delete(outside);
    }

    @Test
    void a_split_that_was_tampered_with_cannot_read_outside_its_folder() throws IOException {
        write("root/a.html", "<p>1</p>");
        write("secret.html", "<p>secret</p>");
        Collected collected = new Collected();
        PageReader.standard().read(
                InputSplit.folder(folder.resolve("root").toString(), "root", List.of("../secret.html")),
                collected);
        assertThat(collected.pages).isEmpty();
        assertThat(collected.reasons()).containsExactly("symlink-outside");
    }

    @Test
    void a_file_named_twice_is_read_once() throws IOException {
        Path file = write("a.jsonl", Inputs.jsonl(1));
        CorpusInput input = CorpusInput.of(List.of(file, folder));
        assertThat(input.splits()).singleElement().extracting(InputSplit::label).isEqualTo("a.jsonl");
        assertThat(input.setAside()).singleElement().extracting(SetAside::reason).isEqualTo("listed-twice");
    }

    @Test
    void an_unreadable_folder_inside_is_set_aside_and_an_unreadable_input_is_an_error() throws IOException {
        write("ok.html", "<p>1</p>");
        Path locked = folder.resolve("locked");
        Files.createDirectory(locked,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        assumeTrue(!Files.isReadable(locked), "this user may read everything, so nothing can be made unreadable");
        assertThat(CorpusInput.of(List.of(folder)).setAside()).singleElement().extracting(SetAside::reason)
                .isEqualTo("unreadable-directory");
        assertThatThrownBy(() -> CorpusInput.of(List.of(locked))).isInstanceOf(CorpusInputException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_zip_is_cut_into_ranges_of_entries() throws IOException {
        String[] entries = new String[2 * (CorpusInput.ENTRIES_PER_SPLIT + 1)];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = i / 2 + ".html";
            entries[i + 1] = "<p>" + i / 2 + "</p>";
        }
        Path zip = write("pages.zip", Inputs.zip(entries));
        assertThat(CorpusInput.of(List.of(zip)).splits()).containsExactly(
                InputSplit.zip(zip.toString(), "pages.zip", 0, 2048),
                InputSplit.zip(zip.toString(), "pages.zip", 2048, 2049));
        assertThat(Collected.read(zip).pages).hasSize(2049);
    }

    @Test
    void a_split_survives_the_way_through_json() throws IOException {
        InputSplit split = InputSplit.folder("in", "in", List.of("a/b.html", "ü.html"));
        assertThat(Json.read(Inputs.bytes(Json.line(split)), InputSplit.class)).isEqualTo(split);
    }

    @Test
    void a_file_without_any_record_is_reported() throws IOException {
        Path onlyInfo = write("info.warc",
                Inputs.record("warcinfo", "", "application/warc-fields", Inputs.bytes("a: b\r\n")));
        Path blank = write("blank.jsonl", "\n\n \n");
        assertThat(Collected.read(onlyInfo, blank).setAside)
                .extracting(record -> record.origin().file() + " " + record.reason())
                .containsExactly("info.warc empty-file", "blank.jsonl empty-file");
    }

    private Path write(String name, String content) throws IOException {
        return write(name, Inputs.bytes(content));
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }
}
