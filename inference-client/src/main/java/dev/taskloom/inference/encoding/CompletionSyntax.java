package dev.taskloom.inference.encoding;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What reading looks for, made once for a dialect. */
final class CompletionSyntax {
    final Dialect dialect;
    final String callsOpen;
    final String callsClose;
    final String parameterOpen;
    final Pattern endOfReasoning;
    final Pattern endOfContent;
    final Pattern endOfText;
    final Pattern nextInvoke;
    final Pattern nextParameter;
    final Pattern endOfParameter;
    final Pattern framingTokens;
    final Pattern roleTokens;
    final Pattern barelessMarkup;

    CompletionSyntax(Dialect dialect) {
        this.dialect = dialect;
        Dialect.Tokens tokens = dialect.tokens();
        Dialect.Blocks blocks = dialect.blocks();
        this.callsOpen = "\n\n" + dialect.opening(blocks.calls());
        this.callsClose = dialect.closing(blocks.calls()) + ">";
        this.parameterOpen = dialect.opening(blocks.parameter());
        this.endOfReasoning = any(tokens.thinkClose(), callsOpen);
        this.endOfContent = any(tokens.end(), callsOpen);
        this.endOfText = any(tokens.end());
        this.nextInvoke = any(dialect.opening(blocks.invoke()), callsClose);
        this.nextParameter = any(parameterOpen, dialect.closing(blocks.invoke()));
        // The '<' before it belongs to the value until the value is known to end there.
        this.endOfParameter = any("/" + tokens.markup() + blocks.parameter());
        this.framingTokens = any(tokens.framing());
        this.roleTokens = any(tokens.roles());
        this.barelessMarkup = Pattern.compile("<(?:\\|?DSML\\|?)?(?:" + Pattern.quote(blocks.calls() + ">") + "|"
                + Pattern.quote(blocks.invoke() + " name=\"") + ")");
    }

    private static Pattern any(String... words) {
        return any(Arrays.asList(words));
    }

    private static Pattern any(List<String> words) {
        return Pattern.compile(words.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }
}
