package dev.taskloom.inference.client;

/**
 * How words of a server come into an outcome: never with the key, and in a reason never many of them.
 *
 * @param key what must not appear
 */
record Quoting(Secret key) {
    private static final int LONGEST_QUOTE = 200;

    /** Text of an answer, as long as it is. */
    String clean(String text) {
        return key.redact(wholeCharacters(text));
    }

    /** One line of at most {@value #LONGEST_QUOTE} characters. */
    String quote(String text) {
        // Masked before it is cut: half a key is a clue too.
        String masked = clean(text);
        String head = masked.substring(0, Math.min(masked.length(), 4 * LONGEST_QUOTE));
        String line = wholeCharacters(head.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
        return line.length() <= LONGEST_QUOTE ? line : wholeCharacters(line.substring(0, LONGEST_QUOTE - 1)) + "…";
    }

    /** JSON can name half a surrogate pair, which no later reader or writer of UTF-8 would take. */
    private static String wholeCharacters(String text) {
        int first = 0;
        while (first < text.length() && !Character.isSurrogate(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> whole.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        ? 0xFFFD
                        : c));
        return whole.toString();
    }
}
