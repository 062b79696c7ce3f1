package dev.taskloom.verifiers.search;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Value.DateValue;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads every quote again and asks whether it can state its claim: the object is written there, a cue word of the
 * relation too, the subject is named or is what the page is about, and nothing in it hedges or denies.
 */
final class ClauseEntailment implements ReferenceCheck {
    private static final int WORDS_AROUND = 160;
    private static final Pattern FOLDED_DIGITS = Pattern.compile("\\d+");

    private final Snapshot snapshot;
    private final Surfaces surfaces;
    private final CueLexicon lexicon = CueLexicon.shared();

    ClauseEntailment(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.surfaces = new Surfaces(snapshot.graph());
    }

    @Override
    public String name() {
        return "clause-entailment";
    }

    @Override
    public Verdict check(Draft draft, SearchTask body) {
        Verdicts verdicts = Verdicts.onReference(name());
        for (Claim claim : body.evidence()) {
            Optional<String> doubt = doubt(claim);
            if (doubt.isPresent()) {
                return verdicts.undecided("'" + claim.subject().label() + " " + claim.predicate() + " "
                        + claim.object().label() + "': " + doubt.get());
            }
        }
        return verdicts.supported("every quote states its claim",
                body.evidence().stream().map(Claim::citation).toList());
    }

    private Optional<String> doubt(Claim claim) {
        Citation citation = claim.citation();
        Document document = snapshot.document(citation.document()).orElse(null);
        if (document == null) {
            return Optional.of("its document is missing");
        }
        String quote = citation.quote();
        String folded = Surfaces.fold(quote);
        if (!objectStands(claim.object(), folded)) {
            return Optional.of("the quote does not name " + claim.object().label());
        }
        if (!lexicon.cues(document.language(), claim.predicate(), quote)) {
            return Optional.of("the quote has no word for " + claim.predicate());
        }
        if (lexicon.hedges(document.language(), near(claim, quote))) {
            return Optional.of("the quote hedges");
        }
        if (!isAbout(document, claim.subject()) && !surfaces.isNamedIn(claim.subject(), folded)) {
            return Optional.of("the quote does not name " + claim.subject().label());
        }
        return Optional.empty();
    }

    /** A page tells of its own subject without naming it in every sentence; then the object may be what the page is about. */
    private boolean objectStands(Value object, String folded) {
        return switch (object) {
            case Value.EntityValue entity -> surfaces.isNamedIn(entity, folded) || pronounFor(folded);
            case DateValue date -> surfaces.standIn(date, folded) || partsStand(date, folded);
            case Value.NumberValue number -> surfaces.standIn(number, folded);
            case Value.TextValue text -> surfaces.standIn(text, folded);
        };
    }

    private static boolean pronounFor(String folded) {
        return folded.contains(" he ") || folded.contains(" she ") || folded.contains(" his ")
                || folded.contains(" her ") || folded.contains(" they ") || folded.contains(" their ")
                || folded.contains(" su ") || folded.contains(" sus ") || folded.contains(" it ");
    }

    /** Ranges share a year or month: "3 – 12 March 1920". All parts of the date must stand there all the same. */
    private static boolean partsStand(DateValue date, String folded) {
        return FOLDED_DIGITS.matcher(date.iso()).results().map(r -> r.group().replaceFirst("^0+", "")).allMatch(
                part -> folded.contains(" " + part + " ")) && date.precision() == Value.DatePrecision.YEAR;
    }

    private String near(Claim claim, String quote) {
        int at = -1;
        for (String form : surfaces.of(claim.object())) {
            at = at < 0 ? quote.indexOf(form) : at;
        }
        if (at < 0) {
            return quote;
        }
        return quote.substring(Math.max(0, at - WORDS_AROUND), Math.min(quote.length(), at + WORDS_AROUND));
    }

    private boolean isAbout(Document document, Value.EntityValue subject) {
        int node = snapshot.graph().entityNode(subject.id());
        return node >= 0 && (snapshot.graph().entity(node).document().equals(document.id())
                || Surfaces.fold(document.title()).contains(Surfaces.fold(subject.label())));
    }
}
