package dev.taskloom.pipelines.kafka;

/**
 * Something between Taskloom and a Kafka broker went wrong.
 *
 * <p>The message is written for people: it names the address, and the topic, task or directory concerned. The cause is
 * for the log.
 */
public final class BrokerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokerException(String message) {
        super(message);
    }

    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
