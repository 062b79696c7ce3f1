package dev.taskloom.verifiers.search;

import java.util.Collection;
import java.util.regex.Pattern;

/** What is left of a sentence without its names: a hedge in a title or a surname hedges nothing. */
final class CommonWords {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]{1,80}\"|“[^”]{1,80}”|«[^»]{1,80}»");

    private CommonWords() {}

    /** The words of the text, folded, without the given names, quoted titles, and capitals inside a sentence. */
    static String of(String text, Collection<String> names) {
        String plain = text;
        for (String name : names) {
            plain = name.isBlank() ? plain : plain.replace(name, ", ");
        }
        plain = QUOTED.matcher(plain).replaceAll(", ");
        StringBuilder common = new StringBuilder(plain.length());
        boolean startsSentence = true;
        for (String word : plain.split("\\s+")) {
            int letter = firstLetter(word);
            if (letter < 0 || startsSentence || Character.isLowerCase(word.charAt(letter))) {
                common.append(word).append(' ');
            }
            startsSentence = word.endsWith(".") || word.endsWith("!") || word.endsWith("?");
        }
        return Folding.fold(common.toString());
    }

    private static int firstLetter(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
