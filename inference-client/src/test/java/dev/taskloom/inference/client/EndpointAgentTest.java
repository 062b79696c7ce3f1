package dev.taskloom.inference.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.inference.agent.AgentSettings;
import dev.taskloom.inference.agent.ContextPolicy;
import dev.taskloom.inference.agent.ThinkingRetention;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agents below the endpoints of a file. */
class EndpointAgentTest {
    private static final String FILE = """
            endpoints:
              flash: {base-url: https://api.deepseek.com, profile: deepseek-v4, model: v4-flash, key-env: KEY}
              local: {base-url: "http://h/v1", model: qwen, context-window: 32000}
            """;
    private static final String FLASH = "deepseek-v4/v4-flash";

    @TempDir
    Path folder;

    private Endpoints read(String agents) throws IOException {
        return Endpoints.read(Files.writeString(folder.resolve("models.yaml"), FILE + agents),
                Map.of("KEY", "sk-from-environment"));
    }

    private EndpointAgent agent(String fields) throws IOException {
        return read("agents:\n  a: {" + fields + "}\n").agent("a");
    }

    @Test
    void a_file_says_all_there_is_to_an_agent() throws IOException {
        EndpointAgent agent = read("""
                agents:
                  thorough:
                    endpoint: flash
                    context-policy: parallel-fewest-steps
                    trajectories: 3
                    steps: 80
                    tokens: 2000000
                    temperature: 0.7
                    top-p: 0.95
                    seed: 7
                    thinking: on
                """).agent("thorough");
        assertThat(agent.settings()).isEqualTo(new AgentSettings(new AgentSettings.Budget(80, 2_000_000), 128 * 1024,
                new ContextPolicy.ParallelFewestSteps(3), ThinkingRetention.WHERE_TOOLS_WERE_CALLED, Thinking.ON,
                new ChatRequest.Sampling(null, 0.7, 0.95, 7L, false)));
        assertThat(agent.endpoint().name()).isEqualTo("flash");
        assertThat(agent.endpoint().key().reveal()).isEqualTo("sk-from-environment");
        assertThat(agent.answersAs()).isEqualTo(FLASH + "+parallel-fewest-steps,trajectories=3,steps=80,tokens=2000000,"
                + "temperature=0.7,top-p=0.95,seed=7,thinking=on");
    }

    @Test
    void the_name_of_an_endpoint_is_an_agent_that_works_as_usual() throws IOException {
        Endpoints endpoints = read("agents: {a: {endpoint: local, steps: 5}}");
        assertThat(endpoints.agents()).containsExactly("a");
        assertThat(endpoints.agent("local").settings()).isEqualTo(new AgentSettings(
                new AgentSettings.Budget(40, 1_000_000), 32_000, new ContextPolicy.DiscardAll(),
                ThinkingRetention.THIS_TURN, Thinking.DEFAULT, ChatRequest.Sampling.DEFAULT));
        assertThat(endpoints.agent("local").answersAs()).isEqualTo("generic-openai/qwen");
        assertThat(read("").agents()).containsExactly("flash", "local");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"steps: 80, context-policy: summary | +summary,steps=80",
            "seed: 0, temperature: 0.70, top-p: 1.0 | +temperature=0.7,top-p=1,seed=0",
            "temperature: 0 | +temperature=0", "thinking: off, context-policy: discard-75 | +discard-75,thinking=off",
            "context-policy: parallel-fewest-steps, trajectories: 1 | +parallel-fewest-steps",
            "context-policy: discard-all, steps: 40, tokens: 1000000 | ''"})
    void what_is_not_as_usual_is_in_its_name_in_one_order(String fields, String unusual) throws IOException {
        assertThat(agent("endpoint: flash, " + fields).answersAs()).isEqualTo(FLASH + unusual);
    }

    @Test
    void every_context_policy_can_be_chosen() throws IOException {
        List<String> chosen = Arrays.stream(ContextPolicy.class.getPermittedSubclasses()).map(policy -> {
            String name = policy.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z0-9])", "-").toLowerCase();
            try {
                return agent("endpoint: local, context-policy: " + name
                        + (name.startsWith("parallel") ? ", trajectories: 2" : "")).settings().policy().name();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).toList();
        assertThat(chosen).containsExactlyInAnyOrder("summary", "discard-75", "discard-all", "parallel-fewest-steps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "endpoint: flahs | agents.a.endpoint: there is no flahs; probably flash is meant",
            "steps: 3 | agents.a.endpoint: is missing",
            "endpoint: flash, step: 3 | agents.a: there is no field step; probably steps is meant",
            "endpoint: flash, context-policy: sumary | agents.a.context-policy: there is no sumary; probably summary is",
            "endpoint: flash, trajectories: 3 | agents.a.trajectories: goes only with context-policy parallel-fewest",
            "endpoint: flash, context-policy: parallel-fewest-steps | agents.a.trajectories: is missing",
            "endpoint: flash, steps: 0 | agents.a.steps: \"0\" is not a whole number from 1 to 999999999",
            "endpoint: flash, tokens: 1.5 | agents.a.tokens: \"1.5\" is not a whole number from 1 to 999999999",
            "endpoint: flash, seed: -1 | agents.a.seed: \"-1\" is not a whole number from 0 to 999999999",
            "endpoint: flash, temperature: warm | agents.a.temperature: \"warm\" is not a number like 0.7",
            "endpoint: flash, temperature: -1 | agents.a.temperature: \"-1\" is not a number like 0.7",
            "endpoint: flash, temperature: 2.1 | agents.a.temperature: deepseek-v4: temperature is not in 0 to 2",
            "endpoint: local, top-p: 0 | agents.a.top-p: generic-openai: topP is not above 0 and up to 1",
            "endpoint: local, temperature: 1, top-p: 1.01 | agents.a.top-p: generic-openai: topP is not above 0",
            "endpoint: flash, thinking: hard | agents.a.thinking: there is no hard; there are on, off",
            "endpoint: local, temperature: 1, thinking: on | agents.a.thinking: generic-openai: thinking cannot be"})
    void an_error_names_file_and_field_and_what_was_meant(String fields, String message) {
        assertThatThrownBy(() -> agent(fields)).isInstanceOf(EndpointException.class)
                .hasMessageStartingWith(folder.resolve("models.yaml") + ": " + message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_name_is_that_of_one_endpoint_or_agent() throws IOException {
        assertThatThrownBy(() -> read("agents: {flash: {endpoint: local}}"))
                .hasMessage(folder.resolve("models.yaml") + ": agents.flash: an endpoint has that name already");
        assertThatThrownBy(() -> read("agents: {}")).hasMessageEndingWith(": there is no agent below agents");
        assertThatThrownBy(() -> read("agent: {}")).hasMessageContaining("probably agents is meant");
        Endpoints endpoints = read("agents: {thorough: {endpoint: local}}");
        assertThatThrownBy(() -> endpoints.agent("through"))
                .hasMessage("no agent and no endpoint is called through; probably thorough is meant");
        assertThatThrownBy(() -> endpoints.named("thorough")).hasMessageStartingWith("no endpoint is called thorough");
    }
}
