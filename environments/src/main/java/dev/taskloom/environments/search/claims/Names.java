package dev.taskloom.environments.search.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names of people, places and organisations look like in one language, and which look-alikes are none. */
final class Names {
    private final Lexicon lexicon;
    private final String token;
    private final String person;
    private final String place;
    private final String organisation;
    private final Pattern personPattern;
    private final Pattern namePattern;

    Names(Lexicon lexicon, Dates dates) {
        this.lexicon = lexicon;
        String months = String.join("|", lexicon.words("months"));
        // Possessive inside a word, so that no word is ever tried at two lengths; "Guy's" is not the name Guy.
        String compounds = alternatives("compound-names") + "|";
        token = "(?!(?:" + months + ")(?:,? \\d| de))(?:" + compounds
                + "(?:\\p{Lu}\\.){1,6}(?=[ ,-])-?(?:\\p{Lu}[\\p{L}\\p{M}]++)?"
                + "|(?:St|Dr|Mt|Ft|Ste|Hon|Rev)\\.|(?:(?:[aA]l|el|ad|as|ash|an|ar|at|az|ul)-|[dlo]['’])?\\p{Lu}[\\p{L}\\p{M}]*+"
                + "(?:['’\\-](?!s(?!\\p{L}))[\\p{L}\\p{M}]++)*+(?!['’]s(?!\\p{L})))";
        String core = name("particles", 7);
        person = core + "(?:,? (?:Jr|Sr)\\.(?=[ ,.;]|$)|,? (?:Jr|Sr)(?!\\p{L}))?" + rank(core);
        String placeName = name("place-particles", 5);
        place = placeName + "(?:, (?:the )?" + placeName + "){0,4}";
        organisation = "\\p{Lu}[\\p{L}\\p{M}'’&.-]*(?:,? (?:(?:" + alternatives("particles")
                + "|and|for|in|at|y|&) ){0,2}"
                + "\\p{Lu}[\\p{L}\\p{M}'’&-]*+){0,8}";
        personPattern = Pattern.compile(person);
        namePattern = Pattern.compile(core);
    }

    private String alternatives(String key) {
        return String.join("|", lexicon.words(key).stream().map(Pattern::quote).toList());
    }

    private String name(String particles, int more) {
        return token + "(?: (?:(?:" + alternatives(particles) + ") ){0,3}" + token + "){0," + more + "}";
    }

    private String rank(String core) {
        List<String> ranks = new ArrayList<>(lexicon.words("rank"));
        ranks.sort((a, b) -> b.length() - a.length());
        if (ranks.isEmpty()) {
            return "";
        }
        String of = lexicon.words("rank-of").isEmpty() ? "of (?:the )?" : lexicon.words("rank-of").getFirst();
        return "(?:, (?:the )?(?:\\d{1,2}(?:st|nd|rd|th) )?(?:"
                + String.join("|", ranks.stream().map(Pattern::quote).toList())
                + ") (?:consort )?(?:" + of + ")?" + core + ")?";
    }

    /** A regular expression of one person's name. */
    String person() {
        return person;
    }

    /** A regular expression of a place, with the places it lies in: {@code Springfield, Illinois}. */
    String place() {
        return place;
    }

    /** A regular expression of an organisation's name. */
    String organisation() {
        return organisation;
    }

    Pattern personPattern() {
        return personPattern;
    }

    /** A pattern of any run of capitalised words. */
    Pattern namePattern() {
        return namePattern;
    }

    /** True for a text that has the shape of a person's name and is not one of the known look-alikes. */
    boolean isPerson(String name) {
        String[] tokens = name.split(" ");
        String first = tokens[0];
        String bare = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        if (bare.length() < 2 && tokens.length == 1 || name.length() > 80) {
            return false;
        }
        for (String word : tokens) {
            if (lexicon.has("organisation-words", word.endsWith(",") ? word.substring(0, word.length() - 1) : word)) {
                return false;
            }
        }
        boolean honorific = lexicon.has("honorifics", bare.toLowerCase(Locale.ROOT));
        if (honorific) {
            return tokens.length > 1 && Character.isUpperCase(tokens[1].charAt(0)) && isPerson(rest(name));
        }
        if (lexicon.has("person-reject", first) || lexicon.country(first) != null && tokens.length < 3) {
            return false;
        }
        for (String part : tokens.length == 1 ? name.split("-") : new String[0]) {
            if (lexicon.country(part) != null) {
                return false;
            }
        }
        return lexicon.country(name) == null && tokens.length <= 10;
    }

    private static String rest(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }

    /** True for a text that has the shape of a place's name and is not one of the known look-alikes. */
    boolean isPlace(String name) {
        for (String part : name.split(", ")) {
            String[] tokens = part.split(" ");
            String country = lexicon.country(tokens[0]);
            if (lexicon.has("place-reject", tokens[0])
                    || country != null && !part.startsWith(country) && tokens.length < 2) {
                return false;
            }
            for (String word : tokens) {
                if (lexicon.has("not-in-place", word)) {
                    return false;
                }
            }
        }
        return name.length() <= 120;
    }

    /** True for a text with a word that only organisations bear. */
    boolean isOrganisation(String name, boolean school) {
        for (String word : name.split("[ ,]+")) {
            if (lexicon.has(school ? "school-words" : "organisation-words", word)) {
                return name.indexOf(' ') > 0;
            }
        }
        return false;
    }

    /** Every run of capitalised words of a text, in order; one pass. */
    List<String> capitalised(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = namePattern.matcher(text);
        int i = 0;
        while (i < text.length()) {
            boolean wordStart = Character.isLetter(text.charAt(i))
                    && (i == 0 || !Character.isLetter(text.charAt(i - 1)));
            // Trying the expression only where a name can begin spares most of a page.
            if (wordStart && beginsName(text, i) && matcher.region(i, text.length()).useTransparentBounds(true)
                    .useAnchoringBounds(false).lookingAt()) {
                found.add(matcher.group());
                i = matcher.end();
            } else {
                i++;
            }
        }
        return found;
    }

    /** A capital, or a small prefix that a capital follows: {@code al-Din}, {@code d'Este}. */
    private static boolean beginsName(String text, int at) {
        for (int i = at; i < Math.min(at + 4, text.length()); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return i == at || text.charAt(i - 1) == '-' || text.charAt(i - 1) == '\''
                        || text.charAt(i - 1) == '\u2019';
            }
        }
        return false;
    }
}
