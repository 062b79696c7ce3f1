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

    LifeSpans(Language language) {
        this.language = language;
        Lexicon lexicon = language.lexicon;
        String date = language.dates.fragment();
        String in = "(?:,? (?:" + String.join("|", lexicon.words("life-in")) + ") |, )";
        String place = "(?:" + in + "(?<%s>" + language.names.place() + "))?";
        String born = "(?:" + String.join("|", lexicon.words("life-born")) + ")";
        String died = "(?:" + String.join("|", lexicon.words("life-died")) + ")";
        String on = "(?: (?:" + String.join("|", lexicon.words("life-on")) + "))?";
        String unsure = "(?:(?:c\\.|ca\\.|cca|circa|about|around|before|after|fl\\.|hacia|unknown|\\?)[^\u2013\u2014;]{0,24}?|" + date
                + " ?(?:or|/|o) ?" + date + ")";
        String dash = " ?[\u2013\u2014-] ?";
        range = Pattern.compile("(?:" + born + on + " )?(?:(?<b>" + date + ")" + place.formatted("bp") + "|" + unsure + ")?"
                + dash + "(?:" + died + on + " )?(?:(?<d>" + date + ")" + place.formatted("dp") + "|" + unsure + ")");
        birth = Pattern.compile(born + "(?:" + on + " (?<b>" + date + "))?" + place.formatted("bp") + "(?:" + on + " (?<b2>" + date
                + "))?");
        death = Pattern.compile(died + "(?:" + on + " (?<d>" + date + "))?" + place.formatted("dp") + "(?:" + on + " (?<d2>" + date
                + "))?");
    }

    /** The facts that parentheses before the verb of the definition state, cited to the sentence. */
    List<RawClaim> read(String text, CleanText sentence, int before, Sentences.Span span, PageSpans page) {
        List<RawClaim> claims = new ArrayList<>();
        for (CleanText.Parenthesis parenthesis : sentence.parentheses()) {
            if (parenthesis.position() > before || parenthesis.end() - parenthesis.start() > 300) {
                break;
            }
            CleanText inside = CleanText.withParentheses(text, parenthesis.start(), parenthesis.end());
            int from = 0;
            for (String part : inside.masked().split(";", -1)) {
                int lead = part.length() - part.stripLeading().length();
                segment(part.strip(), from + lead, inside, span, page, claims);
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
                        add(group, matcher.start(group) + offset, matcher.end(group) + offset, inside, span, page, claims);
                    }
                }
                return;
            }
        }
    }

    private List<String> groups(Pattern pattern) {
        if (pattern == range) {
            return List.of("b", "bp", "d", "dp");
        }
        return pattern == birth ? List.of("b", "bp", "b2") : List.of("d", "dp", "d2");
    }

    private void add(String group, int start, int end, CleanText inside, Sentences.Span span, PageSpans page,
            List<RawClaim> claims) {
        boolean birthSide = group.startsWith("b");
        String text = inside.masked().substring(start, end);
        if (group.endsWith("p")) {
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
