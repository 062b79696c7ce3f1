package dev.taskloom.inference.client;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.ToolChoice;
import dev.taskloom.inference.client.ProviderProfile.ResultOrder;
import dev.taskloom.inference.client.ProviderProfile.ThinkingSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/** What a provider would refuse, found before it is asked. */
final class RequestRules {
    private static final List<BiFunction<ProviderProfile, ChatRequest, Optional<String>>> RULES = List
            .of(RequestRules::thinking, RequestRules::toolChoice, RequestRules::logprobs, RequestRules::format,
                    RequestRules::sampling, RequestRules::results);

    private RequestRules() {}

    /** Why the provider would not take the request; empty when nothing is known against it. */
    static Optional<String> objection(ProviderProfile profile, ChatRequest request) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(profile, request).stream())
                .findFirst()
                .map(reason -> profile.id() + ": " + reason);
    }

    private static Optional<String> thinking(ProviderProfile profile, ChatRequest request) {
        return when(profile.thinkingSwitch == ThinkingSwitch.NONE && request.thinking() != Thinking.DEFAULT,
                "thinking cannot be switched on or off here; leave it to the model or choose another profile");
    }

    private static Optional<String> toolChoice(ProviderProfile profile, ChatRequest request) {
        return switch (request.toolChoice()) {
            case ToolChoice.Auto auto -> Optional.empty();
            case ToolChoice.None none -> Optional.empty();
            case ToolChoice.Required required -> forced(profile, request, "some tool");
            case ToolChoice.Named named -> request.tools().stream().noneMatch(tool -> tool.name().equals(named.tool()))
                    ? Optional.of("the tool \"" + named.tool() + "\" that must be called is not among the tools")
                    : forced(profile, request, "the tool \"" + named.tool() + "\"");
        };
    }

    private static Optional<String> forced(ProviderProfile profile, ChatRequest request, String what) {
        if (request.tools().isEmpty()) {
            return Optional.of(what + " must be called, but there are no tools");
        }
        return when(!profile.forcedToolWhileThinking && profile.thinks(request),
                "no call of " + what + " can be forced while thinking; switch thinking off or leave the choice open");
    }

    private static Optional<String> logprobs(ProviderProfile profile, ChatRequest request) {
        return when(
                request.sampling().logprobs() && !profile.logprobsWhileThinking && profile.thinks(request),
                "there are no logprobs while thinking; switch thinking off or do without them");
    }

    private static Optional<String> format(ProviderProfile profile, ChatRequest request) {
        if (request.responseFormat() == null) {
            return Optional.empty();
        }
        String type = request.responseFormat().path("type").asText();
        return when(!profile.responseFormats.contains(type), "no response format \"" + type + "\"; there are "
                + String.join(", ", profile.responseFormats.stream().sorted().toList()));
    }

    private static Optional<String> sampling(ProviderProfile profile, ChatRequest request) {
        ChatRequest.Sampling sampling = request.sampling();
        return Stream.of(when(sampling.maxTokens() != null && sampling.maxTokens() < 1, "maxTokens is below 1"),
                when(!within(sampling.temperature(), t -> t >= 0 && t <= 2), "temperature is not in 0 to 2"),
                when(!within(sampling.topP(), p -> p > 0 && p <= 1), "topP is not above 0 and up to 1"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is left to the provider is within any range, NaN within none. */
    private static boolean within(Double value, DoublePredicate range) {
        return value == null || range.test(value);
    }

    /** Every call has its result before anything else is said, and every result its call. */
    private static Optional<String> results(ProviderProfile profile, ChatRequest request) {
        List<String> open = new ArrayList<>();
        for (ChatMessage message : request.messages()) {
            if (message instanceof ChatMessage.Tool result) {
                int place = open.indexOf(result.callId());
                if (place < 0) {
                    return Optional.of("the result of \"" + result.callId() + "\" answers no call before it");
                }
                if (place > 0 && profile.resultOrder == ResultOrder.AS_CALLED) {
                    return Optional.of("results must stand in the order of their calls, and that of \""
                            + result.callId() + "\" does not");
                }
                open.remove(place);
            } else {
                if (!open.isEmpty()) {
                    return Optional.of("the call \"" + open.getFirst() + "\" has no result");
                }
                if (message instanceof ChatMessage.Assistant assistant) {
                    assistant.toolCalls().stream().map(ToolCall::id).forEach(open::add);
                }
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of("the call \"" + open.getFirst() + "\" has no result");
    }

    private static Optional<String> when(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }
}
