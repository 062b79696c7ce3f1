package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.QuoteFinder.Found;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import dev.taskloom.environments.search.claims.SentencePattern.Shape;
import dev.taskloom.environments.search.claims.SentencePattern.Slot;
import dev.taskloom.schemas.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads the object of a proposal out of its quote, as the readers of rows read a value. */
final class ObjectReader {
    private final Language language;
    private final String text;
    private final PageSpans page;
    private final RowReader rows;
    private final Phrases ranges;

    ObjectReader(Language language, String text, PageSpans page) {
        this.language = language;
        this.text = text;
        this.page = page;
        this.rows = new RowReader(language, page);
        this.ranges = new Phrases(language.lexicon.words("range-opens"));
    }

    /** Where the object stands in the quote. */
    List<Occurrence> places(Predicate predicate, String object, Found.Quote quote) {
        List<Occurrence> places = switch (predicate.range()) {
            case PERSON, PLACE, ORGANISATION -> Occurrence.ofName(object, quote, page, language.lexicon);
            case DATE, NUMBER, TEXT -> Occurrence.of(object, quote);
        };
        // The wording of a title is no statement.
        return places.stream().filter(place -> quote.sentence().masked().regionMatches(place.start(),
                quote.sentence().plain(), place.start(), place.end() - place.start())).toList();
    }

    /** What the object is at the first of the places where it is what the predicate takes. */
    Optional<Argument> read(Predicate predicate, Found.Quote quote, List<Occurrence> places) {
        for (Occurrence place : places) {
            Optional<Argument> read = switch (predicate.range()) {
                case DATE -> date(quote.sentence(), place);
                case NUMBER -> value(predicate, Shape.NUMBER, quote.sentence(), place)
                        .filter(number -> isWhole(number, quote.sentence(), place));
                case TEXT -> isWords(quote.sentence().plain(), place)
                        ? value(predicate, shapeOfText(predicate), quote.sentence(), place)
                        : Optional.empty();
                case PERSON -> name(predicate, Shape.PERSON, quote.sentence(), place);
                case PLACE -> name(predicate, Shape.PLACE, quote.sentence(), place);
                case ORGANISATION -> name(predicate, Shape.ORG, quote.sentence(), place)
                        .filter(mention -> isOrganisation(predicate, mention));
            };
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    /** Neither a date or number nor half of a hyphenated word. */
    private static boolean isWords(String plain, Occurrence place) {
        return plain.substring(place.start(), place.end()).chars().noneMatch(Character::isDigit)
                && !isHyphenated(plain, place);
    }

    private static Shape shapeOfText(Predicate predicate) {
        return predicate == Predicate.NATIONALITY ? Shape.NATIONALITY
                : predicate == Predicate.COUNTRY_OF_ORIGIN ? Shape.COUNTRY : Shape.TEXTS;
    }

    /** The date that stands there, no more and no less, and that its sentence takes for certain. */
    private Optional<Argument> date(CleanText sentence, Occurrence place) {
        String plain = sentence.plain();
        Matcher date = language.dates.find(plain).region(place.start(), plain.length()).useTransparentBounds(true);
        boolean stated = date.lookingAt() && date.end() == place.end() && !isInexact(plain, place)
                && (plain.startsWith(")", place.end()) || SlotReader.endsCertain(plain, place.end()));
        return stated ? language.dates.value(date).<Argument>map(Argument.Literal::new) : Optional.empty();
    }

    private Optional<Argument> value(Predicate predicate, Shape shape, CleanText sentence, Occurrence place) {
        CleanText value = CleanText.withParentheses(text, sentence.rawStart(place.start()),
                sentence.rawEnd(place.end()));
        List<Argument> read = rows.arguments(new Slot("", predicate, false, shape), value, 0);
        return read.size() == 1 ? Optional.of(read.getFirst()) : Optional.empty();
    }

    private boolean isWhole(Argument number, CleanText sentence, Occurrence place) {
        String plain = sentence.plain();
        String digits = plain.substring(place.start(), place.end()).replaceAll("[,. ]", "");
        return number.equals(new Argument.Literal(new Value.NumberValue(digits, ""))) && !isInexact(plain, place)
                && !rows.goesOn(plain.substring(place.end()));
    }

    /** Part of a range, a bound or a guess, as the word before it tells. */
    private boolean isInexact(String plain, Occurrence place) {
        int space = place.start() - 1;
        int first = plain.lastIndexOf(' ', Math.max(0, space - 1)) + 1;
        String before = first < space ? plain.substring(first, space) : "";
        return isHyphenated(plain, place) || ranges.standIn(plain, 0, place.start())
                || language.lexicon.has("inexact", before.toLowerCase(Locale.ROOT))
                || RowReader.UNSURE.matcher(before).find();
    }

    private static boolean isHyphenated(String plain, Occurrence place) {
        return place.start() > 0 && "-\u2013\u2014/".indexOf(plain.charAt(place.start() - 1)) >= 0
                || place.end() < plain.length() && "-\u2013\u2014/".indexOf(plain.charAt(place.end())) >= 0;
    }

    /** A name that is all of the object, with the link and the words around it that tell whose it is. */
    private Optional<Argument> name(Predicate predicate, Shape shape, CleanText sentence, Occurrence place) {
        boolean whole = value(predicate, shape, sentence, place).filter(
                read -> read instanceof Argument.Mention mention
                        && mention.start() == sentence.rawStart(place.start())
                        && mention.end() == sentence.rawEnd(place.end()))
                .isPresent();
        return whole ? Optional.of(page.mention(sentence, place.start(), place.end())) : Optional.empty();
    }

    private boolean isOrganisation(Predicate predicate, Argument mention) {
        return mention instanceof Argument.Mention named && (!named.link().isEmpty()
                || language.names.isOrganisation(named.surface(), predicate == Predicate.EDUCATED_AT));
    }
}
