package dev.taskloom.environments.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebSettingsTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("KEY", "sesame-open", "TWO_LINES", "one\r\ntwo");

    @TempDir
    private Path folder;

    private WebSettings read(String yaml) throws IOException {
        return WebSettings.read(Files.writeString(folder.resolve("web.yaml"), yaml), ENVIRONMENT);
    }

    @Test
    void threeLinesAreEnoughForSearxng() throws IOException {
        WebSettings settings = read("""
                search:
                  kind: searxng
                  base-url: http://127.0.0.1:8888/
                """);
        assertThat(settings.opens()).isTrue();
        assertThat(settings.identity())
                .isEqualTo("base-url http://127.0.0.1:8888/, kind searxng, pages are opened");
    }

    @Test
    void keysDoNotCountAmongWhatAWebIs() throws IOException {
        String yaml = """
                search:
                  kind: template
                  url: https://a.example/s?q={query}&key=${KEY}
                  headers: {X-Key: "${KEY}"}
                  results: /r
                open: false
                """;
        String with = WebSettings.read(Files.writeString(folder.resolve("web.yaml"), yaml), ENVIRONMENT).toString();
        String other = WebSettings.read(folder.resolve("web.yaml"), Map.of("KEY", "another")).toString();

        assertThat(with).isEqualTo(other).doesNotContain("sesame").contains("https://a.example/s?q={query}&key=${KEY}");
    }

    @Test
    void aKeyInAPathIsNotShownEither() throws IOException {
        WebSettings settings = read("search:\n  base-url: https://a.example/${KEY}/searxng");
        assertThat(settings.identity()).contains("base-url https://a.example/${KEY}/searxng");
        assertThat(settings.backend().toString()).doesNotContain("sesame");
        assertThat(settings.backend().url().reveal())
                .isEqualTo("https://a.example/sesame-open/searxng/search?q={query}&format=json");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("open: true", "search: is missing"),
                Arguments.of("search:\n  kind: serxng", "search.kind: there is no serxng; probably searxng"),
                Arguments.of("search:\n  kind: searxng", "search.base-url: is missing"),
                Arguments.of("search:\n  base-url: ftp://a", "search.base-url: a base URL is http(s)://"),
                Arguments.of("search:\n  base-url: https://a?key=${KEY}", "search.base-url: a base URL is"),
                Arguments.of("search:\n  base-url: ${KEY}", "search.base-url: a base URL is"),
                Arguments.of("search:\n  base-url: https://${KEY}.example", "search.base-url: a base URL is"),
                Arguments.of("search:\n  base-url: https://a\ntimeout: 11m", "timeout: is longer than ten minutes"),
                Arguments.of("search:\n  base-ulr: https://a", "search: there is no field base-ulr; probably base-url"),
                Arguments.of("search:\n  base-url: https://a\nopen: maybe", "open: there is no maybe"),
                Arguments.of("search:\n  base-url: https://a\ntimeout: soon", "timeout: \"soon\" is not a time"),
                Arguments.of("search:\n  kind: template\n  url: https://a/", "search.url: an address is"),
                Arguments.of("search:\n  kind: template\n  url: https://${KEY}/?q={query}\n  results: /r",
                        "search.url: an address is"),
                Arguments.of("search:\n  kind: template\n  url: https://k:${KEY}@a/?q={query}\n  results: /r",
                        "search.url: an address is"),
                Arguments.of("search:\n  kind: template\n  url: https://a/?q={query}&k=${TWO_LINES}\n  results: /r",
                        "search.url: with its variables put in it is no address"),
                Arguments.of("search:\n  kind: template\n  url: https://a/?q={query}&k=${NO_SUCH}\n  results: /r",
                        "search.url: the environment variable NO_SUCH is not set"),
                Arguments.of("search:\n  kind: template\n  url: https://a/?q={query}", "search.results: is missing"),
                Arguments.of("search:\n  kind: template\n  url: https://a/?q={query}\n  results: r",
                        "search.results: a JSON pointer is like /web/results"),
                Arguments.of("search:\n  base-url: https://a\n  headers: {X-Key: sesame-open}",
                        "search.headers.X-Key: a key does not stand in a file"),
                Arguments.of("search:\n  base-url: https://a\n  headers: {X-Key: \"${TWO_LINES}\"}",
                        "search.headers.X-Key: a header is one line"),
                Arguments.of("search:\n  base-url: https://a\n  headers: {Host: \"${KEY}\"}",
                        "search.headers.Host: such a header cannot be set"),
                Arguments.of("search: [", "not YAML"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithFileAndFieldAndWithoutKeys(String yaml, String said) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder.resolve("web.yaml") + ": " + said)
                .message()
                .doesNotContain("sesame", "\n");
    }
}
