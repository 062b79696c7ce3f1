package dev.taskloom.inference.encoding;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells one generation's format from another's; encoder and parser know no model by name.
 *
 * @param name      for people and for records of what a prompt was rendered with
 * @param tokens    the control tokens
 * @param blocks    names of the elements
 * @param retention which turns keep their reasoning in a prompt
 */
public record Dialect(String name, Tokens tokens, Blocks blocks, Retention retention) {
    private static final Tokens TOKENS = new Tokens("<｜begin▁of▁sentence｜>", "<｜end▁of▁sentence｜>", "<｜User｜>",
            "<｜Assistant｜>", "<think>", "</think>", "｜DSML｜");

    /** DeepSeek-V3.2, as its published encoding has it. */
    public static final Dialect V32 = new Dialect("deepseek-v3.2", TOKENS, new Blocks("function_calls", "invoke",
            "parameter", "function_results", "result"), Retention.LAST_TURN);

    /** DeepSeek-V4: another name of the calls, and reasoning that stays while there are tools. */
    public static final Dialect V4 = new Dialect("deepseek-v4", TOKENS, new Blocks("tool_calls", "invoke", "parameter",
            "function_results", "result"), Retention.ALL_WITH_TOOLS);

    public Dialect {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(tokens, "tokens");
        Objects.requireNonNull(blocks, "blocks");
        Objects.requireNonNull(retention, "retention");
    }

    /** Words that are one token each, and commands wherever they stand. */
    public record Tokens(String begin, String end, String user, String assistant, String thinkOpen, String thinkClose,
            String markup) {
        /** Those that a model may not write in what it says or thinks, whatever reads it. */
        List<String> framing() {
            return List.of(begin, end, thinkOpen, thinkClose, markup);
        }

        /** Those that begin somebody's turn. */
        List<String> roles() {
            return List.of(user, assistant);
        }

        /** Finds any of them. */
        Pattern pattern() {
            return Pattern.compile(Stream.concat(framing().stream(), roles().stream())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));
        }
    }

    /** Names of elements; those of calls carry the markup token, those of results do not. */
    public record Blocks(String calls, String invoke, String parameter, String results, String result) {}

    /** Which assistant turns of a thinking conversation keep their reasoning. */
    public enum Retention {
        /** Those after the last user message. */
        LAST_TURN,
        /** All of them when any tool is defined, else those after the last user message. */
        ALL_WITH_TOOLS
    }

    String opening(String element) {
        return "<" + tokens.markup() + element;
    }

    String closing(String element) {
        return "</" + tokens.markup() + element;
    }
}
