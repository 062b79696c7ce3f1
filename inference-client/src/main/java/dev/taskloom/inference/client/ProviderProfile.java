package dev.taskloom.inference.client;

import dev.taskloom.inference.chat.ChatRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a kind of provider accepts, as a table: a new provider is a row. */
public enum ProviderProfile {
    /** DeepSeek's own interface since V4: thinks unless told not to. */
    DEEPSEEK_V4("deepseek-v4", ThinkingSwitch.THINKING_OBJECT, true, false, false, Role.SYSTEM,
            ReasoningBack.WHERE_TOOLS_WERE_CALLED, "reasoning_content", ResultOrder.ANY,
            Set.of("low", "medium", "high", "xhigh", "max"), Set.of("text", "json_object")),

    /** DeepSeek-V3.2 served by vLLM: thinks only when told to. */
    DEEPSEEK_V32_VLLM("deepseek-v32-vllm", ThinkingSwitch.TEMPLATE_ARGUMENT, false, false, true, Role.DEVELOPER,
            ReasoningBack.SINCE_THE_LAST_USER, "reasoning", ResultOrder.AS_CALLED, Set.of(),
            Set.of("text", "json_object", "json_schema")),

    /** DeepSeek-V3.2 served by SGLang: thinks only when told to. */
    DEEPSEEK_V32_SGLANG("deepseek-v32-sglang", ThinkingSwitch.TEMPLATE_ARGUMENT, false, false, true, Role.DEVELOPER,
            ReasoningBack.SINCE_THE_LAST_USER, "reasoning_content", ResultOrder.AS_CALLED, Set.of(),
            Set.of("text", "json_object", "json_schema")),

    /** Any other server: only what all of them know is used, and whether it thinks is its own affair. */
    GENERIC_OPENAI("generic-openai", ThinkingSwitch.NONE, false, true, true, Role.SYSTEM, ReasoningBack.NEVER,
            "reasoning_content", ResultOrder.ANY, Set.of("none", "minimal", "low", "medium", "high", "xhigh", "max"),
            Set.of("text", "json_object", "json_schema"));

    /** How a request says whether to think. */
    enum ThinkingSwitch {
        /** {@code "thinking": {"type": "enabled"}}. */
        THINKING_OBJECT,
        /** {@code "chat_template_kwargs": {"thinking": true}}. */
        TEMPLATE_ARGUMENT,
        /** It cannot. */
        NONE
    }

    /** Which assistant messages carry their reasoning back; a provider answers 400 when one that must does not. */
    enum ReasoningBack {
        WHERE_TOOLS_WERE_CALLED, SINCE_THE_LAST_USER, NEVER
    }

    /** The role under which a developer's rules are sent. */
    enum Role {
        DEVELOPER, SYSTEM
    }

    /** Whether the results of several calls are told apart by id or by their order. */
    enum ResultOrder {
        ANY, AS_CALLED
    }

    private final String id;
    final ThinkingSwitch thinkingSwitch;
    private final boolean thinksByDefault;
    final boolean forcedToolWhileThinking;
    final boolean logprobsWhileThinking;
    final Role developer;
    final ReasoningBack reasoningBack;
    final String reasoningField;
    final ResultOrder resultOrder;
    final Set<String> reasoningEfforts;
    final Set<String> responseFormats;

    ProviderProfile(String id, ThinkingSwitch thinkingSwitch, boolean thinksByDefault, boolean forcedToolWhileThinking,
            boolean logprobsWhileThinking, Role developer, ReasoningBack reasoningBack, String reasoningField,
            ResultOrder resultOrder, Set<String> reasoningEfforts, Set<String> responseFormats) {
        this.id = id;
        this.thinkingSwitch = thinkingSwitch;
        this.thinksByDefault = thinksByDefault;
        this.forcedToolWhileThinking = forcedToolWhileThinking;
        this.logprobsWhileThinking = logprobsWhileThinking;
        this.developer = developer;
        this.reasoningBack = reasoningBack;
        this.reasoningField = reasoningField;
        this.resultOrder = resultOrder;
        this.reasoningEfforts = reasoningEfforts;
        this.responseFormats = responseFormats;
    }

    /** The name in a file of endpoints. */
    public String id() {
        return id;
    }

    public static Optional<ProviderProfile> of(String id) {
        return Arrays.stream(values()).filter(profile -> profile.id.equals(id)).findFirst();
    }

    /** All names, in order of declaration. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ProviderProfile::id).toList();
    }

    /** True if reasoning of earlier turns must come back where tools were called. */
    public boolean wantsEarlierReasoning() {
        return reasoningBack == ReasoningBack.WHERE_TOOLS_WERE_CALLED;
    }

    boolean thinks(ChatRequest request) {
        return switch (request.thinking()) {
            case ON -> true;
            case OFF -> false;
            case DEFAULT -> thinksByDefault;
        };
    }
}
