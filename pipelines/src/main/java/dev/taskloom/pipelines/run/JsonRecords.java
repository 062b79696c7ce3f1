package dev.taskloom.pipelines.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.schemas.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The records of a file of one JSON record a line, in order, each read when it is asked for.
 *
 * <p>{@link RunException} names file and line of the first that is broken.
 */
public final class JsonRecords<T> implements Iterator<T>, AutoCloseable {
    private final Path file;
    private final Class<T> type;
    private final BufferedReader reader;
    private String line = "";
    private long number;

    public JsonRecords(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
        try {
            this.reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private RunException unreadable(IOException e) {
        return new RunException("cannot read " + file + ": " + JsonLines.reason(e), e);
    }

    @Override
    public boolean hasNext() {
        try {
            while (line != null && line.isBlank()) {
                line = reader.readLine();
                number++;
            }
            return line != null;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return Json.read(line, type);
        } catch (JsonProcessingException e) {
            throw broken(e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw broken(e.getMessage(), e);
        } finally {
            line = "";
        }
    }

    /** What is wrong with the record that was read last, for people. */
    RunException broken(String why, Exception cause) {
        return new RunException(file + ", line " + number + ": " + why, cause);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
