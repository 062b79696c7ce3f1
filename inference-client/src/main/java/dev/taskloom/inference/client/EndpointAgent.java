package dev.taskloom.inference.client;

import dev.taskloom.inference.agent.AgentSettings;
import dev.taskloom.inference.agent.ContextPolicy;
import dev.taskloom.inference.agent.ThinkingRetention;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.chat.ToolChoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A model at an endpoint, and how it works as an agent. */
public record EndpointAgent(Endpoint endpoint, AgentSettings settings) {
    static final String ENDPOINT = "endpoint";
    private static final String POLICY = "context-policy";
    private static final String TRAJECTORIES = "trajectories";
    private static final String STEPS = "steps";
    private static final String TOKENS = "tokens";
    private static final String TEMPERATURE = "temperature";
    private static final String TOP_P = "top-p";
    private static final String SEED = "seed";
    private static final String THINKING = "thinking";
    /** What a file may say of an agent. */
    static final List<String> FIELDS = List
            .of(ENDPOINT, POLICY, TRAJECTORIES, STEPS, TOKENS, TEMPERATURE, TOP_P, SEED, THINKING);

    private static final List<ContextPolicy> OF_ONE_TRAJECTORY = List
            .of(new ContextPolicy.DiscardAll(), new ContextPolicy.Discard75(), new ContextPolicy.Summary());

    public EndpointAgent {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(settings, "settings");
    }

    /** The model of an endpoint, which works as agents usually do. */
    public static EndpointAgent of(Endpoint endpoint) {
        return new EndpointAgent(endpoint,
                AgentSettings.usual(endpoint.contextWindow(), endpoint.profile().wantsEarlierReasoning()
                        ? ThinkingRetention.WHERE_TOOLS_WERE_CALLED
                        : ThinkingRetention.THIS_TURN));
    }

    /**
     * The model of an endpoint, which works as a file says.
     *
     * @throws EndpointException when a value cannot be used, or the endpoint's provider would refuse every request with it
     */
    static EndpointAgent read(Fields fields, Endpoint endpoint) {
        AgentSettings usual = of(endpoint).settings();
        AgentSettings.Budget budget = new AgentSettings.Budget(fields.count(STEPS).orElse(usual.budget().steps()),
                fields.count(TOKENS).map(Long::valueOf).orElse(usual.budget().tokens()));
        ContextPolicy policy = policy(fields, usual.policy());
        // One value after the other, so that the one which is too much is named.
        Thinking thinking = fields.choice(THINKING, List.of("on", "off"))
                .map(word -> word.equals("on") ? Thinking.ON : Thinking.OFF)
                .orElse(usual.thinking());
        accepted(fields, THINKING, endpoint, thinking, usual.sampling());
        Double temperature = fields.decimal(TEMPERATURE).orElse(null);
        accepted(fields, TEMPERATURE, endpoint, thinking,
                new ChatRequest.Sampling(null, temperature, null, null, false));
        Double topP = fields.decimal(TOP_P).orElse(null);
        accepted(fields, TOP_P, endpoint, thinking, new ChatRequest.Sampling(null, temperature, topP, null, false));
        Long seed = fields.whole(SEED, 0).map(Long::valueOf).orElse(null);
        ChatRequest.Sampling sampling = new ChatRequest.Sampling(null, temperature, topP, seed, false);
        accepted(fields, SEED, endpoint, thinking, sampling);
        return new EndpointAgent(endpoint,
                new AgentSettings(budget, usual.window(), policy, usual.retention(), thinking, sampling));
    }

    private static ContextPolicy policy(Fields fields, ContextPolicy usual) {
        List<String> names = new ArrayList<>(OF_ONE_TRAJECTORY.stream().map(ContextPolicy::name).toList());
        names.add(ContextPolicy.ParallelFewestSteps.NAME);
        String name = fields.choice(POLICY, names).orElse(usual.name());
        Optional<Integer> trajectories = fields.count(TRAJECTORIES);
        if (name.equals(ContextPolicy.ParallelFewestSteps.NAME)) {
            return new ContextPolicy.ParallelFewestSteps(
                    trajectories.orElseThrow(() -> fields.wrong(TRAJECTORIES, "is missing")));
        }
        if (trajectories.isPresent()) {
            throw fields.wrong(TRAJECTORIES, "goes only with " + POLICY + " " + ContextPolicy.ParallelFewestSteps.NAME);
        }
        return OF_ONE_TRAJECTORY.stream().filter(policy -> policy.name().equals(name)).findFirst().orElse(usual);
    }

    private static void accepted(Fields fields, String field, Endpoint endpoint, Thinking thinking,
            ChatRequest.Sampling sampling) {
        ChatRequest request = new ChatRequest(List.of(new ChatMessage.User("anything")), List.of(),
                new ToolChoice.Auto(), thinking, sampling, null);
        RequestRules.objection(endpoint.profile(), request).ifPresent(objection -> {
            throw fields.wrong(field, objection);
        });
    }

    /**
     * What changes its answers: what the endpoint {@linkplain Endpoint#answersAs() answers as}, and behind a plus sign
     * whatever is not as usual, in one order whichever the file has.
     */
    public String answersAs() {
        AgentSettings usual = of(endpoint).settings();
        List<String> unusual = new ArrayList<>();
        if (!settings.policy().equals(usual.policy())) {
            unusual.add(settings.policy().name());
        }
        add(unusual, TRAJECTORIES, settings.policy().trajectories(), usual.policy().trajectories());
        add(unusual, STEPS, settings.budget().steps(), usual.budget().steps());
        add(unusual, TOKENS, settings.budget().tokens(), usual.budget().tokens());
        add(unusual, TEMPERATURE, decimal(settings.sampling().temperature()), null);
        add(unusual, TOP_P, decimal(settings.sampling().topP()), null);
        add(unusual, SEED, settings.sampling().seed(), null);
        add(unusual, THINKING, thinking(settings.thinking()), null);
        return endpoint.answersAs() + (unusual.isEmpty() ? "" : "+" + String.join(",", unusual));
    }

    private static void add(List<String> unusual, String field, Object value, Object usual) {
        if (!Objects.equals(value, usual)) {
            unusual.add(field + "=" + value);
        }
    }

    /** Without zeros at the end: a value has one name, however it is written. */
    private static String decimal(Double value) {
        return value == null ? null : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String thinking(Thinking thinking) {
        return switch (thinking) {
            case DEFAULT -> null;
            case ON -> "on";
            case OFF -> "off";
        };
    }
}
