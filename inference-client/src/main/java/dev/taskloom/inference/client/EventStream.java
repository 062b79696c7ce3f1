package dev.taskloom.inference.client;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Server-sent events out of bytes that come in any pieces.
 *
 * <p>Only {@code data} counts; comments and other fields are passed over. Lines end with CR, LF or both, as WHATWG HTML
 * 9.2.5 says; unlike there, an event that the end of the stream cuts off after its last line is still one.
 */
final class EventStream {
    private final Consumer<String> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private boolean hasData;
    private boolean afterCr;

    EventStream(Consumer<String> events) {
        this.events = events;
    }

    void feed(ByteBuffer bytes) {
        byte[] piece = new byte[bytes.remaining()];
        bytes.get(piece);
        int start = 0;
        for (int i = 0; i < piece.length; i++) {
            boolean lf = piece[i] == '\n';
            if (lf && afterCr) {
                start = i + 1;
            } else if (lf || piece[i] == '\r') {
                line.write(piece, start, i - start);
                endLine();
                start = i + 1;
            }
            afterCr = piece[i] == '\r';
        }
        line.write(piece, start, piece.length - start);
    }

    void end() {
        endLine();
        dispatch();
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isEmpty()) {
            dispatch();
        } else if (text.startsWith("data:")) {
            if (hasData) {
                data.append('\n');
            }
            data.append(text, text.startsWith("data: ") ? 6 : 5, text.length());
            hasData = true;
        }
    }

    private void dispatch() {
        if (hasData) {
            String event = data.toString();
            data.setLength(0);
            hasData = false;
            events.accept(event);
        }
    }
}
