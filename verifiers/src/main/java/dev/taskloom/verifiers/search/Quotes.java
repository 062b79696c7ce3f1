package dev.taskloom.verifiers.search;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.QuotedWords;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Verdict.Outcome;
import dev.taskloom.verifiers.search.JudgeReply.Quote;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a judge quotes against the pages it names.
 *
 * <p>A quote stands there when its words do, one after the other and to the letter, whatever blanks and line ends are
 * between them. A verdict needs one that does; a support needs one that also names the answer or stands on the page of that
 * name. Whether the words bear out the verdict is the judge's to say.
 */
final class Quotes {
    static final int MOST = 8;
    static final int LEAST_WORDS = 3;
    static final int MOST_CHARACTERS = 500;

    private final Snapshot snapshot;
    private final ClaimGraph graph;
    private final Surfaces surfaces;

    Quotes(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.graph = snapshot.graph();
        this.surfaces = new Surfaces(graph);
    }

    /** What a claimed outcome comes to; quotes that were found are given again by their citations alone. */
    Judgement bearOut(Outcome claimed, List<Quote> quotes, Candidate answer) {
        if (claimed == Outcome.UNDECIDED) {
            return Judgement.undecided(Judgement.Doubt.LEFT_OPEN);
        }
        if (quotes.isEmpty()) {
            return Judgement.undecided(Judgement.Doubt.NO_QUOTE);
        }
        List<Found> found = quotes.stream().limit(MOST).map(this::find).flatMap(Optional::stream).distinct().toList();
        if (found.isEmpty()) {
            return Judgement.undecided(Judgement.Doubt.NOT_THERE);
        }
        List<Citation> citations = found.stream().map(Found::citation).toList();
        if (claimed == Outcome.REFUTED) {
            return Judgement.refuted(citations);
        }
        return found.stream().anyMatch(place -> speaksOf(answer, place))
                ? Judgement.supported(citations)
                : Judgement.undecided(Judgement.Doubt.ANSWER_NOT_NAMED);
    }

    private record Found(String title, Citation citation) {}

    private Optional<Found> find(Quote quote) {
        QuotedWords words = QuotedWords.of(quote.words());
        return words.count() < LEAST_WORDS || words.toString().length() > MOST_CHARACTERS
                ? Optional.empty()
                : snapshot.passages().documentAt(quote.url()).flatMap(document -> first(words, document));
    }

    private static Optional<Found> first(QuotedWords words, Document document) {
        return words.in(document.text())
                .findFirst()
                .map(place -> new Found(document.title(), new Citation(document.id(), document.url(), place.start(),
                        place.end(), place.group())));
    }

    private boolean speaksOf(Candidate answer, Found place) {
        String folded = Folding.fold(place.title() + "\n" + place.citation().quote());
        String written = Folding.fold(answer.answer());
        return written.length() > 1 && folded.contains(written)
                || answer.nodes().stream().anyMatch(node -> surfaces.isNamedIn(graph.value(node), folded));
    }
}
