package dev.taskloom.it.kafka;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** The contract, of the broker as Apache publishes it. */
class ContainerKafkaTest extends KafkaContract {
    private static KafkaContainer kafka;

    @BeforeAll
    static void start() {
        // Its account of every socket it tried, as errors, says less than the reason given below.
        System.setProperty("org.slf4j.simpleLogger.log.org.testcontainers", "off");
        if (DockerClientFactory.instance().isDockerAvailable()) {
            kafka = new KafkaContainer("apache/kafka:3.9.1");
            kafka.start();
        }
    }

    /** Test by test, since a whole class that is skipped leaves no trace in Surefire's report. */
    @BeforeEach
    void needDocker() {
        assumeTrue(kafka != null, "no Docker here: the Kafka contract is tested with the embedded broker only");
    }

    @AfterAll
    static void stop() {
        if (kafka != null) {
            kafka.stop();
        }
    }

    @Override
    String bootstrap() {
        return kafka.getBootstrapServers().replace("PLAINTEXT://", "");
    }
}
