package dev.taskloom.environments.search.claims;

import java.util.regex.Pattern;

/** Everything the readers know of one language, compiled once; immutable and shared between threads. */
final class Language {
    final Lexicon lexicon;
    final Dates dates;
    final Names names;
    final PatternTable table;
    final LabelTable labels;
    /** What takes back whatever is said behind it in its sentence. */
    final Phrases hedges;
    /** What takes back all of its sentence. */
    final Phrases doubts;
    final Pattern adverbial;
    /** What may stand before the subject: "After the war, he ...". */
    final Pattern openingClause;
    /** What may stand before a title in a row of them: "the film ". */
    final Pattern titleKind;
    final Pattern copula;
    final Pattern copulaStop;
    final Pattern listSeparator;
    final Pattern parentsSeparator;
    final Pattern listContinuation;
    /** More of a cast further on in the sentence: the list before it is then incomplete. */
    final Pattern castContinues;
    final Pattern placePattern;
    final Pattern organisationPattern;
    final LifeSpans lifeSpans;

    private Language(String code) {
        lexicon = new Lexicon(code);
        dates = new Dates(lexicon);
        names = new Names(lexicon, dates);
        table = new PatternTable(lexicon, dates, names);
        labels = new LabelTable(code);
        hedges = new Phrases(lexicon.words("hedges"));
        doubts = new Phrases(lexicon.words("doubts"));
        adverbial = table.piece("adverbial");
        openingClause = table.piece("opening-clause");
        titleKind = table.piece("title-kind");
        copula = table.piece("copula");
        copulaStop = table.piece("copula-stop");
        listSeparator = table.piece("list-separator");
        parentsSeparator = table.piece("parents-separator");
        castContinues = table.piece("cast-continues");
        listContinuation = table.piece("list-continuation");
        placePattern = table.piece("place");
        organisationPattern = table.piece("org");
        lifeSpans = new LifeSpans(this);
    }

    /** Loaded when first asked for: a corpus of one language pays for one. */
    private static final class English {
        static final Language INSTANCE = new Language("en");
    }

    private static final class Spanish {
        static final Language INSTANCE = new Language("es");
    }

    /** The language of that ISO 639-1 code; English also for a text of undetermined language; {@code null} for others. */
    static Language of(String code) {
        return switch (code) {
            case "en", "und", "" -> English.INSTANCE;
            case "es" -> Spanish.INSTANCE;
            default -> null;
        };
    }
}
