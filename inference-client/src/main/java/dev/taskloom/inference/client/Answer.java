package dev.taskloom.inference.client;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.Usage;
import java.util.ArrayList;
import java.util.List;

/** An answer while it is put together, from one JSON value or from the pieces of a stream. */
final class Answer {
    /** A model that asks for more calls at once is not asking for anything. */
    static final int MOST_CALLS = 128;

    private final Faults faults;
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final List<Call> calls = new ArrayList<>();
    private Usage usage = Usage.NONE;
    private String model;
    private String fingerprint = "";
    private String finishReason = "";

    Answer(Faults faults) {
        this.model = faults.endpoint().model();
        this.faults = faults;
    }

    private static final class Call {
        private String id = "";
        private String name = "";
        private final StringBuilder arguments = new StringBuilder();
    }

    void content(String piece) {
        content.append(piece);
    }

    void reasoning(String piece) {
        reasoning.append(piece);
    }

    void usage(Usage counted) {
        usage = counted;
    }

    void servedBy(String name, String mark) {
        model = name.isEmpty() ? model : name;
        fingerprint = mark.isEmpty() ? fingerprint : mark;
    }

    void finished(String reason) {
        finishReason = reason;
    }

    int calls() {
        return calls.size();
    }

    /**
     * A piece of the call at that place; id and name come once, arguments in pieces.
     *
     * @return false when there can be no such call
     */
    boolean call(int place, String id, String name, String arguments) {
        if (place < 0 || place >= MOST_CALLS || place > calls.size()) {
            return false;
        }
        if (place == calls.size()) {
            calls.add(new Call());
        }
        Call call = calls.get(place);
        call.id = call.id.isEmpty() ? id : call.id;
        call.name = call.name.isEmpty() ? name : call.name;
        call.arguments.append(arguments);
        return true;
    }

    /** What the reason to stop makes of it. */
    ChatOutcome outcome() {
        return switch (finishReason) {
            case "stop", "tool_calls", "function_call" ->
                new ChatOutcome.Answered(message(), usage, clean(model), clean(fingerprint));
            case "length" -> new ChatOutcome.Truncated(message(), usage);
            case "content_filter" -> new ChatOutcome.Refused("the provider filtered the answer");
            case "" -> faults.later("the answer ended without saying why");
            // DeepSeek's insufficient_system_resource, and whatever a server says that gave up.
            default -> faults.malformed("the answer ended for", finishReason);
        };
    }

    private String clean(String text) {
        return faults.quoting().clean(text);
    }

    private ChatMessage.Assistant message() {
        List<ToolCall> asked = new ArrayList<>();
        for (Call call : calls) {
            String id = call.id.isEmpty() ? "call-" + asked.size() : clean(call.id);
            asked.add(new ToolCall(id, clean(call.name), clean(call.arguments.toString())));
        }
        return new ChatMessage.Assistant(clean(content.toString()), clean(reasoning.toString()), asked);
    }
}
