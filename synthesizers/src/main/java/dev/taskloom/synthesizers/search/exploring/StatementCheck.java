package dev.taskloom.synthesizers.search.exploring;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.Snapshot;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a program can say of a model's statement about a page before anybody is asked to confirm it. */
final class StatementCheck {
    private static final int LONGEST_QUOTE = 400;

    private final Snapshot snapshot;

    StatementCheck(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Why it is no proposal, as a short code; empty when it is one. */
    Optional<String> objection(PageReading.Statement statement, Document page) {
        Optional<Predicate> predicate = Predicate.of(statement.relation());
        String quote = oneLine(statement.quote());
        if (predicate.isEmpty()) {
            return Optional.of("no-such-relation");
        }
        if (quote.isEmpty() || quote.length() > LONGEST_QUOTE || !oneLine(page.text()).contains(quote)) {
            return Optional.of("quote-not-on-page");
        }
        if (statement.subject().isEmpty()
                || !quote.contains(oneLine(statement.subject())) && !statement.subject().equals(page.title())) {
            return Optional.of("subject-not-in-quote");
        }
        if (statement.object().isEmpty() || !quote.contains(oneLine(statement.object()))) {
            return Optional.of("object-not-in-quote");
        }
        return isKnown(predicate.get(), statement, page) ? Optional.of("known") : Optional.empty();
    }

    /** Whether the readers of the build have found it on this page: nobody needs to confirm that. */
    private boolean isKnown(Predicate predicate, PageReading.Statement statement, Document page) {
        ClaimGraph graph = snapshot.graph();
        return IntStream.range(0, graph.entityCount())
                .filter(node -> isAbout(graph.entity(node), statement, page))
                .flatMap(node -> graph.claims(node, predicate))
                .anyMatch(claim -> graph.document(claim).equals(page.id())
                        && folded(graph.value(graph.object(claim)).label()).equals(folded(statement.object())));
    }

    private static boolean isAbout(Entity entity, PageReading.Statement statement, Document page) {
        return entity.label().equals(statement.subject())
                || entity.document().equals(page.id()) && statement.subject().equals(page.title());
    }

    private static String folded(String text) {
        return oneLine(text).toLowerCase(Locale.ROOT);
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
