package dev.taskloom.pipelines.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where an embedded broker listens. */
final class BrokerPort {
    /** Loopback only: an embedded broker asks nobody for a password. */
    static final String HOST = "127.0.0.1";

    private static final int LAST_PORT = 65535;

    private BrokerPort() {}

    /** Fails when the port is taken; asking beforehand gives the plain reason, before anything is set up. */
    static void requireFree(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new BrokerException("port " + port + " is not between 0 and " + LAST_PORT);
        }
        try (ServerSocket socket = new ServerSocket()) {
            // As Kafka does, else the connections of a broker that was just killed would count as its port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
        } catch (IOException e) {
            throw new BrokerException("cannot listen on " + HOST + ":" + port + ": " + e.getMessage(), e);
        }
    }
}
