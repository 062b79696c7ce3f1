package dev.taskloom.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RunManifestTest {

    @Test
    void aRunThatPublishedToFilesOnlyHasNoDelivery() throws IOException {
        ObjectNode tree = example();
        tree.remove("delivery");
        RunManifest missing = Json.read(tree.toString(), RunManifest.class);
        assertThat(missing.delivery()).isNull();
        assertThat(Json.line(missing)).doesNotContain("delivery");
    }

    @Test
    void anUnsetDeliveryReadsLikeAMissingOne() throws IOException {
        ObjectNode tree = example();
        tree.putNull("delivery");
        assertThat(Json.read(tree.toString(), RunManifest.class).delivery()).isNull();
    }

    @Test
    void aMissingRequiredFieldIsNamed() throws IOException {
        for (String field : new String[]{"run", "settings", "funnel", "inputs", "versions", "seconds", "environment"}) {
            ObjectNode tree = example();
            tree.remove(field);
            assertThatThrownBy(() -> Json.read(tree.toString(), RunManifest.class)).as(field)
                    .isInstanceOf(JsonProcessingException.class).hasMessageContaining(field);
        }
    }

    @Test
    void fewerTasksThanRequestedNeedAReason() throws IOException {
        ObjectNode tree = example();
        tree.put("shortfall", " ");
        assertThatThrownBy(() -> Json.read(tree.toString(), RunManifest.class))
                .hasMessageContaining("accepted 187 of 200 requested tasks");
    }

    @Test
    void aRunCannotFinishBeforeItStarts() throws IOException {
        ObjectNode tree = example();
        tree.put("finished", "2026-01-05T09:29:59Z");
        assertThatThrownBy(() -> Json.read(tree.toString(), RunManifest.class))
                .hasMessageContaining("before it started");
    }

    @Test
    void countsAreNotNegative() throws IOException {
        ObjectNode tree = example();
        tree.put("rejected", -1);
        assertThatThrownBy(() -> Json.read(tree.toString(), RunManifest.class))
                .hasMessageContaining("rejected must not be negative: -1");
    }

    @Test
    void settingsAndReasonsStandInKeyOrderWhateverTheOrderTheyCameIn() throws IOException {
        RunManifest manifest = Json.read(example().toString(), RunManifest.class);
        assertThat(manifest.settings().keySet()).containsExactly("breadth", "count", "depth", "mode");
        assertThat(manifest.funnel().get(3).reasons().keySet())
                .containsExactly("candidate-supported", "reference-undecided", "solved-by-shortcut");
    }

    private static ObjectNode example() throws IOException {
        return (ObjectNode) Json.mapper().readTree(WireSchema.MANIFEST.example());
    }
}
