package dev.taskloom.environments.corpus.wikitext;

import java.util.Arrays;

/**
 * Which brackets of a page belong together, found in one pass.
 *
 * <p>Pages hold stray brackets of every sort. An opener without a partner is no opener, so one stray brace cannot swallow
 * the rest of a page; and as partners are known beforehand, a span can be passed over without looking at what is in it.
 */
final class Brackets {
    enum Kind {
        TEMPLATE, PARAMETER, LINK, EXTERNAL, TABLE
    }

    private static final Kind[] KINDS = Kind.values();

    private final String text;
    private int[] stackAt = new int[64];
    private byte[] stackKind = new byte[64];
    private int depth;
    private final int[] open = new int[KINDS.length];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private byte[] kinds = new byte[256];
    private int count;

    Brackets(String text) {
        this.text = text;
        scan();
        sort();
    }

    /** Number of the span that starts here, negative when none does. */
    int at(int position) {
        return Arrays.binarySearch(starts, 0, count, position);
    }

    /** Behind the closing bracket of a span. */
    int end(int span) {
        return ends[span];
    }

    Kind kind(int span) {
        return KINDS[kinds[span]];
    }

    /** The next place from here on, outside of spans, that holds this character; {@code to} when none does. */
    int find(char wanted, int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == wanted) {
                return i;
            }
            int span = c == '{' || c == '[' ? at(i) : -1;
            i = span >= 0 ? ends[span] : i + 1;
        }
        return to;
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            i = switch (c) {
                case '{' -> brace(i);
                case '}' -> closeBraces(i);
                case '[' -> bracket(i);
                case ']' -> closeBrackets(i);
                case '|' -> bar(i);
                case '\n' -> {
                    while (depth > 0 && stackKind[depth - 1] == Kind.EXTERNAL.ordinal()) {
                        pop();
                    }
                    yield i + 1;
                }
                default -> i + 1;
            };
        }
    }

    private int brace(int i) {
        if (i + 1 < text.length() && text.charAt(i + 1) == '|' && startsLine(i)
                && !(i + 2 < text.length() && text.charAt(i + 2) == '}')) {
            push(Kind.TABLE, i);
            return i + 2;
        }
        int end = run(i, '{');
        int at = i;
        // The innermost three of an odd run are a parameter.
        while (end - at >= 2) {
            boolean parameter = end - at == 3;
            push(parameter ? Kind.PARAMETER : Kind.TEMPLATE, at);
            at += parameter ? 3 : 2;
        }
        return end;
    }

    private int closeBraces(int i) {
        int end = run(i, '}');
        int at = i;
        while (end - at >= 2 && open[Kind.TEMPLATE.ordinal()] + open[Kind.PARAMETER.ordinal()] > 0) {
            while (top() != Kind.TEMPLATE && top() != Kind.PARAMETER) {
                pop();
            }
            boolean parameter = top() == Kind.PARAMETER;
            int start = pop();
            if (parameter && end - at >= 3) {
                match(Kind.PARAMETER, start, at + 3);
                at += 3;
            } else {
                match(Kind.TEMPLATE, parameter ? start + 1 : start, at + 2);
                at += 2;
            }
        }
        return end;
    }

    private int bracket(int i) {
        int end = run(i, '[');
        int at = i;
        if ((end - i) % 2 == 1) {
            if (isAddress(i + 1) || end - i > 1) {
                push(Kind.EXTERNAL, i);
            }
            at++;
        }
        for (; at < end; at += 2) {
            push(Kind.LINK, at);
        }
        return end;
    }

    private boolean isAddress(int i) {
        return text.startsWith("http", i) || text.startsWith("//", i) || text.startsWith("ftp:", i)
                || text.startsWith("mailto:", i) || text.startsWith("news:", i) || text.startsWith("irc:", i);
    }

    private int closeBrackets(int i) {
        int end = run(i, ']');
        int at = i;
        while (at < end) {
            if (top() == Kind.EXTERNAL) {
                match(Kind.EXTERNAL, pop(), at + 1);
                at++;
            } else if (top() == Kind.LINK && end - at >= 2) {
                match(Kind.LINK, pop(), at + 2);
                at += 2;
            } else {
                return end;
            }
        }
        return end;
    }

    private int bar(int i) {
        if (open[Kind.TABLE.ordinal()] == 0 || i + 1 == text.length() || text.charAt(i + 1) != '}' || !startsLine(i)) {
            return i + 1;
        }
        // An even run of braces closes templates: the bar before it is an empty argument.
        if ((run(i + 1, '}') - i - 1) % 2 == 0) {
            return i + 1;
        }
        while (top() == Kind.LINK || top() == Kind.EXTERNAL) {
            pop();
        }
        if (top() == Kind.TABLE) {
            match(Kind.TABLE, pop(), i + 2);
            return i + 2;
        }
        return i + 1;
    }

    private int run(int from, char c) {
        int i = from;
        while (i < text.length() && text.charAt(i) == c) {
            i++;
        }
        return i;
    }

    /** Whether only spaces and indents stand before it in its line; looks back a bounded way. */
    private boolean startsLine(int position) {
        for (int i = position - 1; i >= Math.max(0, position - 40); i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == Markup.BREAK) {
                return true;
            }
            if (c != ' ' && c != ':' && c != '*') {
                return false;
            }
        }
        return position < 40;
    }

    private Kind top() {
        return depth == 0 ? null : KINDS[stackKind[depth - 1]];
    }

    private void push(Kind kind, int at) {
        if (depth == stackAt.length) {
            stackAt = Arrays.copyOf(stackAt, 2 * depth);
            stackKind = Arrays.copyOf(stackKind, 2 * depth);
        }
        stackAt[depth] = at;
        stackKind[depth] = (byte) kind.ordinal();
        depth++;
        open[kind.ordinal()]++;
    }

    private int pop() {
        depth--;
        open[stackKind[depth]]--;
        return stackAt[depth];
    }

    private void match(Kind kind, int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        kinds[count] = (byte) kind.ordinal();
        count++;
    }

    /** Spans were found in the order of their ends. */
    private void sort() {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = (long) starts[i] << 32 | i;
        }
        Arrays.sort(keys);
        int[] sortedStarts = new int[count];
        int[] sortedEnds = new int[count];
        byte[] sortedKinds = new byte[count];
        for (int i = 0; i < count; i++) {
            int from = (int) keys[i];
            sortedStarts[i] = starts[from];
            sortedEnds[i] = ends[from];
            sortedKinds[i] = kinds[from];
        }
        starts = sortedStarts;
        ends = sortedEnds;
        kinds = sortedKinds;
    }
}
