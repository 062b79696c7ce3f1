package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.bench.BenchCommand;
import dev.taskloom.pipelines.runners.WithoutGoogleCloud;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: one command, verbs below it; data on standard output, everything else on standard error. */
@Command(name = "taskloom", mixinStandardHelpOptions = true, versionProvider = Taskloom.Version.class, description = "Agent tasks whose correctness a program has checked.", subcommands = {
        QuickstartCommand.class, PlantedWebCommand.class, CorpusCommand.class, SynthesizeCommand.class,
        VerifyCommand.class, GradeCommand.class, ExportCommand.class, BrokerCommand.class, TailCommand.class,
        BenchCommand.class, CheckVectorsCommand.class, AskCommand.class,
        CommandLine.HelpCommand.class}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:done",
                "1:failed, or a check did not hold", "2:the command line is wrong"}, footer = {"",
                        "Start with: ./taskloom quickstart",
                        "A stack trace for a failure: TASKLOOM_DEBUG=1; options of the JVM: TASKLOOM_JAVA_OPTS"})
public final class Taskloom implements Runnable {
    // Held, because a logger that nobody holds forgets its level.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @Spec
    private CommandSpec spec;

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        WithoutGoogleCloud.unlessAskedFor(List.of(arguments));
        System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments));
    }

    /** Runs the command line; words after {@code --} are flags for the runner. Returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        // It advises an incubator module at every start; what it does without is fast enough.
        LUCENE.setLevel(Level.SEVERE);
        int code = new CommandLine(new Taskloom()).setOut(out)
                .setErr(err)
                // An answer that begins with @ is ours to read; picocli would take the file's words for arguments.
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new Usage())
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(),
                "say what to do; './taskloom quickstart' shows the whole way");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"taskloom " + Versions.taskloom(), "java " + System.getProperty("java.version"),
                    "beam " + Versions.beam()};
        }
    }
}
