package dev.taskloom.inference.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {
    private static final Map<String, String> ENVIRONMENT = Map
            .of("DEEPSEEK_API_KEY", "sk-from-environment\n", "MODEL_HOST", "gpu-7", "BAD_KEY", "sk-one two");

    private static final String ENDPOINT = "endpoints:\n  e:\n    base-url: http://h/v1\n    model: m\n    ";

    @TempDir
    Path folder;

    private Endpoints read(String yaml) throws IOException {
        return Endpoints.read(Files.writeString(folder.resolve("models.yaml"), yaml), ENVIRONMENT);
    }

    @Test
    void a_file_says_all_there_is_to_an_endpoint() throws IOException {
        Files.writeString(folder.resolve("prices.yaml"), "{}");
        Endpoint endpoint = read("""
                endpoints:
                  writer:
                    base-url: https://api.deepseek.com
                    profile: deepseek-v4
                    model: deepseek-v4-flash
                    key-env: DEEPSEEK_API_KEY
                    reasoning-effort: high
                    stream: true
                    connect-timeout: 500ms
                    idle-timeout: 30
                    total-timeout: 1h
                    patience: 2h
                    max-in-flight: 256
                    context-window: 1000000
                    prices: prices.yaml
                """).named("writer");
        assertThat(endpoint).isEqualTo(new Endpoint("writer", URI.create("https://api.deepseek.com"),
                ProviderProfile.DEEPSEEK_V4, "deepseek-v4-flash", endpoint.key(), "high", true,
                new Endpoint.Timeouts(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofHours(1),
                        Duration.ofHours(2)),
                256, 1_000_000, Optional.of(folder.resolve("prices.yaml"))));
        assertThat(endpoint.key().reveal()).isEqualTo("sk-from-environment");
    }

    @Test
    void the_file_in_the_readme_can_be_used() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("taskloom.root"), "README.md"));
        String[] yaml = readme.split("```yaml\n");
        Endpoints endpoints = read(block(yaml[1]));
        assertThat(endpoints.names()).containsExactly("flash", "local");
        assertThat(endpoints.named("flash").profile()).isEqualTo(ProviderProfile.DEEPSEEK_V4);
        assertThat(endpoints.named("local").baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8000/v1"));
        assertThat(read(block(yaml[1]) + block(yaml[2])).agents()).containsExactly("thorough", "varied");
    }

    private static String block(String rest) {
        return rest.substring(0, rest.indexOf("```"));
    }

    @Test
    void two_lines_are_enough_for_a_server_without_a_key() throws IOException {
        assertThat(read("""
                endpoints:
                  local: {base-url: "http://${MODEL_HOST}:8000/v1", model: qwen}
                """).named("local")).isEqualTo(
                Endpoint.of("local", URI.create("http://gpu-7:8000/v1"), ProviderProfile.GENERIC_OPENAI, "qwen"));
    }

    @Test
    void a_key_may_be_written_as_a_variable() throws IOException {
        assertThat(read("""
                endpoints:
                  local: {base-url: "http://h/v1", model: m, key: "${DEEPSEEK_API_KEY}"}
                """).named("local").key().reveal()).isEqualTo("sk-from-environment");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "modle: m | endpoints.e: there is no field modle; probably model is meant",
            "baseurl: x | endpoints.e: there is no field baseurl; probably base-url is meant",
            "temperature: 1 | endpoints.e: there is no field temperature; there are base-url, profile, model, key-env",
            "profile: deepsek-v4 | endpoints.e.profile: there is no deepsek-v4; probably deepseek-v4 is meant",
            "reasoning-effort: hihg | endpoints.e.reasoning-effort: there is no hihg; probably high is meant",
            "stream: maybe | endpoints.e.stream: there is no maybe; there are true, false",
            "max-in-flight: 0 | endpoints.e.max-in-flight: \"0\" is not a whole number from 1",
            "max-in-flight: many | endpoints.e.max-in-flight: \"many\" is not a whole number from 1",
            "idle-timeout: 5 minutes | endpoints.e.idle-timeout: \"5 minutes\" is not a time like 500ms, 30s, 10m",
            "prices: nowhere.yaml | endpoints.e.prices: there is no such file",
            "prices: | endpoints.e.prices: has no value",
            "stream: yes | endpoints.e.stream: there is no yes; there are true, false"})
    void an_error_names_file_and_field_and_what_was_meant(String line, String message) {
        assertThatThrownBy(() -> read(ENDPOINT + line + "\n"))
                .isInstanceOf(EndpointException.class)
                .hasMessageStartingWith(folder.resolve("models.yaml") + ": " + message)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"model: m | base-url: is missing", "base-url: http://h/v1 | model: is missing",
            "base-url: h/v1 | base-url: a base URL is http(s)://host", "base-url: ftp://h/ | base-url: a base URL is",
            "base-url: http://h/v1?key=sk-1 | base-url: a base URL is"})
    void address_and_model_must_be_there(String line, String message) {
        String rest = line.startsWith("base-url: http://h/v1") && !line.contains("?") || line.startsWith("model")
                ? ""
                : "\n    model: m";
        assertThatThrownBy(() -> read("endpoints:\n  e:\n    " + line + rest + "\n"))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining(": endpoints.e." + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"key: sk-literal-123 | a key does not stand in a file",
            "key-env: sk-literal-123 | the environment variable it names is not set",
            "key: ${sk-literal-123} | the environment variable it names is not set",
            "key: [sk-literal-123 | not YAML", "max-in-flight: ${DEEPSEEK_API_KEY} | is not a whole number",
            "profile: ${DEEPSEEK_API_KEY} | there is no ${DEEPSEEK_API_KEY}",
            "base-url: http://user:sk-literal-123@h/ | not YAML, or a field stands twice"})
    void a_key_in_the_wrong_place_is_not_repeated(String line, String message) {
        assertThatThrownBy(() -> read(ENDPOINT + line + "\n").named("e"))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("sk-")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "NO_SUCH_KEY | endpoints.e.key-env: the environment variable NO_SUCH_KEY is not set",
            "BAD_KEY | endpoints.e.key-env: a key is one or more visible ASCII characters without blanks"})
    void a_key_must_be_there_for_the_endpoint_that_is_asked_for_and_no_other(String key, String message)
            throws IOException {
        Endpoints endpoints = read(ENDPOINT + "key-env: " + key + "\n  f: {base-url: http://h/v1, model: m}\n");
        assertThat(endpoints.named("f").key()).isEqualTo(Secret.NONE);
        assertThat(endpoints.names()).containsExactly("e", "f");
        assertThat(endpoints.answersAs("e")).isEqualTo("generic-openai/m");
        assertThatThrownBy(() -> endpoints.named("e")).isInstanceOf(EndpointException.class)
                .hasMessage(folder.resolve("models.yaml") + ": " + message);
        assertThatThrownBy(() -> endpoints.agent("e")).hasMessageEndingWith(message);
    }

    @Test
    void a_file_that_is_none_is_named() throws IOException {
        assertThatThrownBy(() -> Endpoints.read(folder.resolve("gone.yaml"), ENVIRONMENT))
                .hasMessage(folder.resolve("gone.yaml") + ": there is no such file");
        assertThatThrownBy(() -> read("")).isInstanceOf(EndpointException.class);
        assertThatThrownBy(() -> read("endpoints: {}")).hasMessageContaining("there is no endpoint");
        assertThatThrownBy(() -> read("endpoint: {}")).hasMessageContaining("probably endpoints is meant");
    }

    @Test
    void an_endpoint_that_is_not_there_is_answered_with_the_one_that_was_meant() throws IOException {
        Endpoints endpoints = read("endpoints:\n  writer: {base-url: http://h/v1, model: m}\n");
        assertThatThrownBy(() -> endpoints.named("writter"))
                .hasMessage("no endpoint is called writter; probably writer is meant");
    }
}
