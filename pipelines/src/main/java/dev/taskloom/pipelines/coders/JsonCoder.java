package dev.taskloom.pipelines.coders;

import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * The coder of all our records: length-prefixed canonical JSON.
 *
 * <p>Beam has no schema support for Java records ({@code JavaFieldSchema} on one silently loses every field), so this
 * is the only coder they get. Deterministic: equal records give equal bytes, so it serves for keys as well.
 */
public final class JsonCoder<T> extends CustomCoder<T> {
    private static final long serialVersionUID = 1L;
    private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

    private final Class<T> type;

    private JsonCoder(Class<T> type) {
        this.type = type;
    }

    public static <T> JsonCoder<T> of(Class<T> type) {
        return new JsonCoder<>(type);
    }

    @Override
    public void encode(T value, OutputStream out) throws IOException {
        BYTES.encode(Json.canonicalBytes(value), out);
    }

    @Override
    public T decode(InputStream in) throws IOException {
        return Json.read(BYTES.decode(in), type);
    }

    @Override
    public void verifyDeterministic() {
        // Canonical JSON sorts properties and map keys.
    }

    @Override
    public boolean consistentWithEquals() {
        return true;
    }

    @Override
    public TypeDescriptor<T> getEncodedTypeDescriptor() {
        return TypeDescriptor.of(type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonCoder<?> coder && coder.type == type;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
