package dev.taskloom.inference.simulation;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.Usage;
import java.util.List;
import java.util.Map;

/** Models and servers that do what they should not; each answers every request alike. */
public enum Hostile implements Behaviour {
    /** Stops in the middle of its JSON, with a good status. */
    BROKEN_JSON {
        @Override
        public Reply reply(SimulatedRequest request) {
            return ok("{\"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \"The ans");
        }
    },
    /** A page of a proxy instead of an answer. */
    HTML_PAGE {
        @Override
        public Reply reply(SimulatedRequest request) {
            return ok("<html><body>502 Bad Gateway</body></html>");
        }
    },
    /** JSON that is too deep for a parser that goes down with it. */
    DEEP_NESTING {
        @Override
        public Reply reply(SimulatedRequest request) {
            return ok("{\"choices\":" + "[".repeat(100_000));
        }
    },
    /** Nothing but a good status. */
    EMPTY_BODY {
        @Override
        public Reply reply(SimulatedRequest request) {
            return ok("");
        }
    },
    /** A call of a tool that nobody offered. */
    INVENTED_TOOL {
        @Override
        public Reply reply(SimulatedRequest request) {
            ToolCall call = new ToolCall("call-0", "delete_everything", "{\"really\": true}");
            return new Reply.Message(new ChatMessage.Assistant("", "", List.of(call)), Usage.NONE, "tool_calls");
        }
    },
    /** A call of the first tool that was offered, with arguments that are no JSON. */
    BROKEN_ARGUMENTS {
        @Override
        public Reply reply(SimulatedRequest request) {
            String tool = request.body().path("tools").path(0).path("function").path("name").asText("search");
            ToolCall call = new ToolCall("call-0", tool, "{\"query\": \"unfin");
            return new Reply.Message(new ChatMessage.Assistant("", "", List.of(call)), Usage.NONE, "tool_calls");
        }
    },
    /** The last message of the prompt, as if it were an answer. */
    PROMPT_REPEATED {
        @Override
        public Reply reply(SimulatedRequest request) {
            return Behaviour.text(request, request.lastMessage());
        }
    },
    EMPTY_TEXT {
        @Override
        public Reply reply(SimulatedRequest request) {
            return Behaviour.text(request, "");
        }
    },
    /** Whatever is asked, the answer that a judge is not to be believed for. */
    CORRECT_NO {
        @Override
        public Reply reply(SimulatedRequest request) {
            return Behaviour.text(request, "Correct: NO");
        }
    },
    /** The beginning of an answer, cut off at the limit of tokens. */
    TRUNCATED {
        @Override
        public Reply reply(SimulatedRequest request) {
            Reply.Message whole = Behaviour.text(request, "The answer is Ad");
            return new Reply.Message(whole.message(), whole.usage(), "length");
        }
    },
    /** Half a surrogate pair, which JSON can say and UTF-8 cannot. */
    HALF_CHARACTER {
        @Override
        public Reply reply(SimulatedRequest request) {
            return ok("{\"choices\": [{\"message\": {\"content\": \"a\\ud83db\"}, \"finish_reason\": \"stop\"}]}");
        }
    },
    NEVER_ANSWERS {
        @Override
        public Reply reply(SimulatedRequest request) {
            return new Reply.Silence();
        }
    },
    CLOSES_AT_ONCE {
        @Override
        public Reply reply(SimulatedRequest request) {
            return new Reply.Reset();
        }
    },
    CLOSES_HALF_WAY {
        @Override
        public Reply reply(SimulatedRequest request) {
            return new Reply.HalfWay(Behaviour.text(request, "An answer that will never be read to its end."));
        }
    },
    /** An answer of 100 MB. */
    HUGE {
        @Override
        public Reply reply(SimulatedRequest request) {
            return new Reply.Endless(100L << 20);
        }
    },
    /** Refuses the key and says which it was. */
    ECHOES_KEY_IN_ERROR {
        @Override
        public Reply reply(SimulatedRequest request) {
            return Reply.Status.error(401, "Incorrect API key provided: " + request.bearer());
        }
    },
    ECHOES_KEY_IN_ANSWER {
        @Override
        public Reply reply(SimulatedRequest request) {
            return Behaviour.text(request, "Your key is " + request.bearer() + ".");
        }
    },
    /** Sends key and prompt elsewhere, if the client lets it. */
    REDIRECT {
        @Override
        public Reply reply(SimulatedRequest request) {
            return new Reply.Status(307, Map.of("Location", "http://localhost:9/v1/chat/completions"), "");
        }
    };

    private static Reply.Status ok(String body) {
        return new Reply.Status(200, Map.of(), body);
    }
}
