package dev.taskloom.pipelines.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTargetTest {

    @Test
    void takesClientPropertiesFromAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("client.properties"),
                "security.protocol=SASL_SSL\nsasl.mechanism=PLAIN\n");

        assertThat(KafkaTarget.of("a:1,b:2", file).client())
                .containsExactlyEntriesOf(new java.util.TreeMap<>(
                        Map.of("sasl.mechanism", "PLAIN", "security.protocol", "SASL_SSL")));
    }

    @Test
    void namesTheFileItCannotRead(@TempDir Path folder) {
        Path file = folder.resolve("absent.properties");

        assertThatThrownBy(() -> KafkaTarget.of("a:1", file)).isInstanceOf(BrokerException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void refusesPropertiesTheGuaranteeDependsOn() {
        assertThatThrownBy(() -> KafkaTarget.of("a:1", Map.of("acks", "0"))).hasMessageContaining("'acks'");
        assertThatThrownBy(() -> KafkaTarget.of("a:1", Map.of("isolation.level", "read_uncommitted")))
                .hasMessageContaining("'isolation.level'");
    }

    @Test
    void refusesAPatienceBelowASecond() {
        assertThatThrownBy(() -> KafkaTarget.of("a:1").withTimeout(Duration.ofMillis(999)))
                .hasMessageContaining("at least a second");
    }

    @Test
    void keepsPasswordsOutOfItsText() {
        KafkaTarget target = KafkaTarget.of("a:1", Map.of("sasl.jaas.config", "password=hush"));

        assertThat(target).hasToString("a:1");
    }

    @Test
    void travelsToWorkers() throws Exception {
        KafkaTarget target = KafkaTarget.of("a:1,[::1]:2", Map.of("client.id", "x")).withTimeout(Duration.ofSeconds(7));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(target);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(target);
        }
    }
}
