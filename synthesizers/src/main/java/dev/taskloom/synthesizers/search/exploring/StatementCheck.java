package dev.taskloom.synthesizers.search.exploring;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.QuotedWords;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.exploring.ProposedClaim;
import dev.taskloom.environments.search.graph.ClaimGraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;

/** What a program can say of a model's statements about one page before anybody is asked to confirm them. */
final class StatementCheck {
    private final ClaimGraph graph;
    private final List<Integer> known;
    private final Document page;

    /** @param known numbers of the claims that the readers of the build found on the page */
    StatementCheck(ClaimGraph graph, List<Integer> known, Document page) {
        this.graph = graph;
        this.known = known;
        this.page = page;
    }

    /** Why it is no proposal, as a short code; empty when it is one. */
    Optional<String> objection(PageReading.Statement statement) {
        Optional<Predicate> predicate = Predicate.of(statement.relation());
        if (predicate.isEmpty()) {
            return Optional.of("no-such-relation");
        }
        QuotedWords words = QuotedWords.of(statement.quote());
        String quote = words.toString();
        List<MatchResult> places = quote.length() > ProposedClaim.LONGEST_QUOTE
                ? List.of()
                : words.in(page.text()).toList();
        if (places.isEmpty()) {
            return Optional.of("quote-not-on-page");
        }
        // A build takes no quote that goes on in another paragraph, so nobody is asked about it.
        if (places.stream().allMatch(place -> place.group().indexOf('\n') >= 0)) {
            return Optional.of("quote-divided");
        }
        if (statement.subject().isEmpty()
                || !quote.contains(QuotedWords.of(statement.subject()).toString())
                        && !statement.subject().equals(page.title())) {
            return Optional.of("subject-not-in-quote");
        }
        if (statement.object().isEmpty() || !quote.contains(QuotedWords.of(statement.object()).toString())) {
            return Optional.of("object-not-in-quote");
        }
        return isKnown(predicate.get(), statement) ? Optional.of("known") : Optional.empty();
    }

    /** Whether the page's readers have found it: nobody needs to confirm that. */
    private boolean isKnown(Predicate predicate, PageReading.Statement statement) {
        return known.stream()
                .anyMatch(claim -> graph.predicate(claim) == predicate && isAbout(graph.subject(claim), statement)
                        && folded(graph.value(graph.object(claim)).label()).equals(folded(statement.object())));
    }

    private boolean isAbout(int node, PageReading.Statement statement) {
        return graph.isEntity(node) && (graph.entity(node).label().equals(statement.subject())
                || graph.entity(node).document().equals(page.id()) && statement.subject().equals(page.title()));
    }

    private static String folded(String text) {
        return QuotedWords.of(text).toString().toLowerCase(Locale.ROOT);
    }
}
