package dev.taskloom.pipelines.kafka;

import dev.taskloom.schemas.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A set of identities that costs 16 bytes a slot and at most 43 bytes a member, whatever their length.
 *
 * <p>Members are kept as 128 bits of their SHA-256. Topic content is hostile, so a weaker hash, whose collisions can be
 * made, would let a stranger suppress a task.
 */
final class KeySet {
    private static final int FIRST_SLOTS = 1 << 10;
    private static final double FULLEST = 0.75;

    private final MessageDigest digest = Sha256.digest();
    private long[] slots = new long[2 * FIRST_SLOTS];
    private int size;

    /** Adds an identity; false when it was there already. */
    boolean add(String identity) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(identity.getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong();
        // An all-zero slot is a free one, so no member may be all zeros.
        long low = hash.getLong() | 1;
        if (!put(slots, high, low)) {
            return false;
        }
        size++;
        if (size > FULLEST * (slots.length / 2)) {
            grow();
        }
        return true;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i + 1] != 0) {
                put(wider, slots[i], slots[i + 1]);
            }
        }
        slots = wider;
    }

    private static boolean put(long[] slots, long high, long low) {
        int mask = slots.length / 2 - 1;
        int slot = (int) high & mask;
        while (slots[2 * slot + 1] != 0) {
            if (slots[2 * slot] == high && slots[2 * slot + 1] == low) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[2 * slot] = high;
        slots[2 * slot + 1] = low;
        return true;
    }
}
