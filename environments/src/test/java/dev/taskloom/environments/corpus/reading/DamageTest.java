package dev.taskloom.environments.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format cut at every byte, and with random bytes changed: reading ends, and no loss is silent. */
class DamageTest {
    private static final int PAGES = 4;

    @TempDir
    Path folder;

    private enum Sample {
        WARC(InputFormat.WARC,
                Inputs.join(Inputs.response(1), Inputs.response(2), Inputs.response(3), Inputs.response(4))),
        WARC_GZ(InputFormat.WARC, Inputs.join(Inputs.gzip(Inputs.response(1)), Inputs.gzip(Inputs.response(2)),
                Inputs.gzip(Inputs.response(3)), Inputs.gzip(Inputs.response(4)))),
        WARC_ONE_GZ(InputFormat.WARC, Inputs.gzip(WARC.bytes)), WARC_ZST(InputFormat.WARC, Inputs.zstd(WARC.bytes)),
        JSONL(InputFormat.JSONL, Inputs.bytes(Inputs.jsonl(PAGES))),
        JSONL_GZ(InputFormat.JSONL, Inputs.gzip(JSONL.bytes)),
        JSONL_BZ2(InputFormat.JSONL, Inputs.bzip2(JSONL.bytes)), JSONL_ZST(InputFormat.JSONL, Inputs.zstd(JSONL.bytes)),
        DUMP(InputFormat.MEDIAWIKI,
                Inputs.bytes(Inputs.dump(Inputs.dumpPage("A", 0, "One."), Inputs.dumpPage("B", 0, "Two."),
                        Inputs.dumpPage("C", 0, "Three."), Inputs.dumpPage("D", 0, "Four.")))),
        DUMP_GZ(InputFormat.MEDIAWIKI, Inputs.gzip(DUMP.bytes)),
        DUMP_BZ2(InputFormat.MEDIAWIKI, Inputs.bzip2(DUMP.bytes)),
        ZIP(InputFormat.HTML_ZIP,
                Inputs.zip("a.html", Inputs.html(1), "b.html", Inputs.html(2), "c.html", Inputs.html(3), "d.html",
                        Inputs.html(4)));

        private final InputFormat format;
        private final byte[] bytes;

        Sample(InputFormat format, byte[] bytes) {
            this.format = format;
            this.bytes = bytes;
        }

        /** Cuts behind a record look like shorter files that are whole. */
        boolean endsSoundly(int length) {
            String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            return switch (this) {
                case JSONL -> text.endsWith("\n") || text.endsWith("}");
                case WARC -> text.stripTrailing().endsWith("</html>");
                case WARC_GZ -> isMemberEnd(length);
                case WARC_ONE_GZ, WARC_ZST, JSONL_GZ, JSONL_BZ2, JSONL_ZST, DUMP, DUMP_GZ, DUMP_BZ2, ZIP -> false;
            };
        }

        private static boolean isMemberEnd(int length) {
            int end = 0;
            for (int i = 1; i < PAGES; i++) {
                end += Inputs.gzip(Inputs.response(i)).length;
                if (end == length) {
                    return true;
                }
            }
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void a_file_cut_anywhere_gives_a_beginning_of_its_pages_and_says_that_more_is_missing(Sample sample)
            throws IOException {
        List<String> whole = read(sample, sample.bytes).contents();
        assertThat(whole).hasSize(PAGES);
        for (int length = 1; length < sample.bytes.length; length++) {
            Collected cut = read(sample, Arrays.copyOf(sample.bytes, length));
            assertThat(cut.contents()).as("%s cut to %d bytes", sample, length)
                    .isEqualTo(whole.subList(0, cut.pages.size()));
            if (cut.pages.size() < PAGES && !sample.endsSoundly(length)) {
                assertThat(cut.setAside).as("%s cut to %d bytes", sample, length).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void a_file_with_changed_bytes_loses_no_page_silently(Sample sample) throws IOException {
        long seed = 20240506;
        Random random = new Random(seed);
        Set<String> whole = new HashSet<>(read(sample, sample.bytes).contents());
        for (int round = 0; round < 200; round++) {
            byte[] damaged = sample.bytes.clone();
            int place = random.nextInt(damaged.length);
            damaged[place] ^= (byte) (1 + random.nextInt(255));
            Collected read = read(sample, damaged);
            boolean fewer = read.pages.size() < PAGES;
            assertThat(!fewer || !read.setAside.isEmpty() || !read.redirects.isEmpty())
                    .as("seed %d round %d: %s with byte %d changed lost a page silently", seed, round, sample, place)
                    .isTrue();
            if (hasChecksum(sample)) {
                assertThat(whole).as("seed %d round %d: %s byte %d", seed, round, sample, place)
                        .containsAll(read.contents());
            }
        }
    }

    /** Whether a changed byte can be told from a true one before its page is reported. */
    private static boolean hasChecksum(Sample sample) {
        return sample == Sample.WARC_GZ || sample == Sample.ZIP || sample == Sample.JSONL_BZ2
                || sample == Sample.DUMP_BZ2;
    }

    private Collected read(Sample sample, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("damaged"), content);
        Collected collected = new Collected();
        if (sample.format == InputFormat.HTML_ZIP) {
            HtmlZipReader.splits(file, "damaged", collected.setAside)
                    .forEach(split -> PageReader.standard().read(split, collected));
        } else {
            PageReader.standard().read(InputSplit.file(sample.format, file.toString(), "damaged"), collected);
        }
        return collected;
    }
}
