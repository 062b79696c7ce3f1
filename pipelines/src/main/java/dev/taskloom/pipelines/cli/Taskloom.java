package dev.taskloom.pipelines.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: one command, verbs below it; data on standard output, everything else on standard error. */
@Command(name = "taskloom", mixinStandardHelpOptions = true, versionProvider = Taskloom.Version.class, description = "Agent tasks whose correctness a program has checked.", subcommands = {
        QuickstartCommand.class, PlantedWebCommand.class, CorpusCommand.class, SynthesizeCommand.class,
        VerifyCommand.class, GradeCommand.class, ExportCommand.class, BrokerCommand.class, TailCommand.class,
        CommandLine.HelpCommand.class}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:done",
                "1:failed, or a check did not hold",
                "2:the command line is wrong"})
public final class Taskloom implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the command line; words after {@code --} are flags for the runner and go through as they are. */
    static int run(String... arguments) {
        List<String> words = List.of(arguments);
        int end = words.indexOf("--");
        RunnerFlags.set(end < 0 ? List.of() : words.subList(end + 1, words.size()));
        return new CommandLine(new Taskloom()).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .execute((end < 0 ? words : words.subList(0, end)).toArray(String[]::new));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do; './taskloom quickstart' shows the whole way");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"taskloom " + Versions.taskloom(), "java " + System.getProperty("java.version"),
                    "beam " + Versions.beam()};
        }
    }
}
