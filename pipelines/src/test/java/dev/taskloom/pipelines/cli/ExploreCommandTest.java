package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.exploring.ProposedClaim;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedRequest;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A model proposes claims of the pages it reads, another confirms; programs refuse what the page does not say. */
@Timeout(120)
class ExploreCommandTest extends CommandLineCase {
    private static final String READING = """
            {"claims": [
              {"relation": "employer", "subject": "Orla Fenn", "object": "Harbour Choir",
               "quote": "For thirty winters the Harbour Choir paid the wages of Orla Fenn."},
              {"relation": "employer", "subject": "Orla Fenn", "object": "Harbour Choir",
               "quote": "Orla Fenn worked for the Harbour Choir."},
              {"relation": "friend", "subject": "Orla Fenn", "object": "Harbour Choir",
               "quote": "For thirty winters the Harbour Choir paid the wages of Orla Fenn."},
              {"relation": "employer", "subject": "Idris Vale", "object": "Harbour Choir",
               "quote": "For thirty winters the Harbour Choir paid the wages of Orla Fenn."},
              {"relation": "employer", "subject": "Orla Fenn", "object": "Royal Navy",
               "quote": "For thirty winters the Harbour Choir paid the wages of Orla Fenn."},
              {"relation": "birth_place", "subject": "Orla Fenn", "object": "Tarn",
               "quote": "They say that Orla Fenn came into the world in Tarn, or near it."}],
             "follow": ["file:///etc/passwd", "https://lives.example/harbour-choir", "https://lives.example/tarn"]}""";

    @TempDir
    private Path folder;
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void build() throws IOException {
        Files.writeString(folder.resolve("pages.jsonl"), page("orla-fenn", "Orla Fenn",
                """
                        <p>Orla Fenn is a composer. For thirty winters the <a href='/harbour-choir'>Harbour Choir</a> paid the wages \
                        of Orla Fenn.</p><p>They say that Orla Fenn came into the world in <a href='/tarn'>Tarn</a>, or near it.</p>""")
                + page("harbour-choir", "Harbour Choir", "<p>The Harbour Choir is a choir that sings at sea.</p>")
                + page("tarn", "Tarn", "<p>Tarn is a village on a lake in the hills of the north.</p>"));
        assertThat(taskloom("corpus", "build", "--input", folder.resolve("pages.jsonl"), "--output",
                folder.resolve("snapshot"))).as(err()).isZero();
    }

    private static String page(String address, String title, String html) {
        return """
                {"url": "https://lives.example/%s", "title": "%s", "language": "en", "html": "<html><head><title>%2$s</title></head><body><h1>%2$s</h1>%s</body></html>"}
                """
                .formatted(address, title, html.replace("\n", " "));
    }

    @Test
    void onlyWhatStandsOnThePageAndIsConfirmedIsProposed() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(this::reply)) {
            assertThat(taskloom(command(server, "--starts", 3, "--depth", 0))).as(err()).isZero();
        }
        assertThat(proposed()).containsExactly(new ProposedClaim("https://lives.example/orla-fenn", "employer",
                "Orla Fenn", "Harbour Choir", "For thirty winters the Harbour Choir paid the wages of Orla Fenn.",
                "generic-openai/reads", "generic-openai/confirms"));
        assertThat(out()).contains("confirmed=1", "not-confirmed=1", "quote-not-on-page=1", "no-such-relation=1",
                "subject-not-in-quote=1", "object-not-in-quote=1", "pages=3");
    }

    @Test
    void whatIsProposedBecomesAClaimOfTheSnapshotThatIsBuiltWithIt() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(this::reply)) {
            assertThat(taskloom(command(server, "--starts", 3, "--depth", 0))).as(err()).isZero();
        }
        assertThat(taskloom("corpus", "build", "--input", folder.resolve("pages.jsonl"), "--claims",
                folder.resolve("claims.jsonl"), "--output", folder.resolve("richer"))).as(err()).isZero();
        assertThat(ofModels("snapshot")).isEmpty();
        assertThat(ofModels("richer")).singleElement().satisfies(claim -> {
            assertThat(claim.subject().label()).isEqualTo("Orla Fenn");
            assertThat(claim.predicate()).isEqualTo("employer");
            assertThat(claim.object()).isInstanceOf(Value.EntityValue.class);
            assertThat(claim.object().label()).isEqualTo("Harbour Choir");
            assertThat(claim.citation().quote())
                    .isEqualTo("For thirty winters the Harbour Choir paid the wages of Orla Fenn.");
        });
    }

    private List<Claim> ofModels(String name) {
        try (Snapshot snapshot = Snapshot.open(folder.resolve(name))) {
            return IntStream.range(0, snapshot.graph().claimCount())
                    .mapToObj(snapshot::claim)
                    .filter(claim -> claim.extractor().startsWith("model:"))
                    .toList();
        }
    }

    @Test
    void linksAreFollowedAsFarAndAsManyAsIsSaidAndNoOther() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(this::reply)) {
            taskloom(command(server, "--starts", 3, "--depth", 0));
            assertThat(read).containsExactlyInAnyOrder("Orla Fenn", "Harbour Choir", "Tarn");
            read.clear();
            Path only = folder.resolve("only");
            assertThat(taskloom("corpus", "explore", "--snapshot", folder.resolve("snapshot"), "--models",
                    models(server), "--output", only, "--starts", 3, "--depth", 1, "--breadth", 1)).as(err()).isZero();
        }
        // Each start and, from the first page, one of the two links that it has; the pages are asked about once.
        assertThat(read).containsExactlyInAnyOrder("Orla Fenn", "Harbour Choir", "Tarn");
        assertThat(out()).contains("pages=4");
    }

    @Test
    void nothingIsBoughtTwiceAndACapEndsItWithWhatThereIs() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(this::reply)) {
            Object[] capped = command(server, "--starts", 3, "--depth", 0, "--max-calls", 1);
            assertThat(taskloom(capped)).isEqualTo(1);
            assertThat(err()).contains("the cap of 1 calls is reached");
            assertThat(taskloom(command(server, "--starts", 3, "--depth", 0))).as(err()).isZero();
            assertThat(server.tally().answeredAgain()).isEmpty();
        }
        try (SimulatedServer gone = SimulatedServer.start(this::reply)) {
            Object[] again = command(gone, "--starts", 3, "--depth", 0);
            gone.close();
            assertThat(taskloom(again)).as(err()).isZero();
            assertThat(out()).contains("explore: 0 calls sent, 3 replayed");
        }
    }

    private Reply reply(SimulatedRequest request) {
        String shown = request.lastMessage();
        String title = shown.lines().findFirst().orElse("").replace("Title: ", "");
        if (request.body().path("model").asText().equals("confirms")) {
            return Behaviour.text(request, shown.contains("or near it") ? "Probably yes" : "Yes.");
        }
        read.add(title);
        return Behaviour.text(request, title.equals("Orla Fenn") ? READING : "{\"claims\": [], \"follow\": []}");
    }

    private Object[] command(SimulatedServer server, Object... further) throws IOException {
        List<Object> words = new ArrayList<>(List.of("corpus", "explore", "--snapshot", folder.resolve("snapshot"),
                "--models", models(server), "--output", folder.resolve("claims.jsonl")));
        words.addAll(List.of(further));
        return words.toArray();
    }

    private Path models(SimulatedServer server) throws IOException {
        return Files.writeString(folder.resolve("models.yaml"), """
                endpoints:
                  first:
                    base-url: %1$s
                    model: reads
                  second:
                    base-url: %1$s
                    model: confirms
                """.formatted(server.baseUrl()));
    }

    private List<ProposedClaim> proposed() {
        List<ProposedClaim> claims = new ArrayList<>();
        JsonLines.read(folder.resolve("claims.jsonl"), ProposedClaim.class, claims::add);
        return claims;
    }
}
