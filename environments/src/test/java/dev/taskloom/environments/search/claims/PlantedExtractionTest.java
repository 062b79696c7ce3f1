package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.extraction.Extraction;
import dev.taskloom.environments.corpus.extraction.PageExtractor;
import dev.taskloom.environments.corpus.wikitext.WikitextExtractor;
import dev.taskloom.environments.planted.PlantedWeb;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from a planted web, measured against the truth beside it, relation by relation. */
class PlantedExtractionTest {
    private static final int PAGES = 300;
    private static final long SEED = 5;
    private static final Map<String, Tally> TALLIES = new TreeMap<>();

    @TempDir
    static Path folder;

    /** How a relation fared: statements of the pages, those found, claims read, claims that no page or fact supports. */
    private static final class Tally {
        private int stated;
        private int found;
        private int read;
        private int wrong;
    }

    @BeforeAll
    static void readAndCompare() throws IOException {
        Path web = folder.resolve("web");
        PlantedWeb.write(PAGES, SEED, web, PlantedWeb.Progress.NONE);
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> truths = new ArrayList<>();
        Map<String, String> topics = new HashMap<>();
        for (String line : Files.readAllLines(web.resolve("truth/pages.jsonl"))) {
            JsonNode page = json.readTree(line);
            truths.add(page);
            topics.put(page.get("url").asText(), page.path("topic").asText());
        }
        Set<String> facts = new HashSet<>();
        for (String line : Files.readAllLines(web.resolve("truth/world.jsonl"))) {
            JsonNode record = json.readTree(line);
            if (record.get("record").asText().equals("fact")) {
                facts.add(key(record));
            }
        }
        for (JsonNode truth : truths) {
            compare(truth, claims(web, truth, topics), facts);
        }
    }

    private static void compare(JsonNode truth, Set<String> claims, Set<String> facts) {
        Set<String> stated = new HashSet<>();
        truth.get("statements").forEach(s -> stated.add(key(s)));
        for (String statement : stated) {
            Tally tally = tally(statement);
            tally.stated++;
            tally.found += claims.contains(statement) ? 1 : 0;
        }
        for (String claim : claims) {
            Tally tally = tally(claim);
            tally.read++;
            tally.wrong += stated.contains(claim) || facts.contains(claim) ? 0 : 1;
        }
    }

    private static Tally tally(String triple) {
        return TALLIES.computeIfAbsent(triple.split(" ")[1], k -> new Tally());
    }

    /** The page's claims between entities, and those with dates of a day, as {@code subject relation object}. */
    private static Set<String> claims(Path web, JsonNode truth, Map<String, String> topics) throws IOException {
        String url = truth.get("url").asText();
        byte[] html = Files.readAllBytes(web.resolve("pages").resolve(truth.get("file").asText()));
        RawPage raw = new RawPage(new Origin(truth.get("file").asText(), "1"), url, "",
                new RawPage.Content.Html(html, ""), List.of(), "", "", "");
        Document page = ((Extraction.Extracted) new PageExtractor(new WikitextExtractor()).extract(raw)).document();
        Set<String> found = new HashSet<>();
        for (RawClaim claim : new ClaimReader().read(page).claims()) {
            String subject = side(claim.subject(), url, topics);
            String object = side(claim.object(), url, topics);
            if (!subject.isEmpty() && !object.isEmpty()) {
                found.add(subject + " " + claim.predicate().wireName() + " " + object);
            }
        }
        return found;
    }

    private static String side(Argument argument, String url, Map<String, String> topics) {
        return switch (argument) {
            case Argument.Topic topic -> topics.get(url);
            case Argument.Mention mention -> topics.getOrDefault(mention.link(), "");
            case Argument.Literal literal -> literal.value() instanceof dev.taskloom.schemas.Value.DateValue date
                    && date.iso().length() == "1900-01-01".length() ? date.iso() : "";
        };
    }

    private static String key(JsonNode fact) {
        JsonNode object = fact.get("object");
        return fact.get("subject").asText() + " " + fact.get("predicate").asText() + " "
                + (object.has("id") ? object.get("id").asText() : object.path("iso").asText());
    }

    @Test
    void claims_between_hyperlinked_entities_and_dates_are_true() {
        int read = TALLIES.values().stream().mapToInt(t -> t.read).sum();
        int wrong = TALLIES.values().stream().mapToInt(t -> t.wrong).sum();
        System.out.println(
                "planted web of " + PAGES + " pages, seed " + SEED + ": " + read + " claims, " + wrong + " wrong");
        assertThat(read).isGreaterThan(700);
        assertThat(wrong).as("of %d claims", read).isLessThanOrEqualTo(read / 200);
    }

    @Test
    void a_stated_share_of_what_pages_state_is_found() {
        Map<String, Double> floors = Map.of("birth_date", 0.85, "death_date", 0.8, "birth_place", 0.4, "death_place",
                0.35,
                "director", 0.4, "writer", 0.3, "cast_member", 0.35, "located_in", 0.5, "founder", 0.3, "educated_at",
                0.25);
        floors.forEach((relation, floor) -> {
            Tally tally = TALLIES.get(relation);
            assertThat((double) tally.found / tally.stated).as("%s: %d of %d", relation, tally.found, tally.stated)
                    .isGreaterThanOrEqualTo(floor);
        });
    }
}
