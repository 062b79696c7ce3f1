package dev.taskloom.inference.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ToolCall;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Messages and texts that a model might write. */
record RandomMessages(Random random) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of("a", "Bo", " ", "\n", "\n\n", "<", ">", "</", "\"", "\\", "=",
            "{}", "[1, 2]", "\t", "\r\n", "\u0001", "\u2028", "é", "北京", "☔", "🌧", "｜", "DSM", "thin", "1e400",
            "name=\"", "string=\"true\">", "function_call", "null", "\0", "</result>");
    private static final List<String> TOKENS = List.of("<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>", "<｜User｜>",
            "<｜Assistant｜>", "<think>", "</think>", "\n\n<｜DSML｜function_calls>\n", "<｜DSML｜invoke name=\"f\">\n",
            "<｜DSML｜parameter name=\"a\" string=\"true\">", "</｜DSML｜parameter>\n", "</｜DSML｜invoke>\n",
            "</｜DSML｜function_calls>", "<invoke name=\"f\">");

    ChatMessage.Assistant assistant(ThinkingMode mode) {
        List<ToolCall> calls = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new ToolCall(Integer.toString(i), "tool_" + random.nextInt(99),
                        PythonJson.text(object(0))))
                .toList();
        // An answer of a thinking model has reasoning, or the encoder refuses it.
        String reasoning = mode == ThinkingMode.THINKING ? "r" + words() : "";
        return new ChatMessage.Assistant(words(), reasoning, calls);
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set("key " + random.nextInt(9) + (random.nextBoolean() ? "键" : ""), value(depth));
        }
        return object;
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 2 ? 6 : 8)) {
            case 0 -> NODES.textNode(words());
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.numberNode(new BigInteger(200, random));
            case 3 -> NODES.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case 4 -> NODES.booleanNode(random.nextBoolean());
            case 5 -> NODES.nullNode();
            case 6 -> object(depth + 1);
            default -> NODES.arrayNode().add(value(depth + 1)).add(words());
        };
    }

    String tokenSoup() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(random.nextBoolean() ? TOKENS.get(random.nextInt(TOKENS.size())) : words());
        }
        return text.toString();
    }

    String damaged(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + TOKENS.get(random.nextInt(TOKENS.size())) + text.substring(from);
            case 2 -> text.substring(0, from) + (char) random.nextInt(0x10000) + text.substring(from);
            default -> text.substring(0, to) + text.substring(from);
        };
    }
}
