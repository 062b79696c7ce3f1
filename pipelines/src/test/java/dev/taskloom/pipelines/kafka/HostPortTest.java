package dev.taskloom.pipelines.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {

    @ParameterizedTest
    @CsvSource({"localhost:9092,localhost,9092", "10.0.0.7:1,10.0.0.7,1", "[::1]:65535,::1,65535",
            "a-b.c_d.example:9092,a-b.c_d.example,9092"})
    void readsWhatPeopleWriteAndWritesItBack(String text, String host, int port) {
        assertThat(HostPort.parse(text)).isEqualTo(new HostPort(host, port)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "localhost:", ":9092", "localhost:0", "localhost:65536", "localhost:999999",
            "kafka://localhost:9092", "localhost:9092/x", "::1:9092", "local host:9092", "localhost:９"})
    void quotesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> HostPort.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is not an address: ");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> HostPort.parse("localhost")).hasMessageEndingWith("the port is missing");
        assertThatThrownBy(() -> HostPort.parse("kafka://localhost:9092")).hasMessageEndingWith("without a scheme");
    }

    @Test
    void readsAListAndNamesItsBadMember() {
        assertThat(HostPort.parseList("a:1, b:2")).isEqualTo(List.of(new HostPort("a", 1), new HostPort("b", 2)));
        assertThatThrownBy(() -> HostPort.parseList("a:1,,b:2")).hasMessageStartingWith("'' is not an address");
    }
}
