package dev.taskloom.pipelines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.inference.encoding.Dialect;
import dev.taskloom.inference.encoding.vectors.GoldenVector;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check-vectors", sortOptions = false, description = {
        "Check the prompt encoder and the completion parser for DeepSeek-V3.2 against golden vectors.", "",
        "Exit 0 and a count when all hold; exit 1 and a line for each that does not."}, footer = {"", "Example:",
                "  ./taskloom check-vectors dsv32-encoding.jsonl"})
final class CheckVectorsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "JSON lines: messages and their prompt, or completions and their message")
    private Path file;

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        // All is read before anything is printed: a broken file gives its error and nothing else.
        List<GoldenVector> vectors = new ArrayList<>();
        JsonLines.read(file, JsonNode.class, row -> vectors.add(GoldenVector.read(row)));
        if (vectors.isEmpty()) {
            throw new RunException(file + " has no vectors");
        }
        PrintWriter out = spec.commandLine().getOut();
        int hold = 0;
        for (GoldenVector vector : vectors) {
            var difference = vector.difference(Dialect.V32);
            difference.ifPresent(words -> out.println(vector.name() + ": " + words));
            hold += difference.isEmpty() ? 1 : 0;
        }
        out.printf("%d of %d vectors hold%n", hold, vectors.size());
        return hold == vectors.size() ? 0 : 1;
    }
}
