package dev.taskloom.inference.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.schemas.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChatJsonTest {
    private static final List<ChatMessage> EVERY_KIND = List.of(new ChatMessage.System("Be brief."),
            new ChatMessage.Developer("Search first."), new ChatMessage.User("Who?"),
            new ChatMessage.Assistant("", "hm", List.of(new ToolCall("c1", "search", "{\"q\":\"Orla\"}"))),
            new ChatMessage.Tool("c1", "nothing"));

    @Test
    void aRequestReadsBackAsItWasWritten() throws JsonProcessingException {
        var schema = Json.mapper().readTree("{\"type\":\"object\",\"properties\":{\"q\":{\"type\":\"string\"}}}");
        for (ToolChoice choice : List.of(new ToolChoice.Auto(), new ToolChoice.None(), new ToolChoice.Required(),
                new ToolChoice.Named("search"))) {
            ChatRequest request = new ChatRequest(EVERY_KIND, List.of(new ToolDefinition("search", "finds", schema)),
                    choice, Thinking.ON, new ChatRequest.Sampling(900, 0.7, 0.9, 7L, false), schema);
            assertThat(Json.read(Json.line(request), ChatRequest.class)).isEqualTo(request);
        }
    }

    @Test
    void finalOutcomesReadBackAsTheyWereWritten() throws JsonProcessingException {
        ChatMessage.Assistant said = new ChatMessage.Assistant("Orla", "It must be Orla.", List.of());
        for (ChatOutcome outcome : List.of(new ChatOutcome.Answered(said, new Usage(10, 4, 7, 5), "m", "fp"),
                new ChatOutcome.Truncated(said, new Usage(10, 0, 32, 32)), new ChatOutcome.Refused("too long"))) {
            assertThat(Json.read(Json.line(outcome), ChatOutcome.class)).isEqualTo(outcome);
        }
    }

    @Test
    void whoSaysSomethingIsPartOfIt() {
        assertThat(Stream
                .of(new ChatMessage.System("x"), new ChatMessage.Developer("x"), new ChatMessage.User("x"),
                        new ChatMessage.Assistant("x", "", List.of()), new ChatMessage.Tool("", "x"))
                .map(message -> new String(Json.canonicalBytes(ChatRequest.of(List.of(message))),
                        java.nio.charset.StandardCharsets.UTF_8)))
                .doesNotHaveDuplicates();
    }
}
