package dev.taskloom.synthesizers.search.exploring;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.QuotedWords;
import dev.taskloom.environments.search.exploring.ProposedClaim;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.inference.agent.AgentConfiguration;
import dev.taskloom.inference.agent.PromptText;
import dev.taskloom.inference.agent.Respondent;
import dev.taskloom.synthesizers.search.writing.Vocabulary;
import dev.taskloom.schemas.WholeCharacters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets a model read pages and propose claims with the words that state them; another model confirms each.
 *
 * <p>It begins at one page and follows links that the model chooses: as many of each page as the breadth says, as far away as the
 * depth says. A proposal names words that stand on the page, subject and object among them, and a known relation; whoever
 * confirms sees these words, the title and the statement, nothing else. What comes out is still a proposal: a build decides
 * whether it becomes a claim. Safe to share between threads.
 */
public final class Explorer {
    private static final String EXPLORE = PromptText.beside(Explorer.class, "explore-v1.txt")
            .replace("{relations}", Vocabulary.relations());
    private static final String CONFIRM = PromptText.beside(Explorer.class, "confirm-v1.txt");
    private static final int MOST_TEXT = 24_000;
    private static final int MOST_LINKS = 60;

    private final Snapshot snapshot;
    private final Map<String, List<Integer>> claimsByPage;
    private final Respondent explorer;
    private final Respondent confirmer;
    private final int depth;
    private final int breadth;

    /**
     * @param depth   links from the first page to the farthest one, from 0
     * @param breadth links that are followed from each page
     */
    public Explorer(Snapshot snapshot, AgentConfiguration explorer, AgentConfiguration confirmer, int depth,
            int breadth) {
        this.snapshot = snapshot;
        this.claimsByPage = IntStream.range(0, snapshot.graph().claimCount())
                .boxed()
                .collect(Collectors.groupingBy(snapshot.graph()::document));
        this.explorer = new Respondent(explorer, EXPLORE);
        this.confirmer = new Respondent(confirmer, CONFIRM);
        this.depth = depth;
        this.breadth = breadth;
    }

    /**
     * What came of one start.
     *
     * @param claims   confirmed proposals, in the order in which their pages were read
     * @param outcomes how many statements ended how: {@code confirmed}, {@code not-confirmed}, or the objection of a program;
     *                 and {@code pages} read, {@code unreadable} replies
     */
    public record Exploration(List<ProposedClaim> claims, SortedMap<String, Long> outcomes) {}

    /** Explores from the page of that document; {@link dev.taskloom.inference.agent.UnservedException} ends it. */
    public Exploration from(Document start) {
        SortedMap<String, Long> outcomes = new TreeMap<>();
        Set<ProposedClaim> claims = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>(List.of(start.id()));
        List<Document> level = List.of(start);
        for (int distance = 0; distance <= depth && !level.isEmpty(); distance++) {
            List<Document> next = new ArrayList<>();
            for (Document page : level) {
                Map<String, Document> links = links(page);
                Optional<PageReading> reading = explorer.answer(0, shown(page, links)).flatMap(PageReading::of);
                outcomes.merge(reading.isPresent() ? "pages" : "unreadable", 1L, Long::sum);
                reading.ifPresent(read -> {
                    claims.addAll(confirmed(read, page, outcomes));
                    read.follow()
                            .stream()
                            .map(links::get)
                            .filter(linked -> linked != null && seen.add(linked.id()))
                            .limit(breadth)
                            .forEach(next::add);
                });
            }
            level = next;
        }
        return new Exploration(List.copyOf(claims), outcomes);
    }

    private List<ProposedClaim> confirmed(PageReading reading, Document page, SortedMap<String, Long> outcomes) {
        StatementCheck check = new StatementCheck(snapshot.graph(), claimsByPage.getOrDefault(page.id(), List.of()),
                page);
        List<ProposedClaim> confirmed = new ArrayList<>();
        for (PageReading.Statement statement : new LinkedHashSet<>(reading.claims())) {
            Optional<String> objection = check.objection(statement);
            String outcome = objection.orElseGet(() -> confirms(statement, page) ? "confirmed" : "not-confirmed");
            outcomes.merge(outcome, 1L, Long::sum);
            if (outcome.equals("confirmed")) {
                confirmed.add(new ProposedClaim(page.url(), statement.relation(), statement.subject(),
                        statement.object(), QuotedWords.of(statement.quote()).toString(), explorer.profile(),
                        confirmer.profile()));
            }
        }
        return confirmed;
    }

    /** Only a plain yes counts. */
    private boolean confirms(PageReading.Statement statement, Document page) {
        String request = "Title: " + page.title() + "\nWords: " + QuotedWords.of(statement.quote())
                + "\nStatement: " + Vocabulary.relation(statement.relation(), "“" + statement.subject() + "”",
                        "“" + statement.object() + "”");
        return confirmer.answer(0, request).filter(reply -> reply.matches("(?i)yes\\.?")).isPresent();
    }

    /** The pages that a page links to, by address. */
    private Map<String, Document> links(Document page) {
        Map<String, Document> links = new LinkedHashMap<>();
        for (Document.Link link : page.links()) {
            if (links.size() == MOST_LINKS) {
                break;
            }
            if (!links.containsKey(link.target())) {
                snapshot.passages()
                        .documentAt(link.target())
                        .filter(linked -> !linked.id().equals(page.id()))
                        .ifPresent(linked -> links.put(link.target(), linked));
            }
        }
        return links;
    }

    private static String shown(Document page, Map<String, Document> links) {
        return "Title: " + page.title() + "\n\nLinks:\n"
                + links.entrySet()
                        .stream()
                        .map(link -> link.getKey() + " | " + link.getValue().title())
                        .collect(Collectors.joining("\n"))
                + "\n\nText:\n" + WholeCharacters.head(page.text(), MOST_TEXT);
    }
}
