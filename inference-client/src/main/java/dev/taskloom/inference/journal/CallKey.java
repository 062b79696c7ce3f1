package dev.taskloom.inference.journal;

import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Sha256;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * Under what a call is kept: SHA-256 of the canonical JSON of all that shapes its answer.
 *
 * <p>Content alone, neither code nor run: a prompt that did not change is found again when everything around it did.
 * Four longs, because a journal holds as many keys in memory as calls were ever made.
 */
public record CallKey(long first, long second, long third, long fourth) {
    static final int BYTES = 32;

    /**
     * The key of a call.
     *
     * @param profile   {@link dev.taskloom.inference.chat.ChatModel#profile() profile} of the model that is asked
     * @param replicate which of several answers to one request that are wanted apart, from zero
     * @param step      which step of a conversation, from zero: the same words said twice are two calls
     */
    public static CallKey of(String profile, int replicate, int step, ChatRequest request) {
        ByteBuffer hash = ByteBuffer.wrap(
                Sha256.digest().digest(Json.canonicalBytes(new Call(profile, replicate, step, request))));
        return read(hash);
    }

    private record Call(String profile, int replicate, int step, ChatRequest request) {}

    static CallKey read(ByteBuffer bytes) {
        return new CallKey(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    /** 64 lower-case hex digits. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(first) + hex.toHexDigits(second) + hex.toHexDigits(third) + hex.toHexDigits(fourth);
    }
}
