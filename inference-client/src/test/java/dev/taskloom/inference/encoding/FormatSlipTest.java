package dev.taskloom.inference.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatSlipTest {
    private static final String END = "<｜end▁of▁sentence｜>";
    private static final String OPEN = "\n\n<｜DSML｜function_calls>\n<｜DSML｜invoke name=\"f\">\n";
    private static final String PARAMETER = "<｜DSML｜parameter name=\"a\" string=\"false\">1</｜DSML｜parameter>\n";
    private static final String CLOSE = "</｜DSML｜invoke>\n</｜DSML｜function_calls>";

    @Test
    void whatTheReferenceOverlooksIsASlipWithItsPlace() {
        assertForgiven(new FormatSlip.MissingEnd((OPEN + PARAMETER + CLOSE).length()), OPEN + PARAMETER + CLOSE);
        assertForgiven(new FormatSlip.CutOffCalls((OPEN + PARAMETER).length()), OPEN + PARAMETER);
        assertForgiven(new FormatSlip.CutOffCalls(OPEN.length()), OPEN);
        assertForgiven(new FormatSlip.ParameterNotJson(OPEN.length() + PARAMETER.indexOf(">1") + 1, "a"), OPEN
                + PARAMETER.replace(">1<", ">one<") + CLOSE + END);
        assertForgiven(new FormatSlip.TokenInText(3, "<｜User｜>"), "Hi <｜User｜>" + END);
        assertForgiven(new FormatSlip.MarkupAsText(4), "So:\n<function_calls>\n<invoke name=\"f\">\n" + END);
        assertForgiven(new FormatSlip.MarkupAsText(0), "<|DSML|function_calls>" + END);
    }

    @Test
    void whatNobodyTakesIsASlipInBothModes() {
        assertRefused(new FormatSlip.CutOff(2), "Hi");
        assertRefused(new FormatSlip.TextAfterEnd(2 + END.length()), "Hi" + END + "x");
        assertRefused(new FormatSlip.TextAfterEnd((OPEN + PARAMETER + CLOSE).length()),
                OPEN + PARAMETER + CLOSE + "\n");
        assertRefused(new FormatSlip.TokenInText(0, "<think>"), "<think>Hi" + END);
        assertRefused(new FormatSlip.DuplicateParameter((OPEN + PARAMETER).length() + "<｜DSML｜parameter".length(),
                "a"), OPEN + PARAMETER + PARAMETER + CLOSE + END);
        assertRefused(new FormatSlip.CutOff((OPEN + PARAMETER).length() - 3), (OPEN + PARAMETER).substring(0, (OPEN
                + PARAMETER).length() - 3));
        assertThat(parse(Strictness.STRICT, "Hmm" + END, ThinkingMode.THINKING)).isEqualTo(
                new ParsedCompletion.Malformed(new FormatSlip.OpenReasoning(3 + END.length())));
    }

    @Test
    void aModelIsToldWhatWasExpected() {
        String broken = OPEN + PARAMETER.replace("string=\"false\"", "string=\"no\"") + CLOSE + END;
        assertThat(parse(Strictness.STRICT, broken, ThinkingMode.CHAT)).isInstanceOfSatisfying(
                ParsedCompletion.Malformed.class, malformed -> assertThat(malformed.slip().reason()).isEqualTo(
                        "expected one space, name=\"...\" string=\"true|false\"> and a closing tag"));
    }

    private static void assertForgiven(FormatSlip slip, String text) {
        assertThat(parse(Strictness.STRICT, text, ThinkingMode.CHAT)).isEqualTo(new ParsedCompletion.Malformed(slip));
        assertThat(parse(Strictness.REFERENCE, text, ThinkingMode.CHAT)).isInstanceOfSatisfying(
                ParsedCompletion.Message.class, message -> assertThat(message.forgiven()).contains(slip));
    }

    private static void assertRefused(FormatSlip slip, String text) {
        for (Strictness strictness : Strictness.values()) {
            assertThat(parse(strictness, text, ThinkingMode.CHAT)).isEqualTo(new ParsedCompletion.Malformed(slip));
        }
    }

    private static ParsedCompletion parse(Strictness strictness, String text, ThinkingMode mode) {
        return new CompletionParser(Dialect.V32, strictness).parse(text, mode);
    }
}
