package dev.taskloom.inference.journal;

import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.Usage;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * One record of a segment: {@code mark, length of the body, CRC-32C of length and body, body}, big-endian; the body is
 * {@code state, key, JSON of the outcome with the profile of the model}, the last not for an intent.
 *
 * <p>The mark lets a reader find the next record behind a damaged one, and so tell a torn end from damage in the middle.
 */
record JournalRecord(State state, CallKey key, byte[] json) {
    static final int HEAD = 12;
    static final int MARK = 0xAB4C_4F47;
    private static final int LEAST_BODY = 1 + CallKey.BYTES;
    private static final byte[] NOTHING = {};

    /** How far a call has come; the order is that of the codes on disk. */
    enum State {
        /** It is about to be sent, and may have been paid for. */
        INTENT,
        /** The model has answered. */
        ANSWER,
        /** It was refused or broke off, and would again. */
        PERMANENT_ERROR
    }

    static JournalRecord intent(CallKey key) {
        return new JournalRecord(State.INTENT, key, NOTHING);
    }

    /** The record of an outcome of the model of that profile; {@code null} for one that is not final. */
    static JournalRecord of(String profile, CallKey key, ChatOutcome outcome) {
        return switch (outcome) {
            case ChatOutcome.Answered answered -> new JournalRecord(State.ANSWER, key, json(profile, answered));
            case ChatOutcome.Truncated truncated ->
                new JournalRecord(State.PERMANENT_ERROR, key, json(profile, truncated));
            case ChatOutcome.Refused refused -> new JournalRecord(State.PERMANENT_ERROR, key, json(profile, refused));
            case ChatOutcome.RetryLater later -> null;
            case ChatOutcome.ProviderDown down -> null;
        };
    }

    /** The outcome with the profile as one more field. */
    private static byte[] json(String profile, ChatOutcome outcome) {
        byte[] head = ("{\"profile\":" + Json.line(profile) + ",").getBytes(StandardCharsets.UTF_8);
        byte[] object = Json.canonicalBytes(outcome);
        // Behind the brace that the head has taken over: a tree would cost as much as all the rest of a record.
        return ByteBuffer.allocate(head.length + object.length - 1)
                .put(head)
                .put(object, 1, object.length - 1)
                .array();
    }

    /** The outcome it keeps; not for an intent. */
    ChatOutcome outcome() throws IOException {
        return Json.read(json, ChatOutcome.class);
    }

    /** What it tells of money; not for an intent. */
    Payment payment() throws IOException {
        return Json.read(json, Payment.class);
    }

    /** Who answered, and the tokens. */
    record Payment(String profile, Usage usage) {
        Payment {
            profile = profile == null ? "" : profile;
            usage = usage == null ? Usage.NONE : usage;
        }
    }

    int size() {
        return HEAD + LEAST_BODY + json.length;
    }

    void write(ByteBuffer out) {
        int start = out.position();
        out.putInt(MARK).putInt(LEAST_BODY + json.length).putInt(0).put((byte) state.ordinal());
        key.write(out);
        out.put(json);
        out.putInt(start + 8, checksum(out.duplicate().flip().position(start)));
    }

    /**
     * Reads the record that begins at the buffer's position and moves behind it; {@code null}, without moving, when no
     * whole and sound one begins there.
     */
    static JournalRecord read(ByteBuffer in) {
        int start = in.position();
        if (in.remaining() < HEAD + LEAST_BODY || in.getInt(start) != MARK) {
            return null;
        }
        int length = in.getInt(start + 4);
        if (length < LEAST_BODY || length > in.remaining() - HEAD
                || in.getInt(start + 8) != checksum(in.slice(start, HEAD + length))) {
            return null;
        }
        int state = in.get(start + HEAD);
        if (state < 0 || state >= State.values().length) {
            return null;
        }
        in.position(start + HEAD + 1);
        CallKey key = CallKey.read(in);
        byte[] json = new byte[length - LEAST_BODY];
        in.get(json);
        return new JournalRecord(State.values()[state], key, json);
    }

    /** Of length and body of the record in the buffer. */
    private static int checksum(ByteBuffer record) {
        CRC32C checksum = new CRC32C();
        int start = record.position();
        checksum.update(record.slice(start + 4, 4));
        checksum.update(record.slice(start + HEAD, record.getInt(start + 4)));
        return (int) checksum.getValue();
    }
}
