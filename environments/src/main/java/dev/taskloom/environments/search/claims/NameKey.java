package dev.taskloom.environments.search.claims;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The form under which names are looked up: equal keys mean "might be the same", never "is the same".
 *
 * <p>Case-folded, NFKD with diacritics stripped, every run of punctuation and white space one space, a final
 * disambiguating part in parentheses removed, and a leading honorific ({@code King}, {@code Sir}, {@code Dr.}) removed
 * when at least two words remain. Numerals and parts such as {@code of Tuscany} stay.
 */
public record NameKey(String value) {
    private static final Set<String> HONORIFICS = Set
            .of("crown", "palatine", "governor", "senator", "rabbi", "bishop", "archbishop", "judge", "chief",
                    "lieutenant",
                    "commander", "ambassador", "mayor", "sheikh", "shaikh", "sheikha", "imam", "caliph", "emir", "amir",
                    "earl", "viscount", "marquess", "landgrave", "landgravine", "margravine", "elector", "tsarina",
                    "reverend", "grand", "king",
                    "queen", "emperor", "empress", "prince", "princess", "sir", "dame", "dr",
                    "saint", "st", "lord",
                    "lady", "count", "countess", "duke", "duchess", "archduke", "archduchess", "infante", "infanta",
                    "tsar",
                    "sultan", "pope", "cardinal", "general", "president", "captain", "major", "colonel", "admiral",
                    "rev",
                    "professor", "baron", "baroness", "margrave", "don", "doña", "mr", "mrs", "ms", "rey", "reina",
                    "príncipe",
                    "princesa", "principe", "conde", "condesa", "duque", "duquesa", "san", "santa");
    private static final Set<String> PARTICLES = Set.of("of", "the", "de", "von", "van", "di", "da", "del");

    /** True for a title and one more word, or one word: a name that tells nobody from others, such as "Sir Ralph". */
    public static boolean isFirstName(String name) {
        String[] words = fold(withoutDisambiguation(name)).split(" ");
        int first = 0;
        while (first < words.length - 1 && HONORIFICS.contains(words[first])) {
            first++;
        }
        return first == words.length - 1;
    }

    /** The key of a name as it stands in text or title; empty when nothing but punctuation is left. */
    public static NameKey of(String name) {
        String folded = fold(withoutDisambiguation(name));
        int space = folded.indexOf(' ');
        while (space > 0 && HONORIFICS.contains(folded.substring(0, space))) {
            String rest = folded.substring(space + 1);
            int second = rest.indexOf(' ');
            if (second < 0 || PARTICLES.contains(rest.substring(0, second))) {
                break;
            }
            folded = rest;
            space = second;
        }
        return new NameKey(folded);
    }

    /**
     * Every key under which an entity of a name may be mentioned or a mention's entity be found.
     *
     * <p>First the key of the whole name; then, for a chain such as {@code Springfield, Illinois} or a title such as
     * {@code Hugh, King of Italy}, those of the part before the first comma and, for titles, of the forms with and without
     * the comma's rank ({@code hugh of italy}).
     */
    public static List<NameKey> lookups(String name) {
        List<NameKey> keys = new ArrayList<>();
        keys.add(of(name));
        int comma = name.indexOf(',');
        if (comma > 0) {
            add(keys, of(name.substring(0, comma)));
            int of = name.indexOf(" of ", comma);
            if (of > 0) {
                add(keys, of(name.substring(0, comma) + name.substring(of)));
            }
        }
        return keys;
    }

    private static void add(List<NameKey> keys, NameKey key) {
        if (!key.value.isEmpty() && !keys.contains(key)) {
            keys.add(key);
        }
    }

    /** The name without a final part in parentheses. */
    public static String withoutDisambiguation(String title) {
        String trimmed = title.strip();
        int open = trimmed.lastIndexOf('(');
        return open > 0 && trimmed.endsWith(")") ? trimmed.substring(0, open).strip() : trimmed;
    }

    /** The final part in parentheses, empty when there is none. */
    public static String disambiguation(String title) {
        String trimmed = title.strip();
        int open = trimmed.lastIndexOf('(');
        return open > 0 && trimmed.endsWith(")") ? trimmed.substring(open + 1, trimmed.length() - 1).strip() : "";
    }

    /** A 32-bit FNV-1a hash of the key's UTF-16 units. */
    public int hash() {
        int hash = 0x811C9DC5;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    private static String fold(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(decomposed.length());
        boolean space = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '\u2019' || c == '\u02BB') {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                if (space && key.length() > 0) {
                    key.append(' ');
                }
                space = false;
                key.append(plainLetter(Character.toLowerCase(Character.toUpperCase(c))));
            } else {
                space = true;
            }
        }
        return key.toString();
    }

    /** Letters that NFKD leaves whole although readers type them plain. */
    private static char plainLetter(char c) {
        return switch (c) {
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            case 'đ', 'ð' -> 'd';
            case 'ı' -> 'i';
            default -> c;
        };
    }
}
