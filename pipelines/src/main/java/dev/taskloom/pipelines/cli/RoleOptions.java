package dev.taskloom.pipelines.cli;

import dev.taskloom.inference.calls.Caps;
import dev.taskloom.pipelines.models.RoleChoice;
import dev.taskloom.pipelines.models.WebRole;
import dev.taskloom.pipelines.models.ModelRoles;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.pipelines.runners.Runners;
import dev.taskloom.pipelines.synthesis.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the models of a run are asked to do, and what they may cost. */
final class RoleOptions {
    @Option(names = "--agents", split = ",", paramLabel = "NAME[,NAME]", description = {
            "attempt drafts; agents or endpoints of the file",
            "(default: its agents, or all endpoints if none)"})
    private List<String> agents;

    @Option(names = "--web", paramLabel = "FILE", description = {
            "YAML file of a live web that these agents may search as well; what it answers is kept in RUN/web",
            "and never asked for twice"})
    private Path web;

    @Option(names = "--writer", paramLabel = "NAME", description = "words questions (default: the first)")
    private String writer;

    @Option(names = "--reader", paramLabel = "NAME", description = {
            "reads a worded question back, which must give the same program (default: another than the writer,",
            "where there is one)"})
    private String reader;

    @Option(names = "--judges", split = ",", paramLabel = "NAME[,NAME]", description = "judge answers (default: all endpoints)")
    private List<String> judges;

    /** The roles; null without models. */
    ModelRoles of(CommandSpec spec, Path file, Kind kind, Path run, Caps caps,
            PipelineOptions options) {
        if (file == null) {
            if (Stream.of(agents, web, writer, reader, judges).anyMatch(value -> value != null)
                    || !caps.equals(Caps.NONE)) {
                throw new ParameterException(spec.commandLine(), "roles, web and caps of models need --models FILE");
            }
            return null;
        }
        if (Runners.isElsewhere(options)) {
            throw new RunException("--models works in one process: its journal has one writer; leave out the address of"
                    + " the cluster");
        }
        return new RoleChoice(agents, writer, reader, judges).of(file, run.resolve("journal"),
                caps, kind.promptHash())
                .with(web == null ? null : WebRole.of(web, run.resolve("web")));
    }
}
