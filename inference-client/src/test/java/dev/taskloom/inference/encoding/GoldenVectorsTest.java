package dev.taskloom.inference.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.encoding.vectors.Exercise;
import dev.taskloom.inference.encoding.vectors.GoldenVector;
import dev.taskloom.inference.encoding.vectors.VectorOutcome;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenVectorsTest {
    static Stream<Named<GoldenVector>> vectors() {
        return Vectors.all().stream().map(vector -> Named.of(vector.name(), vector));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theReferenceIsFollowedToTheLetter(GoldenVector vector) {
        assertThat(vector.difference(Dialect.V32)).isEmpty();
    }

    @Test
    void noRowIsLost() {
        assertThat(Vectors.all().stream().map(GoldenVector::name)).hasSize(115).doesNotHaveDuplicates();
    }

    @Test
    void strictlyReadTheSameButForTheSlipsOfTheReference() {
        Set<String> refused = new TreeSet<>();
        for (GoldenVector vector : Vectors.all()) {
            if (vector.expected() instanceof VectorOutcome.Message expected
                    && vector.exercise() instanceof Exercise.Parse parse) {
                switch (new CompletionParser(Dialect.V32).parse(parse.text(), ThinkingMode.named(parse.mode())
                        .orElseThrow())) {
                    case ParsedCompletion.Message read -> assertThat(read.message()).isEqualTo(expected.message());
                    case ParsedCompletion.Malformed malformed -> refused.add(vector.name());
                }
            }
        }
        assertThat(refused).containsExactlyInAnyOrder("p_call_no_eos", "p_false_value_not_json",
                "p_trunc_after_parameter_accepted", "p_trunc_at_invoke_close_accepted",
                "p_role_token_in_content_not_checked", "p_tags_without_bars_are_plain_text");
    }

    @Test
    void strictlyRenderedTheSameButForResultsOutOfOrder() {
        Set<String> refused = new TreeSet<>();
        for (GoldenVector vector : Vectors.all()) {
            if (vector.expected() instanceof VectorOutcome.Prompt expected
                    && vector.exercise() instanceof Exercise.Encode encode) {
                PromptRequest request = new PromptRequest(encode.context(), encode.messages(), ThinkingMode.named(encode
                        .mode()).orElseThrow(), encode.dropThinking(), encode.begin());
                try {
                    assertThat(new PromptEncoder(Dialect.V32).encode(request).text()).isEqualTo(expected.text());
                } catch (EncodingException e) {
                    refused.add(vector.name());
                }
            }
        }
        assertThat(refused).containsExactly("tool_results_positional_not_by_id");
    }
}
