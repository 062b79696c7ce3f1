package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real encyclopedia openings: whatever is read from them must stand in them. */
class RealPassagesTest {
    private static final Path FILE = Path.of("../../shared/data/wikipedia-passages.jsonl.gz");
    private static final int PASSAGES = 600;
    private static final List<Document> PAGES = new ArrayList<>();

    @BeforeAll
    static void readPassages() throws IOException {
        assumeTrue(Files.exists(FILE), "no real passages at " + FILE.toAbsolutePath().normalize());
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && PAGES.size() < PASSAGES; line = in.readLine()) {
                JsonNode page = json.readTree(line);
                PAGES.add(Pages.page(page.get("title").asText(),
                        Normalizer.normalize(page.get("text").asText(), Normalizer.Form.NFC), "en"));
            }
        }
    }

    @Test
    void every_claim_cites_a_span_that_holds_the_names_it_speaks_of() {
        int checked = 0;
        for (Document page : PAGES) {
            for (RawClaim claim : new ClaimReader().read(page).claims()) {
                String span = page.text().substring(claim.start(), claim.end());
                assertThat(span).isNotBlank();
                for (Argument side : List.of(claim.subject(), claim.object())) {
                    if (side instanceof Argument.Mention mention) {
                        assertThat(mention.start()).isBetween(claim.start(), claim.end());
                        assertThat(mention.end()).isBetween(mention.start() + 1, claim.end());
                        String named = letters(page.text().substring(mention.start(), mention.end()));
                        // A surname alone is given the full name that stands before it on the page.
                        assertThat(named.endsWith(letters(mention.surface()))
                                || letters(mention.surface()).endsWith(named)).as("%s on %s", mention, page.title())
                                .isTrue();
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    @Test
    void every_date_claim_has_its_year_in_the_cited_span() {
        for (Document page : PAGES) {
            for (RawClaim claim : new ClaimReader().read(page).claims()) {
                if (claim.object() instanceof Argument.Literal literal
                        && literal.value() instanceof dev.taskloom.schemas.Value.DateValue date) {
                    assertThat(page.text().substring(claim.start(), claim.end()))
                            .contains(Integer.toString(date.year()));
                }
            }
        }
    }

    @Test
    void reading_twice_gives_the_same() {
        ClaimReader reader = new ClaimReader();
        for (Document page : PAGES.subList(0, 200)) {
            assertThat(reader.read(page)).isEqualTo(new ClaimReader().read(page));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
