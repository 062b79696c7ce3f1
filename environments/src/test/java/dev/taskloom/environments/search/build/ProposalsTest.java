package dev.taskloom.environments.search.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.SetAside;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.exploring.ProposedClaim;
import dev.taskloom.environments.search.snapshot.LinkedClaim;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.snapshot.SnapshotException;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalsTest {
    private static final String ADA = "https://one.example/ada";
    private static final String ORLA = "https://one.example/orla";
    private static final String ROAD = "https://one.example/road";
    private static final String BEN = "https://one.example/ben";
    private static final String CRADLE = "Her cradle stood in Orla, a town by the sea.";

    @TempDir
    Path folder;
    private final List<String> lines = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    /** Words that the tables of patterns do not hold, beside some that they do. */
    private Corpus pages() {
        String long17 = "She wrote letters of great length to everyone she had ever met on her way ".repeat(7);
        return new Corpus(folder)
                .html(ADA, "Ada Brook", "<p>Ada Brook (born 3 May 1901) was a painter.</p>"
                        + "<p>Her cradle stood in <a href=\"/orla\">Orla</a>, a town by the sea. Brook drew her wages from"
                        + " the Orla Art School until 1950. For Brook the lights went out in the Tarn Valley in June 1960."
                        + " Her first breath was perhaps drawn in Tarn. " + long17 + ".</p>"
                        + "<p>She kept a house near Orla Springs. At the altar stood <a href=\"/ben\">Ben Reed</a>. Ada paid for all"
                        + " of <a href=\"/road\">The Long Road</a>, her only film.</p>")
                .html(ROAD, "The Long Road", "<p>The Long Road is a 1930 film.</p>")
                .html(ORLA, "Orla", "<p>Orla is a town by the sea. Some 4,500 people sleep there, and 1,210 souls were"
                        + " counted at the last census.</p><p>Its best known child is Ada Brook. Orla is"
                        + " where <a href=\"/ada\">Ada Brook</a> first saw the light.</p>")
                .html(BEN, "Ben Reed", "<p>Ben Reed (born 1 May 1903) was a sculptor. He was taught by Cy Moon.</p>")
                .page("https://two.example/ben", "Ben Reed",
                        "Ben Reed (born 1 May 1903) was a sculptor. He was taught by Cy Moon.");
    }

    private ProposalsTest propose(String url, String predicate, String subject, String object, String quote) {
        lines.add(Json.line(new ProposedClaim(url, predicate, subject, object, quote, "reader", "checker")));
        return this;
    }

    private Proposals proposals() throws IOException {
        return Proposals.read(Files.write(folder.resolve("claims.jsonl"), lines));
    }

    private SnapshotManifest build() throws IOException {
        Corpus corpus = pages();
        return PlainBuild.build(corpus.inputs(), proposals(), corpus.output(), pages -> {});
    }

    /** Claims of models in the snapshot that was built. */
    private List<LinkedClaim> proposed(String url) {
        try (Snapshot snapshot = Snapshot.open(folder.resolve("snapshot"))) {
            return snapshot.claims().about(PageRoster.entityId(url)).stream()
                    .filter(claim -> claim.extractor().startsWith("model:"))
                    .toList();
        }
    }

    /** Proposes what must be set aside for the reason. */
    private void refused(String reason, String url, String predicate, String subject, String object, String quote) {
        propose(url, predicate, subject, object, quote);
        refusals.add("line " + lines.size() + " " + reason);
    }

    private void assertRefused() throws IOException {
        build();
        assertThat(setAside()).extracting(record -> record.origin().record() + " " + record.reason())
                .containsExactlyElementsOf(refusals);
    }

    private List<SetAside> setAside() throws IOException {
        List<SetAside> refused = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("snapshot/set-aside.jsonl"))) {
            SetAside record = Json.read(line, SetAside.class);
            if (record.origin().file().equals("claims.jsonl")) {
                refused.add(record);
            }
        }
        return refused;
    }

    @Test
    void aProposalThatItsPageBearsOutIsAClaimWithItsSentenceItsEntityAndTheModelThatReadIt() throws IOException {
        propose(ADA, "birth_place", "Ada Brook", "Orla", CRADLE).build();
        assertThat(setAside()).isEmpty();
        assertThat(proposed(ADA)).singleElement().satisfies(claim -> {
            assertThat(claim.predicate()).isEqualTo(Predicate.BIRTH_PLACE);
            assertThat(claim.object()).isEqualTo(new Value.EntityValue(PageRoster.entityId(ORLA), "Orla"));
            assertThat(claim.extractor()).isEqualTo("model:reader");
            try (Snapshot snapshot = Snapshot.open(folder.resolve("snapshot"))) {
                Document page = snapshot.document(claim.document()).orElseThrow();
                assertThat(page.url()).isEqualTo(ADA);
                assertThat(page.text().substring(claim.start(), claim.end())).isEqualTo(CRADLE);
            }
        });
    }

    @Test
    void datesNumbersAndNamesAreReadOutOfTheQuoteAtTheirPrecision() throws IOException {
        propose(ADA, "death_date", "Brook", "June 1960",
                "For Brook the lights went out in the Tarn Valley in June 1960");
        propose(ADA, "death_place", "Brook", "Tarn Valley",
                "For Brook  the lights went out in the Tarn Valley in June 1960");
        propose(ADA, "employer", "Brook", "the Orla Art School", "Brook drew her wages from the Orla Art School");
        propose(ORLA, "population", "Orla", "1,210", "1,210 souls were counted at the last census");
        propose(ADA, "spouse", "Ada Brook", "Ben Reed", "At the altar stood Ben Reed.");
        build();
        assertThat(setAside()).isEmpty();
        assertThat(proposed(ADA)).extracting(LinkedClaim::object)
                .containsExactlyInAnyOrder(new Value.DateValue("1960-06"), new Value.TextValue("Tarn Valley"),
                        new Value.TextValue("Orla Art School"),
                        new Value.EntityValue(PageRoster.entityId(BEN), "Ben Reed"));
        assertThat(proposed(ORLA)).extracting(LinkedClaim::object)
                .containsExactly(new Value.NumberValue("1210", ""));
    }

    @Test
    void theTopicMayBeTheObjectIfTheQuoteNamesIt() throws IOException {
        propose(ORLA, "birth_place", "Ada Brook", "Orla", "Orla is where Ada Brook first saw the light.");
        refused("claim-object-unnamed", ORLA, "birth_place", "Ada Brook", "Orla", "Its best known child is Ada Brook.");
        assertRefused();
        assertThat(proposed(ADA)).extracting(LinkedClaim::object)
                .containsExactly(new Value.EntityValue(PageRoster.entityId(ORLA), "Orla"));
    }

    @Test
    void aSubjectThatIsNotTheTopicIsThePageThatItsLinkLeadsTo() throws IOException {
        propose(ADA, "producer", "The Long Road", "Ada", "Ada paid for all of The Long Road").build();
        assertThat(setAside()).isEmpty();
        assertThat(proposed(ROAD)).singleElement()
                .satisfies(claim -> assertThat(claim.object())
                        .isEqualTo(new Value.EntityValue(PageRoster.entityId(ADA), "Ada Brook")));
    }

    @Test
    void whatAProgramCannotFindOnThePageIsSetAside() throws IOException {
        String letters = "She wrote letters of great length to everyone she had ever met on her way ".repeat(6).strip();
        refused("claim-page-unknown", "https://one.example/nowhere", "birth_place", "Ada Brook", "Orla", CRADLE);
        // A copy of another page.
        refused("claim-page-unknown", "https://two.example/ben", "occupation", "Ben Reed", "sculptor",
                "was a sculptor");
        refused("claim-predicate-unknown", ADA, "taught_by", "Ada Brook", "Orla", CRADLE);
        refused("claim-quote-missing", ADA, "birth_place", "Ada Brook", "Orla", "Her cradle stood at Orla");
        // Half a word.
        refused("claim-quote-missing", ADA, "birth_place", "Ada Brook", "Orla", "er cradle stood in Orla");
        refused("claim-quote-missing", ADA, "birth_place", "Ada Brook", "Orla", " ");
        refused("claim-quote-too-long", ADA, "birth_place", "Ada Brook", "Orla", letters);
        refused("claim-quote-divided", ADA, "birth_place", "Ada Brook", "Orla",
                "was a painter. Her cradle stood in Orla");
        refused("claim-hedged", ADA, "birth_place", "Ada Brook", "Tarn",
                "Her first breath was perhaps drawn in Tarn.");
        assertRefused();
    }

    @Test
    void subjectAndObjectMustBeNamedAndKnown() throws IOException {
        refused("claim-subject-unnamed", ADA, "birth_place", "Cy Moon", "Orla", CRADLE);
        refused("claim-subject-unlinked", ADA, "birth_place", "Her", "Orla", CRADLE);
        // No page bears the name.
        refused("claim-subject-unlinked", BEN, "birth_date", "Cy Moon", "1 May 1903",
                "Ben Reed (born 1 May 1903) was a sculptor. He was taught by Cy Moon.");
        refused("claim-subject-type", ORLA, "birth_place", "Orla", "Orla", "Orla is a town by the sea.");
        refused("claim-object-unnamed", ADA, "birth_place", "Ada Brook", "Tarn", CRADLE);
        // A part of another name.
        refused("claim-object-unnamed", ADA, "death_place", "Ada Brook", "Orla",
                "She kept a house near Orla Springs.");
        assertRefused();
    }

    @Test
    void theObjectMustBeWhatThePredicateTakes() throws IOException {
        refused("claim-object-range", ADA, "death_date", "Ada Brook", "Orla", CRADLE);
        // A bound and a guess.
        refused("claim-object-range", ADA, "death_date", "Brook", "1950",
                "Brook drew her wages from the Orla Art School until 1950");
        refused("claim-object-range", ADA, "occupation", "Brook", "1950",
                "Brook drew her wages from the Orla Art School until 1950");
        refused("claim-object-range", ORLA, "population", "Orla", "4,500", "Some 4,500 people sleep there");
        // The links lead to a person and to a town.
        refused("claim-object-range", ADA, "birth_place", "Ada Brook", "Ben Reed", "At the altar stood Ben Reed.");
        refused("claim-object-range", ADA, "employer", "Ada Brook", "Orla", "stood in Orla, a town");
        // Nothing says that it is an organisation.
        refused("claim-object-range", ADA, "employer", "Ada Brook", "Tarn Valley",
                "the lights went out in the Tarn Valley");
        refused("claim-object-range", ADA, "sibling", "Ada Brook", "Brook", "Brook drew her wages");
        assertRefused();
    }

    @Test
    void whatThePageStatesOtherwiseStays() throws IOException {
        refused("claim-contradicted", ADA, "birth_date", "Brook", "June 1960",
                "For Brook the lights went out in the Tarn Valley in June 1960");
        propose(ADA, "birth_place", "Ada Brook", "Orla", CRADLE);
        // Of two proposals the first stands.
        refused("claim-contradicted", ADA, "birth_place", "Brook", "Tarn Valley",
                "For Brook the lights went out in the Tarn Valley in June 1960");
        assertRefused();
        assertThat(proposed(ADA)).hasSize(1);
        try (Snapshot snapshot = Snapshot.open(folder.resolve("snapshot"))) {
            assertThat(snapshot.claims().about(PageRoster.entityId(ADA)))
                    .filteredOn(claim -> claim.predicate() == Predicate.BIRTH_DATE)
                    .extracting(LinkedClaim::object)
                    .containsExactly(new Value.DateValue("1901-05-03"));
        }
    }

    @Test
    void whatTheReadersFoundAlreadyChangesNothing() throws IOException {
        String hash = build().hash();
        propose(ADA, "occupation", "Ada Brook", "painter", "Ada Brook (born 3 May 1901) was a painter.");
        propose(ADA, "birth_date", "Ada Brook", "May 1901", "Ada Brook (born 3 May 1901) was a painter.");
        assertThat(build().hash()).isEqualTo(hash);
        assertThat(setAside()).isEmpty();
    }

    @Test
    void anEmptyFileGivesTheSnapshotOfNoneAndAnAcceptedClaimAnother() throws IOException {
        Corpus corpus = pages();
        SnapshotManifest without = corpus.build();
        SnapshotManifest empty = build();
        assertThat(empty.hash()).isEqualTo(without.hash());
        assertThat(empty.setAside()).isEqualTo(without.setAside());
        SnapshotManifest more = propose(ADA, "birth_place", "Ada Brook", "Orla", CRADLE).build();
        assertThat(more.hash()).isNotEqualTo(without.hash());
        assertThat(more.claims()).isEqualTo(without.claims() + 1);
        assertThat(more.setAside()).isEqualTo(without.setAside());
    }

    @Test
    void linesThatHoldNoProposalAreSetAsideByFileAndLine() throws IOException {
        lines.add("{\"url\":");
        lines.add("");
        lines.add("{\"url\":\"" + ADA + "\"}");
        lines.add("null");
        propose("https://one.example/nowhere", "birth_place", "Ada Brook", "Orla", CRADLE);
        propose(ADA, "birth_place", "Ada Brook", "Orla", CRADLE);
        SnapshotManifest manifest = build();
        assertThat(manifest.setAside()).containsEntry("claim-malformed", 3L).containsEntry("claim-page-unknown", 1L);
        assertThat(setAside()).extracting(record -> record.origin().toString() + " " + record.reason())
                .containsExactly("claims.jsonl, line 1 claim-malformed", "claims.jsonl, line 3 claim-malformed",
                        "claims.jsonl, line 4 claim-malformed", "claims.jsonl, line 5 claim-page-unknown");
        assertThat(proposed(ADA)).hasSize(1);
        assertThat(manifest.settings()).containsEntry("claims", "claims.jsonl");
    }

    @Test
    void aFileThatCannotBeReadIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> Proposals.read(folder.resolve("none.jsonl"))).isInstanceOf(SnapshotException.class)
                .hasMessageContainingAll("none.jsonl", "no such file");
    }
}
