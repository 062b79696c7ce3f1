package dev.taskloom.environments.search.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says something to everyone who connects, whatever was asked, and hangs up. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    interface Speech {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    RawServer(Speech speech) throws IOException {
        Thread.ofPlatform().daemon().start(() -> {
            while (!listener.isClosed()) {
                try {
                    Socket socket = listener.accept();
                    Thread.startVirtualThread(() -> speak(socket, speech));
                } catch (IOException e) {
                    // Closed, which the loop sees.
                }
            }
        });
    }

    private static void speak(Socket socket, Speech speech) {
        try (socket) {
            // What was asked has to be taken, or hanging up would be a reset.
            socket.getInputStream().read(new byte[1 << 16]);
            speech.to(socket.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // The other side has hung up.
        }
    }

    static Speech saying(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
