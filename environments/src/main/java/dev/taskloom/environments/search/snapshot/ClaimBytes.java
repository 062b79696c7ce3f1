package dev.taskloom.environments.search.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * A claim as the one column of the claim index: its fields in order as UTF-8, a zero byte between them, the object as JSON.
 *
 * <p>One column and not one a field: claims are read one here and one there, and each column costs a look-up of its own.
 */
final class ClaimBytes {
    private static final char SEPARATOR = 0;
    private static final int FIELDS = 7;

    private ClaimBytes() {}

    static byte[] of(LinkedClaim claim) {
        return String.join(String.valueOf(SEPARATOR), claim.subject(), claim.predicate().wireName(),
                Json.line(claim.object()), claim.document(), String.valueOf(claim.start()),
                String.valueOf(claim.end()), claim.extractor()).getBytes(StandardCharsets.UTF_8);
    }

    /** The claim of a Lucene document; {@link IOException} when the column does not hold one. */
    static LinkedClaim read(BinaryDocValues column, int doc) throws IOException {
        if (column == null || !column.advanceExact(doc)) {
            throw new IOException("claim " + doc + " is missing");
        }
        BytesRef bytes = column.binaryValue();
        String[] fields = new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8)
                .split(String.valueOf(SEPARATOR), -1);
        if (fields.length != FIELDS) {
            throw new IOException("claim " + doc + " has " + fields.length + " fields instead of " + FIELDS);
        }
        Predicate predicate = Predicate.of(fields[1])
                .orElseThrow(() -> new IOException("unknown predicate " + fields[1]));
        try {
            return new LinkedClaim(fields[0], predicate, Json.read(fields[2], Value.class), fields[3],
                    Integer.parseInt(fields[4]), Integer.parseInt(fields[5]), fields[6]);
        } catch (JsonProcessingException | NumberFormatException e) {
            throw new IOException("claim " + doc + " cannot be read: " + e.getMessage(), e);
        }
    }
}
