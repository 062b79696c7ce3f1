package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.corpus.reading.CorpusInputException;
import dev.taskloom.environments.search.snapshot.SnapshotException;
import dev.taskloom.environments.search.web.RecordingException;
import dev.taskloom.inference.journal.JournalException;
import dev.taskloom.pipelines.kafka.BrokerException;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns failures into one line for people; {@code TASKLOOM_DEBUG=1} adds the stack trace. */
final class Failures implements IExecutionExceptionHandler {
    private static final int CHAIN_LIMIT = 20;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + message(failure));
        if (System.getenv("TASKLOOM_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The outermost message that was written for people; runners wrap ours in theirs. */
    static String message(Throwable failure) {
        Throwable current = failure;
        for (int depth = 0; current != null && depth < CHAIN_LIMIT; depth++) {
            if (current instanceof RunException || current instanceof SnapshotException
                    || current instanceof BrokerException || current instanceof CorpusInputException
                    || current instanceof JournalException || current instanceof RecordingException) {
                // Ours are one line, but the file names in them need not be.
                return current.getMessage().replace("\n", "\\n").replace("\r", "\\r");
            }
            if (current instanceof IllegalArgumentException && current.getMessage() != null) {
                return firstLine(current.getMessage());
            }
            if (current instanceof OutOfMemoryError) {
                return "out of memory: give the JVM more with TASKLOOM_JAVA_OPTS=-Xmx4g";
            }
            if (current.getCause() == null) {
                break;
            }
            current = current.getCause();
        }
        return switch (current) {
            case UncheckedIOException e -> JsonLines.reason(e.getCause());
            case IOException e -> JsonLines.reason(e);
            case null -> "failed";
            default -> current.getMessage() == null
                    ? "failed: " + current.getClass().getSimpleName() + " (TASKLOOM_DEBUG=1 shows where)"
                    : firstLine(current.getMessage());
        };
    }

    /** Libraries put their second thoughts on further lines. */
    static String firstLine(String message) {
        return message.lines().findFirst().orElse("failed");
    }
}
