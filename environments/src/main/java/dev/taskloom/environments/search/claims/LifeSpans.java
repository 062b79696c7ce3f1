package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parenthesis after a person's name: {@code (12 March 1901, Turin – 3 June 1967)}, {@code (born 1950)}. */
final class LifeSpans {
    private final Language language;
    private final Pattern range;
    private final Pattern birth;
    private final Pattern death;
    /** Two dates with something like a place beside them that cannot be read: the dates hold without it. */
    private final Pattern datesOnly;
    private final Phrases doubts;
    private final String bornMarker;

    LifeSpans(Language language) {
        this.language = language;
        Lexicon lexicon = language.lexicon;
        String date = language.dates.fragment();
        String in = "(?:,? (?:" + String.join("|", lexicon.words("life-in")) + ") |,? )";
        String place = "(?:" + in + "(?<%s>" + language.names.place() + "))?(?: (?:CE|AD|d\\. ?C\\.))?";
        String before = "(?:(?<%s>" + language.names.place() + "),? )?";
        bornMarker = ", " + lexicon.words("life-born").getFirst() + " ";
        String born = "(?:" + String.join("|", lexicon.words("life-born")) + ")";
        String died = "(?:" + String.join("|", lexicon.words("life-died")) + ")";
        String on = "(?: (?:" + String.join("|", lexicon.words("life-on")) + "))?";
        String unsure = "(?:(?:c\\.|ca\\.|cca|circa|about|around|before|after|fl\\.|hacia|unknown|\\?)[^\u2013\u2014;]{0,24}?"
                + "|[^\u2013\u2014;]{3,24}(?: or | o | ?/ ?)[^\u2013\u2014;]{2,24})";
        // Extraction loses some dashes: two whole dates in a row are a life too.
        String dash = "(?: ?[\u2013\u2014-] ?|(?<=\\d) (?=\\d{1,2} \\p{Lu}|\\p{Lu}\\p{L}+ \\d{1,2}, ))";
        String birthName = "(?:(?:" + born + "|n[\u00E9e]e) " + language.names.person() + ",?[ ,]+)?";
        // "born Ann Lee, 3 May 1920" gives a name where "b. Halle, 3 May 1720" gives a place.
        String spelled = String.join("|", lexicon.words("life-born").stream().filter(w -> !w.endsWith(".")).toList());
        range = Pattern.compile("(?:" + born + on + " |" + birthName + ")" + "(?:(?:(?<!(?:" + spelled + ") )"
                + before.formatted("bp2") + ")?(?<b>"
                + date + ")" + place.formatted("bp") + "|" + unsure + ")?"
                + dash + "(?:" + died + on + " )?(?:" + before.formatted("dp2") + "(?<d>" + date + ")"
                + place.formatted("dp") + "|" + unsure + ")");
        birth = Pattern.compile(born + "(?: " + language.names.person() + ",?)?(?:" + on + " (?<b>" + date + "))?"
                + place.formatted("bp") + "(?:" + on + " (?<b2>" + date
                + "))?");
        String beside = "[^\u2013\u2014;?~\"\u201C\\d-]{0,50}?";
        datesOnly = Pattern
                .compile("(?<x1>" + beside + ")(?<b>" + date + ")(?<x2>" + beside + ") ?[\u2013\u2014-] ?(?<x3>"
                        + beside + ")(?<d>" + date + ")(?<x4>" + beside + ")");
        doubts = new Phrases(lexicon.words("life-doubts"));
        death = Pattern.compile(
                died + "(?:" + on + " (?<d>" + date + "))?" + place.formatted("dp") + "(?:" + on + " (?<d2>" + date
                        + "))?");
    }

    private static boolean isCapitalisedOrShort(String words) {
        for (String word : words.split("[ ,.]+")) {
            if (word.length() > 3 && Character.isLowerCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** The facts that parentheses before the verb of the definition state, cited to the sentence. */
    List<RawClaim> read(String text, CleanText sentence, int before, Sentences.Span span, PageSpans page) {
        List<RawClaim> claims = new ArrayList<>();
        for (CleanText.Parenthesis parenthesis : sentence.parentheses()) {
            if (parenthesis.position() > before || parenthesis.end() - parenthesis.start() > 300) {
                break;
            }
            CleanText inside = CleanText.of(text, parenthesis.start(), parenthesis.end());
            int from = 0;
            boolean bornAs = false;
            for (String part : inside.masked().split(";", -1)) {
                int lead = part.length() - part.stripLeading().length();
                // "(Chinese: ..., born 1950)": what stands before says how the name is written.
                int marker = part.lastIndexOf(bornMarker);
                lead = marker > 0 ? marker + 2 : lead;
                String stripped = part.substring(lead).strip();
                if (bornAs && language.dates.parse(stripped).isPresent()) {
                    add("b", from + lead, from + lead + stripped.length(), inside, span, page, claims);
                } else {
                    segment(stripped, from + lead, inside, span, page, claims);
                }
                bornAs |= claims.isEmpty() && stripped.startsWith(bornMarker.substring(2));
                from += part.length() + 1;
            }
            if (!claims.isEmpty()) {
                break;
            }
        }
        return claims;
    }

    private void segment(String part, int offset, CleanText inside, Sentences.Span span, PageSpans page,
            List<RawClaim> claims) {
        for (Pattern pattern : List.of(range, birth, death)) {
            Matcher matcher = pattern.matcher(part);
            if (matcher.matches()) {
                for (String group : groups(pattern)) {
                    if (matcher.group(group) != null) {
                        add(group, matcher.start(group) + offset, matcher.end(group) + offset, inside, span, page,
                                claims);
                    }
                }
                return;
            }
        }
        Matcher dates = datesOnly.matcher(part);
        if (dates.matches() && !doubts.standIn(part, 0, part.length()) && List.of("x1", "x2", "x3", "x4").stream()
                .allMatch(x -> isCapitalisedOrShort(dates.group(x)))) {
            for (String group : List.of("b", "d")) {
                add(group, dates.start(group) + offset, dates.end(group) + offset, inside, span, page, claims);
            }
        }
    }

    private List<String> groups(Pattern pattern) {
        if (pattern == range) {
            return List.of("b", "bp", "bp2", "d", "dp", "dp2");
        }
        return pattern == birth ? List.of("b", "bp", "b2") : List.of("d", "dp", "d2");
    }

    private void add(String group, int start, int end, CleanText inside, Sentences.Span span, PageSpans page,
            List<RawClaim> claims) {
        boolean birthSide = group.startsWith("b");
        String text = inside.masked().substring(start, end);
        if (group.charAt(group.length() - 1) == 'p' || group.endsWith("p2")) {
            if (language.names.isPlace(text)) {
                claims.add(new RawClaim(new Argument.Topic(), birthSide ? Predicate.BIRTH_PLACE : Predicate.DEATH_PLACE,
                        page.mention(inside, start, end), span.start(), span.end(), extractor()));
            }
            return;
        }
        language.dates.parse(text).ifPresent(date -> claims
                .add(new RawClaim(new Argument.Topic(), birthSide ? Predicate.BIRTH_DATE : Predicate.DEATH_DATE,
                        new Argument.Literal(date), span.start(), span.end(), extractor())));
    }

    private String extractor() {
        return "sentence/" + language.lexicon.language() + "/life-span";
    }
}
