package dev.taskloom.pipelines.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.inference.calls.Caps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleChoiceTest {
    private static final String FILE = """
            endpoints:
              one: {base-url: "http://h1/v1", model: m}
              moved: {base-url: "http://h2/v1", model: m}
              other: {base-url: "http://h1/v1", model: n}
            """;
    private static final String AGENTS = """
            agents:
              quick: {endpoint: moved, steps: 5}
              usual: {endpoint: one, steps: 40}
              brief: {endpoint: one, steps: 5}
            """;
    private static final String KEYLESS = """
              keyless: {base-url: "http://h1/v1", model: k, key-env: TASKLOOM_TEST_HAS_NO_SUCH_KEY}
            """;

    @TempDir
    Path folder;

    private ModelRoles choose(String yaml, List<String> agents, String writer, String reader, List<String> judges)
            throws IOException {
        Path file = Files.writeString(folder.resolve("models.yaml"), yaml);
        return new RoleChoice(agents, writer, reader, judges).of(file, folder.resolve("journal"), Caps.NONE,
                "0123456789abcdef0123");
    }

    @Test
    void aRoleThatIsNotMentionedIsGivenToTheFirstOfThoseThatAnswerAsTheSame() throws IOException {
        ModelRoles roles = choose(FILE, null, null, null, null);
        assertThat(roles.holders().values()).containsExactly(List.of("one"), List.of("other"), List.of("one", "other"),
                List.of("one", "other"));
        assertThat(roles.identity()).isEqualTo("word generic-openai/m; read-back generic-openai/n;"
                + " attempt generic-openai/m@131072,generic-openai/n@131072; judge generic-openai/m,generic-openai/n;"
                + " prompts 0123456789abcdef");
    }

    @Test
    void aReaderIsAnotherModelThanTheWriterNotAnotherAddressOfIt() throws IOException {
        assertThat(choose(FILE, null, "moved", null, null).of(Role.READ_BACK)).containsExactly("other");
        String alone = FILE.substring(0, FILE.indexOf("  other"));
        assertThat(choose(alone, null, "moved", null, null).of(Role.READ_BACK)).containsExactly("moved");
    }

    @Test
    void theAgentsOfTheFileAttemptDraftsAndItsEndpointsHaveTheOtherRoles() throws IOException {
        ModelRoles roles = choose(FILE + AGENTS, null, "none", null, null);
        assertThat(roles.of(Role.ATTEMPT)).as("brief answers as quick does").containsExactly("quick", "usual");
        assertThat(roles.of(Role.JUDGE)).containsExactly("one", "other");
        assertThat(roles.identity()).isEqualTo("word none; read-back none;"
                + " attempt generic-openai/m+steps=5@131072,generic-openai/m@131072; judge generic-openai/m,generic-openai/n;"
                + " prompts 0123456789abcdef");
        assertThat(choose(FILE + AGENTS, List.of("other", "brief"), "none", null, List.of("none")).identity())
                .startsWith(
                        "word none; read-back none; attempt generic-openai/n@131072,generic-openai/m+steps=5@131072; judge none;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "one,moved | none | to attempt, one and moved are the same, generic-openai/m: they would share every answer",
            "brief,quick | none | to attempt, brief and quick are the same, generic-openai/m+steps=5: they would",
            "usual,one | none | to attempt, usual and one are the same, generic-openai/m: they would share",
            "none | one,other,one | to judge, one and one are the same, generic-openai/m: they would share",
            "none | moved,one | to judge, moved and one are the same, generic-openai/m: they would share",
            "quik | none | no agent and no endpoint is called quik; probably quick is meant",
            "none | quick | no endpoint is called quick; there are one, moved, other"})
    void namesThatCannotStandTogetherOrThereAreRefused(String agents, String judges, String message) {
        assertThatThrownBy(() -> choose(FILE + AGENTS, List.of(agents.split(",")), "none", null,
                List.of(judges.split(",")))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aKeyThatIsNotSetIsMissedOnlyWhereItsEndpointHasARole() throws IOException {
        assertThat(choose(FILE + KEYLESS, List.of("one"), "one", "other", List.of("other")).of(Role.JUDGE))
                .containsExactly("other");
        assertThatThrownBy(() -> choose(FILE + KEYLESS, List.of("one"), "one", "other", null)).hasMessage(
                folder.resolve("models.yaml") + ": endpoints.keyless.key-env: the environment variable"
                        + " TASKLOOM_TEST_HAS_NO_SUCH_KEY is not set");
    }
}
