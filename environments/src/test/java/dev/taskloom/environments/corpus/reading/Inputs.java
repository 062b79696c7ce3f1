package dev.taskloom.environments.corpus.reading;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Small inputs of every format, made by other code than that under test. */
final class Inputs {
    private Inputs() {}

    interface Wrapping {
        OutputStream wrap(OutputStream out) throws IOException;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] packed(byte[] content, Wrapping wrapping) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = wrapping.wrap(out)) {
            packing.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        return packed(content, GZIPOutputStream::new);
    }

    static byte[] bzip2(byte[] content) {
        return packed(content, BZip2CompressorOutputStream::new);
    }

    static byte[] zstd(byte[] content) {
        return packed(content, out -> {
            ZstdOutputStream zstd = new ZstdOutputStream(out);
            zstd.setChecksum(true);
            return zstd;
        });
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Names and contents in turn. */
    static byte[] zip(String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(bytes(entries[i + 1]));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A web archive record whose header claims that length. */
    static byte[] record(String type, String url, String contentType, byte[] block, long claimed) {
        String head = "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:7b0e3f4c-0000-4000-8000-000000000000>\r\n"
                + "WARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: " + url + "\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + claimed + "\r\n\r\n";
        return join(bytes(head), block, bytes("\r\n\r\n"));
    }

    static byte[] record(String type, String url, String contentType, byte[] block) {
        return record(type, url, contentType, block, block.length);
    }

    static byte[] http(String head, byte[] body) {
        return join(bytes(head.replace("\n", "\r\n") + "\r\n\r\n"), body);
    }

    /** A response record with a small HTML page. */
    static byte[] response(int number) {
        byte[] block = http("HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8", bytes(html(number)));
        return record("response", "http://example.org/" + number, "application/http; msgtype=response", block);
    }

    static String html(int number) {
        return "<!doctype html><html><body><p>Page number " + number + " of the archive.</p></body></html>";
    }

    static String dump(String... pages) {
        return "<mediawiki xml:lang=\"en\">\n  <siteinfo>\n    <sitename>Wikipedia</sitename>\n"
                + "    <base>https://en.wikipedia.org/wiki/Main_Page</base>\n  </siteinfo>\n" + String.join("", pages)
                + "</mediawiki>\n";
    }

    static String dumpPage(String title, int namespace, String text) {
        return "  <page>\n    <title>" + title + "</title>\n    <ns>" + namespace
                + "</ns>\n    <id>1</id>\n    <revision>\n"
                + "      <timestamp>2020-01-02T03:04:05Z</timestamp>\n      <model>wikitext</model>\n"
                + "      <text xml:space=\"preserve\">" + text + "</text>\n    </revision>\n  </page>\n";
    }

    static String jsonl(int lines) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            all.add("{\"url\":\"https://example.org/" + i + "\",\"title\":\"T" + i + "\",\"text\":\"Text number " + i
                    + ".\"}\n");
        }
        return String.join("", all);
    }
}
