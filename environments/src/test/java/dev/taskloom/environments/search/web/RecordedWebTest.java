package dev.taskloom.environments.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.environments.search.browsing.Browser;
import dev.taskloom.inference.agent.UnservedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RecordedWebTest {
    @TempDir
    private Path folder;
    private LoopbackSite site;
    private final SkippedTime time = new SkippedTime();

    @BeforeEach
    void start() throws IOException {
        site = new LoopbackSite();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private RecordedWeb web() throws IOException {
        return web(site.settings(folder));
    }

    private RecordedWeb web(WebSettings settings) {
        return new RecordedWeb(settings, folder.resolve("web"), Reach.ANYWHERE, time);
    }

    @Test
    void resultsOfSearxngAreTitlesAddressesAndSnippets() throws IOException {
        site.put("/search", "application/json", LoopbackSite.results("https://a.example/1", "ftp://b.example/",
                "https://c.example/ü?x=1"));

        assertThat(web().search("  Ada\n Brook & sons ", 5)).containsExactly(
                new Browser.Hit("Title 0", "https://a.example/1", "Snippet 0"),
                new Browser.Hit("Title 2", "https://c.example/ü?x=1", "Snippet 2"));
        assertThat(site.asked()).containsExactly("/search?q=Ada+Brook+%26+sons&format=json");
    }

    @Test
    void aTemplateSaysWhereTheQueryGoesAndWhereResultsStand() throws IOException {
        List<String> keys = new ArrayList<>();
        site.put("/api", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("X-Token"));
            LoopbackSite.answer(200, "application/json", """
                    {"web": {"found": [{"name": "A", "at": {"href": "https://a.example/"}, "text": "words"}]}}""")
                    .handle(exchange);
        });
        Path file = Files.writeString(folder.resolve("web.yaml"), """
                search:
                  kind: template
                  url: %s?q={query}&n={limit}&key=${KEY}
                  headers:
                    X-Token: Bearer ${TOKEN}
                  results: /web/found
                  title: /name
                  link: /at/href
                  snippet: /text
                """.formatted(site.url("/api")));
        WebSettings settings = WebSettings.read(file, Map.of("KEY", "k-in-the-address", "TOKEN", "t-in-the-header"));

        assertThat(web(settings).search("x", 1)).containsExactly(
                new Browser.Hit("A", "https://a.example/", "words"));
        assertThat(site.asked()).containsExactly("/api?q=x&n=10&key=k-in-the-address");
        assertThat(keys).containsExactly("Bearer t-in-the-header");
        assertThat(settings.identity()).contains("key=${KEY}");
        assertThat(recorded()).hasSize(2).noneMatch(text -> text.contains("k-in-the") || text.contains("t-in-the"));
    }

    @Test
    void whatWasAnsweredIsNotAskedAgainAndReplaysWhenTheBackendIsGone() throws IOException {
        site.put("/search", "application/json", LoopbackSite.results(site.url("/page")));
        site.put("/page", "text/html", "<title>Page</title><p>" + "A long story about a harbour. ".repeat(20));
        WebSettings settings = site.settings(folder);
        RecordedWeb first = web(settings);
        List<Browser.Hit> hits = first.search("harbour", 5);
        Browser.Lookup page = first.page(site.url("/page#top"));
        assertThat(first.search(" harbour", 5)).isEqualTo(hits);
        site.close();

        RecordedWeb again = web(settings);
        assertThat(again.search("harbour", 5)).isEqualTo(hits);
        assertThat(again.page(site.url("/page"))).isEqualTo(page).isInstanceOf(Browser.Lookup.Found.class);
        assertThat(site.asked()).hasSize(2);
    }

    @Test
    void whatIsNotRecordedIsAnErrorWhenTheBackendIsGoneAndNotAnEmptyResult() throws IOException {
        WebSettings settings = site.settings(folder);
        site.close();
        RecordedWeb web = web(settings);

        assertThatThrownBy(() -> web.search("harbour", 5)).isInstanceOf(UnservedException.class)
                .hasMessageContainingAll("a search for \"harbour\" is not recorded", "http://127.0.0.1:",
                        "no connection");
        assertThatThrownBy(() -> web.page(site.url("/page"))).isInstanceOf(UnservedException.class)
                .hasMessageContaining("is not recorded");
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void aChangedBackendIsAnErrorThatSaysWhatChanged() throws IOException {
        web();
        String before = site.url("");
        Path file = Files.writeString(folder.resolve("other.yaml"), """
                search:
                  base-url: http://other.example
                """);

        assertThatThrownBy(() -> web(WebSettings.read(file, Map.of()))).isInstanceOf(RecordingException.class)
                .hasMessageContaining("search.base-url was " + before + ", is http://other.example)");
        Files.writeString(file, """
                search:
                  kind: template
                  url: %s?q={query}
                  results: /results
                """.formatted(site.url("/search")));
        assertThatThrownBy(() -> web(WebSettings.read(file, Map.of()))).isInstanceOf(RecordingException.class)
                .hasMessageContainingAll("search.kind was searxng, is template",
                        "search.url was not there, is " + site.url("/search?q={query}"));
    }

    @Test
    void aBusyBackendIsAskedAgainAfterItsPause() throws IOException {
        site.put("/search", LoopbackSite.inTurn(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            LoopbackSite.answer(429, "text/plain", "slow down").handle(exchange);
        }, LoopbackSite.answer(503, "text/html", "down"), LoopbackSite.answer(200, "text/html", "<p>not JSON"),
                LoopbackSite.answer(200, "application/json", LoopbackSite.results("https://a.example/"))));

        assertThat(web().search("x", 5)).hasSize(1);
        assertThat(time.seconds()).containsExactly(7L, 2L, 4L);
    }

    @Test
    void aBackendThatStaysBusyEndsTheRun() throws IOException {
        site.put("/search", LoopbackSite.answer(500, "text/plain", ""));
        RecordedWeb web = web();

        assertThatThrownBy(() -> web.search("x", 5)).isInstanceOf(UnservedException.class)
                .hasMessageContaining("status 500");
        assertThat(site.asked()).hasSize(4);
        site.put("/search", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3000");
            LoopbackSite.answer(429, "text/plain", "slow down").handle(exchange);
        });
        assertThatThrownBy(() -> web.search("x", 5)).isInstanceOf(UnservedException.class)
                .hasMessageContaining("status 429, and wants to be left alone for 3000 seconds");
        assertThat(site.asked()).hasSize(5);
    }

    @Test
    void aBackendThatRefusesIsAskedOnce() throws IOException {
        site.put("/search", LoopbackSite.answer(403, "text/html", "Forbidden"));
        RecordedWeb web = web();

        assertThatThrownBy(() -> web.search("x", 5)).isInstanceOf(UnservedException.class)
                .hasMessageContaining("status 403; its settings must allow the format json");
        site.put("/search", LoopbackSite.answer(401, "text/html", ""));
        assertThatThrownBy(() -> web.search("x", 5)).isInstanceOf(UnservedException.class)
                .hasMessageContaining("status 401");
        site.put("/search", LoopbackSite.redirect("http://169.254.169.254/"));
        assertThatThrownBy(() -> web.search("x", 5)).isInstanceOf(UnservedException.class)
                .hasMessageContaining("status 302");
        assertThat(site.asked()).hasSize(3);
    }

    @Test
    void nothingFoundIsAResultUnlessEnginesWereSilent() throws IOException {
        site.put("/search", "application/json", LoopbackSite.results());
        RecordedWeb web = web();
        assertThat(web.search("nothing", 5)).isEmpty();
        site.put("/search", "application/json", """
                {"results": [], "unresponsive_engines": [["google", "CAPTCHA"], ["bing", "timeout"]]}""");
        assertThatThrownBy(() -> web.search("silence", 5)).isInstanceOf(UnservedException.class)
                .hasMessageContaining("did not hear from google, bing");
        site.put("/search", "application/json", "{\"error\": \"no more credit\"}");
        assertThatThrownBy(() -> web.search("an error", 5)).isInstanceOf(UnservedException.class)
                .hasMessageContaining("without a list of results at /results");
        site.put("/search", "application/json", "{\"results\": [{\"href\": \"https://a.example/\"}]}");
        assertThatThrownBy(() -> web.search("other names", 5)).isInstanceOf(UnservedException.class)
                .hasMessageContaining("without an address at /url");
    }

    @Test
    void manyWhoAskTheSameAtOnceShareOneRequest() throws Exception {
        site.put("/search", "application/json", LoopbackSite.results("https://a.example/"));
        RecordedWeb web = web();
        List<Future<List<Browser.Hit>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                all.add(threads.submit(() -> web.search("the same", 5)));
            }
            for (Future<List<Browser.Hit>> one : all) {
                assertThat(one.get()).hasSize(1);
            }
        }
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void aHalfWrittenAnswerIsAskedForAgainAndADamagedOneIsAnError() throws IOException {
        site.put("/search", "application/json", LoopbackSite.results("https://a.example/"));
        RecordedWeb web = web();
        web.search("x", 5);
        Path recording;
        try (Stream<Path> files = Files.list(folder.resolve("web"))) {
            recording = files.filter(file -> !file.endsWith("backend.json")).findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(recording);

        // As a kill between writing and renaming leaves it.
        Files.delete(recording);
        Files.write(recording.resolveSibling(recording.getFileName() + ".tmp"),
                java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(web().search("x", 5)).hasSize(1);
        assertThat(site.asked()).hasSize(2);
        assertThat(Files.readAllBytes(recording)).isEqualTo(whole);

        Files.write(recording, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> web().search("x", 5)).isInstanceOf(RecordingException.class)
                .hasMessageContaining(recording + " is damaged");
        assertThat(site.asked()).hasSize(2);
    }

    @Test
    void wordsThatAreNoneAreNotAskedForAndLongOnesAreCut() throws IOException {
        site.put("/search", "application/json", LoopbackSite.results());
        RecordedWeb web = web();
        assertThat(web.search(" \n", 5)).isEmpty();
        assertThat(site.asked()).isEmpty();
        web.search("a".repeat(299) + "\ud83d\ude00\ud83d", 5);
        assertThat(site.asked()).containsExactly("/search?q=" + "a".repeat(299) + "&format=json");
        web.search("half \ud83d", 5);
        assertThat(site.asked()).last().isEqualTo("/search?q=half+%3F&format=json");
    }

    private List<String> recorded() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("web"))) {
            for (Path file : files.toList()) {
                texts.add(file.getFileName() + Files.readString(file));
            }
        }
        return texts;
    }
}
