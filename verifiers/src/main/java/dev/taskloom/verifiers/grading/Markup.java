package dev.taskloom.verifiers.grading;

import java.util.regex.Pattern;

/** Takes Markdown, LaTeX and plain HTML tags off a text; what they decorate stays. */
final class Markup {
    private static final Pattern FENCE = Pattern.compile("(?m)^[ ]{0,8}```[a-z]{0,20}[ ]{0,8}$");
    private static final Pattern TAG = Pattern
            .compile("</?(?:b|i|u|em|strong|mark|p|div|span|br|code)[ ]?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRUCK = Pattern.compile("</?(?:s|del|strike)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_LEAD = Pattern.compile("(?m)^[ ]{0,8}(?:[#>]{1,6}[ ]{1,8}|[-*•+][ ]{1,8}){1,4}");
    private static final Pattern LINK = Pattern
            .compile("\\[([^\\[\\]\\n]{1,300})\\]\\((?:https?://|/)[^()\\s]{1,500}\\)");
    private static final Pattern FOOTNOTE = Pattern.compile("(?<=[\\p{L}\\p{N}.,\"”)])[ ]?\\[\\d{1,3}\\]");
    private static final Pattern COMMAND = Pattern
            .compile("\\\\(?:boxed|text[a-z]{0,8}|math[a-z]{2,3}|mbox|emph)\\s{0,3}\\{");
    private static final Pattern MATH_BRACKET = Pattern.compile("\\\\[()\\[\\]]");
    private static final Pattern THIN_SPACE = Pattern.compile("\\\\[,;:! ]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([%&$#_{}])");
    private static final Pattern STARS = Pattern.compile("(?<!\\d)[*`]{1,3}|[*`]{1,3}(?!\\d)");
    private static final Pattern UNDERSCORES = Pattern.compile("(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}])");
    private static final Pattern ITEM_NUMBER = Pattern.compile("(?m)^[ ]{0,8}\\d{1,2}[.)][ ]{1,8}");

    private Markup() {}

    /** Every character that one of the expressions needs. */
    private static final String MARKS = "`<#>-*•+[\\$~_";

    static String strip(String text) {
        if (text.chars().noneMatch(c -> MARKS.indexOf(c) >= 0)) {
            return text;
        }
        String plain = FENCE.matcher(text).replaceAll("");
        if (plain.indexOf('<') >= 0) {
            plain = STRUCK.matcher(TAG.matcher(plain).replaceAll(" ")).replaceAll("~~");
        }
        plain = LINE_LEAD.matcher(plain).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = FOOTNOTE.matcher(plain).replaceAll("");
        if (plain.indexOf('\\') >= 0 || plain.indexOf('$') >= 0) {
            plain = latex(plain);
        }
        // Struck-out text is taken back by its writer.
        plain = plain.replace("~~", " ≠ ");
        plain = STARS.matcher(plain).replaceAll("");
        return UNDERSCORES.matcher(plain).replaceAll(" ");
    }

    private static String latex(String text) {
        boolean commands = COMMAND.matcher(text).find();
        String plain = COMMAND.matcher(text).replaceAll("{");
        plain = MATH_BRACKET.matcher(plain).replaceAll(" ");
        plain = plain.replace("{,}", ",");
        plain = THIN_SPACE.matcher(plain).replaceAll(" ");
        if (commands) {
            plain = plain.replace("{", "").replace("}", "");
        }
        plain = ESCAPED.matcher(plain).replaceAll("$1");
        boolean paired = plain.chars().filter(c -> c == '$').count() % 2 == 0;
        // An odd dollar sign is money.
        return paired ? plain.replace("$", "") : plain;
    }

    /** Takes the numbers off the items of a numbered list. */
    static String stripItemNumbers(String text) {
        return ITEM_NUMBER.matcher(text).replaceAll("");
    }
}
