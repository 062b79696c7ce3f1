package dev.taskloom.pipelines.kafka;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.server.fault.FaultHandler;

/**
 * Learns of a broker's faults, which Kafka would end the process for.
 *
 * <p>Most come by the handlers built here; a few (no usable log directory left) call Kafka's process-wide exit, which
 * does not say which broker it is about, so all in this process are told.
 */
final class Faults implements FaultHandlerFactory {
    private static final Set<CompletableFuture<Void>> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Exit.setExitProcedure(Faults::halt);
        Exit.setHaltProcedure(Faults::halt);
    }

    private final CompletableFuture<Void> end;

    Faults(CompletableFuture<Void> end) {
        this.end = end;
    }

    /** From now on until {@code end} completes, exits concern this broker too. */
    void watch() {
        RUNNING.add(end);
        end.whenComplete((nothing, failure) -> RUNNING.remove(end));
    }

    @Override
    public FaultHandler build(String name, boolean fatal, Runnable action) {
        return (message, cause) -> {
            BrokerException fault = new BrokerException(message + (cause == null ? "" : ": " + cause.getMessage()),
                    cause);
            if (fatal) {
                end.completeExceptionally(fault);
            }
            action.run();
            return fault;
        };
    }

    /** Why a start failed, in words for people. */
    BrokerException explain(DataDirectory directory, int port, Exception failure) {
        Throwable reason = end.isCompletedExceptionally() ? end.exceptionNow() : failure;
        end.completeExceptionally(reason);
        String text = String.valueOf(reason.getMessage());
        if (text.contains("bind")) {
            return new BrokerException("cannot listen on " + BrokerPort.HOST + ":" + port + ": " + text, reason);
        }
        return directory.corrupt(reason);
    }

    private static void halt(int status, String message) {
        BrokerException fault = new BrokerException(
                message == null ? "Kafka ended the broker with status " + status : message);
        RUNNING.forEach(end -> end.completeExceptionally(fault));
        // Kafka relies on not getting an answer.
        throw fault;
    }
}
