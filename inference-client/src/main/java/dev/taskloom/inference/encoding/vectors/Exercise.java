package dev.taskloom.inference.encoding.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.inference.encoding.CompletionParser;
import dev.taskloom.inference.encoding.Dialect;
import dev.taskloom.inference.encoding.EncodingException;
import dev.taskloom.inference.encoding.ParsedCompletion;
import dev.taskloom.inference.encoding.PromptEncoder;
import dev.taskloom.inference.encoding.PromptRequest;
import dev.taskloom.inference.encoding.Strictness;
import dev.taskloom.inference.encoding.ThinkingMode;
import java.util.List;
import java.util.Optional;

/** What a vector has done; as the reference does it, since vectors record what that gave. */
public sealed interface Exercise {
    VectorOutcome run(Dialect dialect);

    /** Messages to a prompt; {@code mode} may be no mode at all. */
    record Encode(List<JsonNode> context, List<JsonNode> messages, String mode, boolean dropThinking, boolean begin)
            implements
                Exercise {
        public Encode {
            context = List.copyOf(context);
            messages = List.copyOf(messages);
        }

        @Override
        public VectorOutcome run(Dialect dialect) {
            Optional<ThinkingMode> thinking = ThinkingMode.named(mode);
            if (thinking.isEmpty()) {
                return unknown(mode);
            }
            try {
                PromptRequest request = new PromptRequest(context, messages, thinking.get(), dropThinking, begin);
                return new VectorOutcome.Prompt(
                        new PromptEncoder(dialect, Strictness.REFERENCE).encode(request).text());
            } catch (EncodingException e) {
                return new VectorOutcome.Error(e.getMessage());
            }
        }
    }

    /** A completion to a message. */
    record Parse(String text, String mode) implements Exercise {
        @Override
        public VectorOutcome run(Dialect dialect) {
            Optional<ThinkingMode> thinking = ThinkingMode.named(mode);
            if (thinking.isEmpty()) {
                return unknown(mode);
            }
            return switch (new CompletionParser(dialect, Strictness.REFERENCE).parse(text, thinking.get())) {
                case ParsedCompletion.Message read -> new VectorOutcome.Message(read.message());
                case ParsedCompletion.Malformed malformed ->
                    new VectorOutcome.Error("at " + malformed.slip().at() + ": "
                            + malformed.slip().reason());
            };
        }
    }

    private static VectorOutcome unknown(String mode) {
        return new VectorOutcome.Error("unknown thinking mode '" + mode + "'");
    }
}
