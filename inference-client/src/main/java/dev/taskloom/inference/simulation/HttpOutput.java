package dev.taskloom.inference.simulation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Replies written to a connection. */
final class HttpOutput {
    private static final byte[] FILLER = filler();

    private final OutputStream out;

    HttpOutput(OutputStream out) {
        this.out = out;
    }

    /** Head and body in one write, so that they travel in one packet. */
    void whole(int status, Map<String, String> headers, String body) throws IOException {
        byte[] content = utf8(body);
        out.write(join(head(status, "application/json", headers, content.length), content));
    }

    /** Head with the length of the whole, but only half of it. */
    void half(String type, String body) throws IOException {
        byte[] content = utf8(body);
        out.write(join(head(200, type, Map.of(), content.length), Arrays.copyOf(content, content.length / 2)));
    }

    void beginChunks(String type) throws IOException {
        out.write(utf8("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n"));
    }

    void chunk(String text) throws IOException {
        byte[] content = utf8(text);
        out.write(join(join(utf8(Integer.toHexString(content.length) + "\r\n"), content), utf8("\r\n")));
    }

    void endChunks() throws IOException {
        out.write(utf8("0\r\n\r\n"));
    }

    /** That beginning, and letters up to so many bytes. */
    void endless(String type, String beginning, long bytes) throws IOException {
        out.write(join(head(200, type, Map.of(), bytes), utf8(beginning)));
        for (long left = bytes - beginning.length(); left > 0; left -= FILLER.length) {
            out.write(FILLER, 0, (int) Math.min(left, FILLER.length));
        }
    }

    private static byte[] head(int status, String type, Map<String, String> headers, long length) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" .\r\nContent-Type: ").append(type);
        headers.forEach((name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        return utf8(head.append("\r\nContent-Length: ").append(length).append("\r\n\r\n").toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static byte[] filler() {
        byte[] filler = new byte[64 << 10];
        Arrays.fill(filler, (byte) 'x');
        return filler;
    }
}
