package dev.taskloom.pipelines.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.pipelines.dataset.DatasetFile;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Tasks as JSON, from wherever Taskloom writes them: a run, a dataset, JSON lines, one task in a file, a Parquet file.
 *
 * <p>Nothing is checked here but that the place can be read; {@link RunException} names it when it cannot.
 */
public final class TaskLines {
    private TaskLines() {}

    /** One task and where it stands, for people: {@code run/tasks/part-00000.jsonl, line 17}. */
    public record Line(String place, String json) {

        /** The task; {@link RunException} says where and why it is none. */
        public Task task() {
            try {
                Task task = Json.read(json, Task.class);
                if (task == null) {
                    throw new RunException(place + " is not a task: it is null");
                }
                return task;
            } catch (JsonProcessingException e) {
                throw new RunException(place + " is not a task: " + e.getOriginalMessage(), e);
            }
        }
    }

    /** Hands over every task of the target, in file order. */
    public static void read(Path target, Consumer<Line> sink) {
        List<Path> files = Files.isDirectory(target) ? files(target) : List.of(target);
        if (files.isEmpty()) {
            throw new RunException(target + " holds no tasks: it is neither a finished run nor a dataset");
        }
        for (Path file : files) {
            try {
                if (file.getFileName().toString().endsWith(".parquet")) {
                    readRows(file, sink);
                } else if (isOneValue(file)) {
                    sink.accept(new Line(file.toString(), Files.readString(file)));
                } else {
                    readLines(file, sink);
                }
            } catch (IOException e) {
                throw new RunException("cannot read " + file + ": " + JsonLines.reason(e), e);
            }
        }
    }

    private static List<Path> files(Path folder) {
        Path data = folder.resolve("data");
        if (!Files.isDirectory(data)) {
            return JsonLines.files(RunDirectory.tasks(folder));
        }
        try (Stream<Path> tree = Files.walk(data)) {
            return tree.filter(file -> file.getFileName().toString().endsWith(".parquet")).sorted().toList();
        } catch (IOException e) {
            throw new RunException("cannot list " + data + ": " + JsonLines.reason(e), e);
        }
    }

    /** People keep single tasks as indented JSON, whose first line is no value. */
    private static boolean isOneValue(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String first = reader.readLine();
            if (first == null || isJson(first)) {
                return false;
            }
        }
        return isJson(Files.readString(file));
    }

    private static boolean isJson(String text) {
        try {
            return !Json.mapper().readTree(text).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static void readLines(Path file, Consumer<Line> sink) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    sink.accept(new Line(file + ", line " + number, line));
                }
            }
        }
    }

    private static void readRows(Path file, Consumer<Line> sink) throws IOException {
        long[] number = new long[1];
        DatasetFile.tasks(file, json -> sink.accept(new Line(file + ", row " + ++number[0], json)));
    }
}
