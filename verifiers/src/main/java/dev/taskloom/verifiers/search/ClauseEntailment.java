package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads every quote again and asks whether it can state its claim: the object is written there, a cue word of the
 * relation too (or, for a life, the side of the brackets it stands on), the subject is named or is what the page is about,
 * and nothing in it hedges or denies.
 */
final class ClauseEntailment implements ReferenceCheck {
    private static final int WORDS_AROUND = 160;
    private static final List<String> PRONOUNS = List.of(" he ", " she ", " his ", " her ", " they ", " their ", " it ",
            " its ", " su ", " sus ");

    private final ClaimGraph graph;
    private final Pages pages;
    private final Surfaces surfaces;
    private final CueLexicon lexicon = CueLexicon.shared();

    ClauseEntailment(ClaimGraph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
        this.surfaces = new Surfaces(graph);
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
        Page page = pages.find(citation.document()).orElse(null);
        if (page == null) {
            return Optional.of("its document is missing");
        }
        String language = page.document().language();
        String folded = Folding.fold(citation.quote());
        if (!surfaces.isNamedIn(claim.object(), folded) && !(isAbout(page, claim.object()) && hasPronoun(folded))) {
            return Optional.of("the quote does not name " + claim.object().label());
        }
        Optional<String> brackets = lifeSpan(claim);
        if (brackets.isEmpty() && !lexicon.cues(language, claim.predicate(), folded)) {
            return Optional.of("the quote has no word for " + claim.predicate());
        }
        if (lexicon.hedges(language, brackets.orElseGet(() -> near(claim)))) {
            return Optional.of("the quote hedges");
        }
        if (!isAbout(page, claim.subject()) && !surfaces.isNamedIn(claim.subject(), folded)) {
            return Optional.of("the quote does not name " + claim.subject().label());
        }
        return Optional.empty();
    }

    /** The side of the brackets after a name that holds the object, when it is the side the relation speaks of. */
    private Optional<String> lifeSpan(Claim claim) {
        Predicate predicate = Predicate.of(claim.predicate()).orElse(null);
        boolean birth = predicate == Predicate.BIRTH_DATE || predicate == Predicate.BIRTH_PLACE;
        if (!birth && predicate != Predicate.DEATH_DATE && predicate != Predicate.DEATH_PLACE) {
            return Optional.empty();
        }
        return LifeSpan.of(claim.citation().quote())
                .map(span -> birth ? span.birth() : span.death())
                .filter(side -> surfaces.standIn(claim.object(), side));
    }

    private static boolean hasPronoun(String folded) {
        return PRONOUNS.stream().anyMatch(folded::contains);
    }

    /** The words around the object, without names. */
    private String near(Claim claim) {
        String quote = claim.citation().quote();
        List<String> names = new ArrayList<>(surfaces.of(claim.subject()));
        List<String> forms = surfaces.of(claim.object());
        int at = -1;
        for (String form : forms) {
            at = at < 0 ? quote.indexOf(form) : at;
        }
        String window = at < 0
                ? quote
                : quote.substring(Math.max(0, at - WORDS_AROUND), Math.min(quote.length(), at + WORDS_AROUND));
        if (claim.object() instanceof Value.EntityValue) {
            names.addAll(forms);
        }
        return CommonWords.of(window, names);
    }

    /** A page tells of its own subject without naming it in every sentence. */
    private boolean isAbout(Page page, Value value) {
        if (!(value instanceof Value.EntityValue entity)) {
            return false;
        }
        int node = graph.entityNode(entity.id());
        return node >= 0 && (graph.entity(node).document().equals(page.document().id())
                || Folding.fold(page.document().title()).contains(Folding.fold(entity.label())));
    }
}
