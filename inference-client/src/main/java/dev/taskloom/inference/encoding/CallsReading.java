package dev.taskloom.inference.encoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.schemas.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a calls block, from after its opening words to after its closing tag. */
final class CallsReading {
    private static final String TAG_END = ">\n";
    private static final Pattern INVOKE = Pattern.compile("\\s*name=\"(.*)\">\n\n?", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile(" name=\"(.*?)\" string=\"(true|false)\">(.*)<",
            Pattern.DOTALL);

    private final CompletionSyntax syntax;
    private final TextCursor cursor;
    private final SlipLog slips;

    CallsReading(CompletionSyntax syntax, TextCursor cursor, SlipLog slips) {
        this.syntax = syntax;
        this.cursor = cursor;
        this.slips = slips;
    }

    List<ToolCall> read() {
        List<ToolCall> calls = new ArrayList<>();
        // A text that ends where a tag could go on is taken by the reference for one that has ended well.
        while (cursor.more()) {
            TextCursor.Piece between = cursor.until(syntax.nextInvoke);
            expectTagEnd(between);
            if (between.stop().equals(syntax.callsClose)) {
                return calls;
            }
            if (between.isLast()) {
                throw new SlipLog.Stop(new FormatSlip.CutOff(between.end()));
            }
            calls.add(invoke(Integer.toString(calls.size())));
        }
        slips.forgivable(new FormatSlip.CutOffCalls(cursor.at()));
        return calls;
    }

    private ToolCall invoke(String id) {
        TextCursor.Piece next = cursor.until(syntax.nextParameter);
        Matcher head = match(INVOKE, next, "name=\"...\"> and a line break");
        Map<String, String> arguments = new LinkedHashMap<>();
        while (next.stop().equals(syntax.parameterOpen)) {
            parameter(arguments);
            next = cursor.until(syntax.nextParameter);
            expectTagEnd(next);
        }
        String json = arguments.entrySet()
                .stream()
                .map(argument -> PythonJson.quoted(argument.getKey()) + ": " + argument.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        return new ToolCall(id, head.group(1), json);
    }

    private void parameter(Map<String, String> arguments) {
        TextCursor.Piece piece = cursor.until(syntax.endOfParameter);
        if (piece.isLast()) {
            throw new SlipLog.Stop(new FormatSlip.CutOff(piece.end()));
        }
        Matcher parameter = match(PARAMETER, piece, "one space, name=\"...\" string=\"true|false\"> and a closing tag");
        String name = parameter.group(1);
        boolean string = Boolean.parseBoolean(parameter.group(2));
        String value = parameter.group(3);
        if (!string && !isJson(value)) {
            slips.forgivable(new FormatSlip.ParameterNotJson(piece.start() + parameter.start(3), name));
        }
        if (arguments.put(name, string ? PythonJson.quoted(value) : value) != null) {
            throw new SlipLog.Stop(new FormatSlip.DuplicateParameter(piece.start(), name));
        }
    }

    private static boolean isJson(String value) {
        try {
            return !Json.mapper().readTree(value).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private void expectTagEnd(TextCursor.Piece piece) {
        if (!piece.text().equals(TAG_END)) {
            throw broken(piece, "'>', a line break, and the next tag");
        }
    }

    private static Matcher match(Pattern pattern, TextCursor.Piece piece, String expected) {
        Matcher matcher = pattern.matcher(piece.text());
        if (!matcher.matches()) {
            throw broken(piece, expected);
        }
        return matcher;
    }

    private static SlipLog.Stop broken(TextCursor.Piece piece, String expected) {
        return new SlipLog.Stop(piece.isLast()
                ? new FormatSlip.CutOff(piece.end())
                : new FormatSlip.BrokenMarkup(piece.start(), expected));
    }
}
