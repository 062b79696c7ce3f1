package dev.taskloom.inference.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * An OpenAI-compatible server on the loopback interface that answers as its behaviour says, and counts.
 *
 * <p>Each connection has a virtual thread that blocks on plain sockets: thousands may wait at a time, and every fault of a
 * connection can be played, which a ready-made HTTP server would smooth over.
 */
public final class SimulatedServer implements AutoCloseable {
    private static final int BACKLOG = 4096;

    private final ServerSocket listener;
    private final Tally tally = new Tally();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private SimulatedServer(ServerSocket listener) {
        this.listener = listener;
    }

    /** Starts one on a free port. */
    public static SimulatedServer start(Behaviour behaviour) {
        return start(behaviour, 0);
    }

    /** Starts one on that port, or on a free one for 0. */
    public static SimulatedServer start(Behaviour behaviour, int port) {
        return start(behaviour, port, System::nanoTime);
    }

    static SimulatedServer start(Behaviour behaviour, int port, LongSupplier nanoTime) {
        try {
            SimulatedServer server = new SimulatedServer(
                    new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform()
                    .daemon()
                    .name("simulated-server-" + server.listener.getLocalPort())
                    .start(() -> server.accept(behaviour, nanoTime));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no simulated server on port " + port, e);
        }
    }

    private void accept(Behaviour behaviour, LongSupplier nanoTime) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Connection connection = new Connection(socket, behaviour, tally, nanoTime);
                Thread.startVirtualThread(() -> {
                    connection.run();
                    open.remove(socket);
                });
            } catch (IOException e) {
                // Closed, which the loop sees, or a connection that was gone before it began.
            }
        }
    }

    /** What goes into an endpoint's {@code base-url}. */
    public URI baseUrl() {
        return URI.create("http://" + listener.getInetAddress().getHostAddress() + ":" + port() + "/v1");
    }

    public int port() {
        return listener.getLocalPort();
    }

    public Tally tally() {
        return tally;
    }

    /** Closes it and all its connections; whoever waits for an answer sees them break. */
    @Override
    public void close() {
        quietly(listener);
        open.forEach(SimulatedServer::quietly);
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // It is closed as far as anybody can tell.
        }
    }
}
