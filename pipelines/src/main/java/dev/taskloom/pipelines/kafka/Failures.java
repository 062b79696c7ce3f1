package dev.taskloom.pipelines.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Turns what Kafka's clients throw into messages for people. */
final class Failures {
    private static final int PROBE_MS = 2_000;

    private Failures() {}

    /**
     * Says what went wrong while something was done.
     *
     * @param doing what was attempted, such as {@code publish to taskloom.tasks.v1}
     */
    static BrokerException explain(KafkaTarget target, String doing, Throwable failure) {
        Throwable cause = failure instanceof ExecutionException ? failure.getCause() : failure;
        String prefix = "cannot " + doing + " at " + target + ": ";
        if (cause instanceof InterruptException || cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new BrokerException(prefix + "interrupted", cause);
        }
        return new BrokerException(prefix + reason(target, cause), cause);
    }

    private static String reason(KafkaTarget target, Throwable cause) {
        if (caused(cause, AuthenticationException.class)) {
            return "the broker refused the credentials (" + rootMessage(cause) + ")";
        }
        if (caused(cause, AuthorizationException.class)) {
            return "not permitted (" + rootMessage(cause) + ")";
        }
        if (caused(cause, UnknownTopicOrPartitionException.class)) {
            return "there is no such topic";
        }
        if (caused(cause, TimeoutException.class)) {
            return "no success within " + target.timeout().toSeconds() + " s (" + reachability(target) + ")";
        }
        if (caused(cause, ConfigException.class)) {
            return rootMessage(cause).contains("No resolvable bootstrap") ? reachability(target) : rootMessage(cause);
        }
        return rootMessage(cause);
    }

    /** Whether each address takes a TCP connection at this moment, in words. */
    static String reachability(KafkaTarget target) {
        List<String> states = new ArrayList<>();
        for (HostPort address : target.addresses()) {
            states.add(address + " " + state(address));
        }
        return String.join("; ", states);
    }

    /** True when at least one address takes a TCP connection at this moment. */
    static boolean reachable(KafkaTarget target) {
        return target.addresses().stream().anyMatch(address -> state(address).equals(ACCEPTS));
    }

    private static final String ACCEPTS = "accepts connections, but does not answer as a healthy Kafka broker does";

    private static String state(HostPort address) {
        InetSocketAddress resolved = new InetSocketAddress(address.host(), address.port());
        if (resolved.isUnresolved()) {
            return "cannot be resolved";
        }
        try (Socket socket = new Socket()) {
            socket.connect(resolved, PROBE_MS);
            return ACCEPTS;
        } catch (SocketTimeoutException e) {
            return "does not take connections: timed out";
        } catch (IOException e) {
            return "does not take connections: " + e.getMessage();
        }
    }

    static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root instanceof KafkaException && root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
