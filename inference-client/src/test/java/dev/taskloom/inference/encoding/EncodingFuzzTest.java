package dev.taskloom.inference.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.inference.chat.ChatMessage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EncodingFuzzTest {
    private static final long SEED = 20261127;
    private static final int ROUNDS = 2_000;
    private static final CompletionParser STRICT = new CompletionParser(Dialect.V32);
    private static final CompletionParser REFERENCE = new CompletionParser(Dialect.V32, Strictness.REFERENCE);

    @BeforeAll
    static void tellTheSeed() {
        System.out.println("EncodingFuzzTest seed " + SEED);
    }

    @Test
    void whateverIsSaidIsReadBackAsItWas() {
        Random random = new Random(SEED);
        RandomMessages messages = new RandomMessages(random);
        for (int round = 0; round < ROUNDS; round++) {
            Dialect dialect = round % 2 == 0 ? Dialect.V32 : Dialect.V4;
            ThinkingMode mode = random.nextBoolean() ? ThinkingMode.THINKING : ThinkingMode.CHAT;
            ChatMessage.Assistant said = messages.assistant(mode);
            assertThat(new CompletionParser(dialect).parse(completion(dialect, mode, said), mode))
                    .as("seed %d round %d", SEED, round)
                    .isEqualTo(new ParsedCompletion.Message(said, List.of()));
        }
    }

    @Test
    void noBeginningOfACompletionPassesForAWholeOne() {
        Random random = new Random(SEED + 1);
        RandomMessages messages = new RandomMessages(random);
        for (int round = 0; round < ROUNDS / 80; round++) {
            ThinkingMode mode = random.nextBoolean() ? ThinkingMode.THINKING : ThinkingMode.CHAT;
            String whole = completion(Dialect.V32, mode, messages.assistant(mode));
            for (int length = 0; length < whole.length(); length++) {
                assertThat(STRICT.parse(whole.substring(0, length), mode))
                        .as("seed %d round %d length %d", SEED + 1, round, length)
                        .isInstanceOf(ParsedCompletion.Malformed.class);
            }
        }
    }

    @Test
    void anyTextAtAllGivesAMessageOrASlipInsideTheText() {
        Random random = new Random(SEED + 2);
        RandomMessages messages = new RandomMessages(random);
        int read = 0;
        for (int round = 0; round < ROUNDS * 2; round++) {
            ThinkingMode mode = random.nextBoolean() ? ThinkingMode.THINKING : ThinkingMode.CHAT;
            String text = round % 2 == 0
                    ? messages.tokenSoup()
                    : messages.damaged(completion(Dialect.V32, mode, messages.assistant(mode)));
            for (CompletionParser parser : List.of(STRICT, REFERENCE)) {
                switch (parser.parse(text, mode)) {
                    case ParsedCompletion.Message message -> read++;
                    case ParsedCompletion.Malformed malformed -> {
                        assertThat(malformed.slip().at()).as("seed %d round %d", SEED + 2, round)
                                .isBetween(0, text.length());
                        assertThat(malformed.slip().reason()).isNotBlank();
                    }
                }
            }
        }
        // Damage must be of both kinds, or nothing was tried: some of it changes only words.
        assertThat(read).isBetween(ROUNDS / 10, ROUNDS * 7 / 2);
    }

    @Test
    void whatIsReadStrictlyIsReadTheSameByTheReference() {
        Random random = new Random(SEED + 3);
        RandomMessages messages = new RandomMessages(random);
        for (int round = 0; round < ROUNDS; round++) {
            String text = messages.damaged(completion(Dialect.V32, ThinkingMode.CHAT, messages.assistant(
                    ThinkingMode.CHAT)));
            if (STRICT.parse(text,
                    ThinkingMode.CHAT) instanceof ParsedCompletion.Message strict) {
                assertThat(REFERENCE.parse(text, ThinkingMode.CHAT))
                        .as("seed %d round %d", SEED + 3, round)
                        .isEqualTo(strict);
            }
        }
    }

    @Test
    void longHostileTextTakesTimeInProportion() {
        String parameter = "<｜DSML｜parameter name=\"p%d\" string=\"true\"> name=\"x\" string=\"true\"></｜DSML｜parameter>\n";
        StringBuilder text = new StringBuilder("\n\n<｜DSML｜function_calls>\n<｜DSML｜invoke name=\"f\">\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(parameter.formatted(i));
        }
        assertThat(REFERENCE.parse(text.toString(), ThinkingMode.CHAT))
                .isInstanceOfSatisfying(ParsedCompletion.Message.class, message -> assertThat(message.message()
                        .toolCalls()).hasSize(1));
    }

    /** What the model would have written to say this: what follows the prompt of the question. */
    private static String completion(Dialect dialect, ThinkingMode mode, ChatMessage.Assistant said) {
        JsonNode question = WireForm.message(new ChatMessage.User("?"));
        PromptEncoder encoder = new PromptEncoder(dialect);
        String before = encoder.encode(PromptRequest.of(List.of(question), mode)).text();
        String after = encoder.encode(PromptRequest.of(List.of(question, WireForm.message(said)), mode)).text();
        assertThat(after).startsWith(before);
        return after.substring(before.length());
    }
}
