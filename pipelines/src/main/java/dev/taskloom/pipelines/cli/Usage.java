package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.runners.Runners;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.apache.beam.sdk.options.PipelineOptions;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one line, and where to read how it should be. */
final class Usage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + Failures.firstLine(failure.getMessage()));
        if (failure instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()
                && takesRunnerFlags(command)) {
            err.println(
                    "Flags for the runner go after --, as in: " + name + " ... -- " + unmatched.getUnmatched().get(0));
        }
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("'" + name + " --help' says how it goes.");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static boolean takesRunnerFlags(CommandLine command) {
        return command.getCommandSpec()
                .positionalParameters()
                .stream()
                .anyMatch(parameter -> parameter.paramLabel().startsWith("--"));
    }

    /** A number outside its range is a usage error that names option, range and number. */
    static void within(CommandSpec command, String option, long value, long least, long most) {
        if (value < least || value > most) {
            String range = most == Long.MAX_VALUE ? "at least " + least : "from " + least + " to " + most;
            throw new ParameterException(command.commandLine(), option + " must be " + range + ", not " + value);
        }
    }

    /** What the function makes of the value; what it refuses is a usage error. */
    static <A, B> B parsed(CommandSpec command, String prefix, A value, Function<A, B> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), prefix + Failures.firstLine(e.getMessage()), e);
        }
    }

    /** Options of the pipeline from the words after {@code --}. */
    static PipelineOptions runner(CommandSpec command, List<String> flags) {
        return parsed(command, "", flags, Runners::options);
    }
}
