package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Value;
import java.util.List;

/**
 * Whether the words of a page might state a relation that no claim has: claims miss facts, words seldom do.
 *
 * <p>The object must be written on the subject's page, or the subject on the object's page, in a statement that holds a
 * cue of the relation or stands beside one that does. A row or a list item needs no cue, since its heading may give it;
 * neither does a life, which brackets after a name give without a word. A mention that the claims have read already, as
 * another relation of the two, states nothing more: a film's writer is not its producer for being named in one sentence.
 */
final class TextualLink {
    private final ClaimGraph graph;
    private final Pages pages;
    private final Surfaces surfaces;
    private final CueLexicon lexicon = CueLexicon.shared();

    TextualLink(ClaimGraph graph, Pages pages) {
        this.graph = graph;
        this.pages = pages;
        this.surfaces = new Surfaces(graph);
    }

    /** True if some page's words might state the relation between an entity and a value. */
    boolean mayState(Predicate relation, int subject, Value object) {
        int other = graph.node(object);
        return on(subject, object, new Fact(subject, relation, other)) || (other >= 0 && graph.isEntity(other)
                && on(other, graph.value(subject), new Fact(subject, relation, other)));
    }

    private record Fact(int subject, Predicate relation, int object) {}

    private boolean on(int node, Value mentioned, Fact fact) {
        Page page = pages.of(graph.entity(node));
        for (String form : surfaces.of(mentioned)) {
            String words = Folding.fold(form);
            if (page.folded().contains(words) && inStatement(page, words, fact)) {
                return true;
            }
        }
        return false;
    }

    private boolean inStatement(Page page, String words, Fact fact) {
        List<Page.Statement> statements = page.statements();
        boolean needsCue = needsCue(fact.relation());
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).folded().contains(words)
                    && (!needsCue || isCued(page, i, fact.relation().wireName()))
                    && !isRead(page.document().id(), statements.get(i), fact)) {
                return true;
            }
        }
        return false;
    }

    /** True if claims of that very statement give the two another relation, and this relation somebody else. */
    private boolean isRead(String document, Page.Statement statement, Fact fact) {
        boolean related = false;
        boolean taken = !statement.prose();
        for (int claim : graph.claimsAbout(fact.subject()).toArray()) {
            if (graph.start(claim) < statement.end() && statement.start() < graph.end(claim)
                    && graph.document(claim).equals(document)) {
                related |= graph.object(claim) == fact.object() && graph.predicate(claim) != fact.relation();
                taken |= graph.object(claim) != fact.object() && graph.predicate(claim) == fact.relation();
            }
        }
        return related && taken;
    }

    /** True if the page's words might give the entity a year between the two, both included, in that relation. */
    boolean mayDate(Predicate relation, int subject, int from, int to) {
        Page page = pages.of(graph.entity(subject));
        List<Page.Statement> statements = page.statements();
        for (int i = 0; i < statements.size(); i++) {
            if (hasYear(statements.get(i).folded(), from, to)
                    && (!needsCue(relation) || isCued(page, i, relation.wireName()))) {
                return true;
            }
        }
        return false;
    }

    /** True if the page's words might give the entity that number in the relation. */
    boolean mayCount(String cue, int subject, String number) {
        Page page = pages.of(graph.entity(subject));
        List<Page.Statement> statements = page.statements();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).folded().contains(" " + number + " ") && isCued(page, i, cue)) {
                return true;
            }
        }
        return false;
    }

    /** True if any of the page's words might state the relation at all. */
    boolean mayStateAny(Predicate relation, int subject) {
        Page page = pages.of(graph.entity(subject));
        return lexicon.cues(page.document().language(), relation.wireName(), page.folded());
    }

    private static boolean needsCue(Predicate relation) {
        return relation != Predicate.BIRTH_DATE && relation != Predicate.BIRTH_PLACE
                && relation != Predicate.DEATH_DATE && relation != Predicate.DEATH_PLACE;
    }

    private boolean isCued(Page page, int at, String cue) {
        List<Page.Statement> statements = page.statements();
        if (!statements.get(at).prose()) {
            return true;
        }
        String language = page.document().language();
        for (int i = Math.max(0, at - 1); i <= Math.min(statements.size() - 1, at + 1); i++) {
            if (lexicon.cues(language, cue, statements.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasYear(String folded, int from, int to) {
        int start = 0;
        for (int end = folded.indexOf(' ', 1); end >= 0; end = folded.indexOf(' ', start + 1)) {
            if (end - start == 5) {
                int year = number(folded, start + 1, end);
                if (year >= from && year <= to) {
                    return true;
                }
            }
            start = end;
        }
        return false;
    }

    private static int number(String folded, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = folded.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
