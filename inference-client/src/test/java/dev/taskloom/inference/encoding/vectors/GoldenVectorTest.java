package dev.taskloom.inference.encoding.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.inference.encoding.Dialect;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoldenVectorTest {
    private static final String ENCODE = "{'kind':'encode','name':'n','messages':[{'role':'user','content':'Hi'}],"
            + "'config':{'thinking_mode':'chat'},%s}";
    private static final String PARSE = "{'kind':'parse','name':'n','text':'Hi<｜end▁of▁sentence｜>',"
            + "'thinking_mode':'chat',%s}";

    @Test
    void aVectorThatHoldsHasNoDifference() throws IOException {
        assertThat(difference(ENCODE, "'expected_prompt':'<｜begin▁of▁sentence｜><｜User｜>Hi<｜Assistant｜></think>'"))
                .isEmpty();
        assertThat(difference(PARSE, "'expected_message':{'content':'Hi','reasoning_content':'','tool_calls':[]}"))
                .isEmpty();
    }

    @Test
    void aDifferenceNamesThePlaceAndBothSides() throws IOException {
        assertThat(difference(ENCODE, "'expected_prompt':'<｜begin▁of▁sentence｜><｜User｜>Ho'")).hasValue(
                "prompt at character 30: expected \"o\", but there is \"i<｜Assistant｜></think>\"");
        assertThat(difference(ENCODE, "'expected_error':true")).hasValue("an error is expected, but there is a prompt");
        assertThat(difference(PARSE, "'expected_message':{'content':'Hi!','reasoning_content':'','tool_calls':[]}"))
                .hasValue("content at character 2: expected \"!\", but there is the end");
        assertThat(difference(PARSE.replace("<｜end▁of▁sentence｜>", ""),
                "'expected_message':{'content':'Hi','reasoning_content':'','tool_calls':[]}")).hasValue(
                        "a message is expected, but there is an error: at 2: the answer is cut off");
        assertThat(difference(PARSE, "'expected_message':{'content':'Hi','reasoning_content':'','tool_calls':"
                + "[{'function':{'name':'f','arguments':'{}'}}]}")).hasValue(
                        "1 calls are expected, but there are 0");
    }

    @Test
    void aRowThatIsNoVectorIsRefusedWithWhatItLacks() {
        assertRefused("'name' is missing or not a string", "{}");
        assertRefused("unknown kind 'tokenise'; known: encode, parse", "{'kind':'tokenise','name':'n'}");
        assertRefused("'expected_prompt' is missing or not a string", ENCODE.formatted("'note':''"));
        assertRefused("'content' is missing or not a string", PARSE.formatted("'expected_message':{}"));
        assertRefused("'messages' is missing or not a list",
                "{'kind':'encode','name':'n','config':{'thinking_mode':'chat'}}");
    }

    private static void assertRefused(String message, String row) {
        assertThatThrownBy(() -> GoldenVector.read(json(row))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Optional<String> difference(String template, String expectation) throws IOException {
        return GoldenVector.read(json(template.formatted(expectation))).difference(Dialect.V32);
    }

    private static JsonNode json(String text) throws IOException {
        return Json.read(text.replace('\'', '"'), JsonNode.class);
    }
}
