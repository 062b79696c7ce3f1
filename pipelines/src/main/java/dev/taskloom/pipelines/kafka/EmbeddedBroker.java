package dev.taskloom.pipelines.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A real Kafka broker in this process: one KRaft node that is broker and controller, bound to 127.0.0.1.
 *
 * <p>It keeps its data in a directory, and starts again from it, also after {@code kill -9}. One broker at a time may use
 * a directory. When it fails while it runs (its disk is full, say), it does not end the process, as Kafka would:
 * {@link #fault()} and {@link #await()} tell.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** How long a start may take before it fails. */
    public static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final KraftNode node;
    private final CompletableFuture<Void> end;

    private EmbeddedBroker(DataDirectory directory, KraftNode node, CompletableFuture<Void> end) {
        this.directory = directory;
        this.node = node;
        this.end = end;
    }

    /**
     * Starts a broker and returns when it takes requests.
     *
     * @param dataDir created when absent, formatted when empty
     * @param port    to listen on, 0 for any free one
     * @throws BrokerException when the port is in use, the directory is not writable, in use by another broker or corrupt,
     *     or the start takes longer than {@link #START_LIMIT}
     */
    public static EmbeddedBroker start(Path dataDir, int port) {
        DataDirectory directory = DataDirectory.open(dataDir);
        try {
            BrokerPort.requireFree(port);
            CompletableFuture<Void> end = new CompletableFuture<>();
            KraftNode node = KraftNode.start(directory, port, end);
            return new EmbeddedBroker(directory, node, end);
        } catch (BrokerException e) {
            directory.close();
            throw e;
        }
    }

    /** The address to give to clients, {@code 127.0.0.1:PORT}. */
    public String bootstrap() {
        return BrokerPort.HOST + ":" + port();
    }

    /** The port it listens on. */
    public int port() {
        return node.port();
    }

    /** Why it no longer works, empty while it does. */
    public Optional<String> fault() {
        return end.isCompletedExceptionally()
                ? Optional.of(end.handle((nothing, failure) -> failure.getMessage()).join())
                : Optional.empty();
    }

    /** Returns when the broker is closed; throws a {@link BrokerException} when it fails. */
    public void await() {
        try {
            end.join();
        } catch (CompletionException e) {
            throw new BrokerException("the broker in " + directory + " stopped working: " + e.getCause().getMessage(),
                    e.getCause());
        }
    }

    /** Stops it in an orderly way; clients find all committed data at the next start. */
    @Override
    public synchronized void close() {
        node.stop();
        directory.close();
        end.complete(null);
    }
}
