package dev.taskloom.inference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.chat.ToolChoice;
import dev.taskloom.schemas.Sha256;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallKeyTest {

    @Test
    void aKeyIsTheHashOfTheCallAsCanonicalJson() {
        String json = """
                {"profile":"m","replicate":2,"request":{"messages":[{"role":"user","content":"Who?"}],\
                "sampling":{"logprobs":false},"thinking":"DEFAULT","toolChoice":{"choice":"auto"},"tools":[]},"step":5}""";

        assertThat(CallKey.of("m", 2, 5, Calls.request("Who?"))).hasToString(Sha256.hex(json));
    }

    @Test
    void everythingThatShapesAnAnswerShapesItsKey() {
        ChatRequest request = Calls.request("Who?");
        ChatRequest.Sampling warm = new ChatRequest.Sampling(null, 1.0, null, null, false);

        assertThat(Stream.of(CallKey.of("m", 0, 0, request), CallKey.of("n", 0, 0, request),
                CallKey.of("m", 1, 0, request), CallKey.of("m", 0, 1, request),
                CallKey.of("m", 0, 0, Calls.request("Who ?")),
                CallKey.of("m", 0, 0, ChatRequest.of(List.of(new ChatMessage.System("Who?")))),
                CallKey.of("m", 0, 0,
                        new ChatRequest(request.messages(), List.of(), new ToolChoice.None(), Thinking.DEFAULT,
                                ChatRequest.Sampling.DEFAULT, null)),
                CallKey.of("m", 0, 0,
                        new ChatRequest(request.messages(), List.of(), new ToolChoice.Auto(), Thinking.OFF,
                                ChatRequest.Sampling.DEFAULT, null)),
                CallKey.of("m", 0, 0,
                        new ChatRequest(request.messages(), List.of(), new ToolChoice.Auto(), Thinking.DEFAULT, warm,
                                null))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aKeyOnDiskIsItsHash() {
        CallKey key = CallKey.of("m", 0, 0, Calls.request("Who?"));
        ByteBuffer bytes = ByteBuffer.allocate(CallKey.BYTES);
        key.write(bytes);

        assertThat(java.util.HexFormat.of().formatHex(bytes.array())).isEqualTo(key.toString());
        assertThat(CallKey.read(bytes.flip())).isEqualTo(key);
    }
}
