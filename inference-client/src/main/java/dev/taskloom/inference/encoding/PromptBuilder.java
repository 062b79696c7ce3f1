package dev.taskloom.inference.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects a prompt from what we write and from what others wrote; only ours can hold control tokens. */
final class PromptBuilder {
    private final Pattern tokens;
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();

    /** @param tokens finds the control tokens in our own words */
    PromptBuilder(Pattern tokens) {
        this.tokens = tokens;
    }

    /** Appends words of the format itself. */
    PromptBuilder markup(String ours) {
        Matcher token = tokens.matcher(ours);
        int from = 0;
        while (token.find()) {
            run.append(ours, from, token.start());
            endRun();
            segments.add(new Segment.Control(token.group()));
            from = token.end();
        }
        run.append(ours, from, ours.length());
        return this;
    }

    /** Appends words of a message, a tool or a result. */
    PromptBuilder text(String theirs) {
        run.append(theirs);
        return this;
    }

    Prompt prompt() {
        endRun();
        return new Prompt(segments);
    }

    private void endRun() {
        if (!run.isEmpty()) {
            segments.add(new Segment.Text(run.toString()));
            run.setLength(0);
        }
    }
}
