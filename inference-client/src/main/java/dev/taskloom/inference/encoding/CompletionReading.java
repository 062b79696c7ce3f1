package dev.taskloom.inference.encoding;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ToolCall;
import java.util.List;
import java.util.regex.Matcher;

/** Reads one completion from its start to its end. */
final class CompletionReading {
    private final CompletionSyntax syntax;
    private final SlipLog slips;
    private final TextCursor cursor;

    CompletionReading(CompletionSyntax syntax, String text, SlipLog slips) {
        this.syntax = syntax;
        this.slips = slips;
        this.cursor = new TextCursor(text);
    }

    ChatMessage.Assistant read(ThinkingMode mode) {
        String reasoning = switch (mode) {
            case CHAT -> "";
            case THINKING -> reasoning();
        };
        TextCursor.Piece content = cursor.until(syntax.endOfContent);
        if (content.isLast()) {
            throw new SlipLog.Stop(new FormatSlip.CutOff(content.end()));
        }
        checkSaid(content);
        refuseBarelessMarkup(content);
        List<ToolCall> calls = content.stop().equals(syntax.callsOpen) ? calls() : List.of();
        if (cursor.more()) {
            throw new SlipLog.Stop(new FormatSlip.TextAfterEnd(cursor.at()));
        }
        return new ChatMessage.Assistant(content.text(), reasoning, calls);
    }

    private String reasoning() {
        TextCursor.Piece reasoning = cursor.until(syntax.endOfReasoning);
        if (!reasoning.stop().equals(syntax.dialect.tokens().thinkClose())) {
            throw new SlipLog.Stop(new FormatSlip.OpenReasoning(reasoning.end()));
        }
        checkSaid(reasoning);
        return reasoning.text();
    }

    private List<ToolCall> calls() {
        List<ToolCall> calls = new CallsReading(syntax, cursor, slips).read();
        TextCursor.Piece rest = cursor.until(syntax.endOfText);
        if (!rest.text().isEmpty()) {
            throw new SlipLog.Stop(new FormatSlip.TextAfterEnd(rest.start()));
        }
        if (rest.isLast()) {
            slips.forgivable(new FormatSlip.MissingEnd(rest.end()));
        }
        return calls;
    }

    private void checkSaid(TextCursor.Piece said) {
        Matcher framing = syntax.framingTokens.matcher(said.text());
        if (framing.find()) {
            throw new SlipLog.Stop(new FormatSlip.TokenInText(said.start() + framing.start(), framing.group()));
        }
        Matcher role = syntax.roleTokens.matcher(said.text());
        if (role.find()) {
            slips.forgivable(new FormatSlip.TokenInText(said.start() + role.start(), role.group()));
        }
    }

    private void refuseBarelessMarkup(TextCursor.Piece content) {
        Matcher markup = syntax.barelessMarkup.matcher(content.text());
        if (markup.find()) {
            slips.forgivable(new FormatSlip.MarkupAsText(content.start() + markup.start()));
        }
    }
}
