package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.QuoteFinder.Found;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import dev.taskloom.environments.search.exploring.ProposedClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides which proposals of models one page bears out, and makes claims of those.
 *
 * <p>A model's word counts for nothing here but where to look: the quote must stand on the page and neither doubt nor deny
 * what it says, name the subject (unless that is the page's topic) and the object, and the object must be what the
 * predicate takes, as the readers of this package read it. What the page states otherwise stays as the page states it.
 */
final class ProposalJudge {
    private final Language language;
    private final String title;
    private final PageFacts.Topic topic;
    private final List<NameKey> names;
    private final Subjects subjects;
    private final QuoteFinder quotes;
    private final PageSpans page;
    private final ObjectReader objects;

    /** @param names names of the topic, as its page gives them */
    ProposalJudge(Language language, Document document, PageSpans page, List<Sentences.Span> sentences,
            PageFacts.Topic topic, List<String> names) {
        this.language = language;
        this.title = document.title().strip();
        this.topic = topic;
        this.names = names.stream().map(NameKey::of).filter(key -> !key.value().isEmpty()).toList();
        this.subjects = new Subjects(language, topic, names);
        this.quotes = new QuoteFinder(document, sentences);
        this.page = page;
        this.objects = new ObjectReader(language, document.text(), page);
    }

    /** One judgement for each proposal, in order; {@code read} is what the readers found, contradictions included. */
    List<Judgement> judge(List<Proposal> proposals, List<RawClaim> read) {
        List<RawClaim> claims = new ArrayList<>(read);
        List<Judgement> judgements = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Judgement judgement = judge(proposal, claims);
            judgements.add(judgement);
            if (judgement.claim() != null) {
                claims.add(judgement.claim());
            }
        }
        return judgements;
    }

    private Judgement judge(Proposal proposal, List<RawClaim> claims) {
        Optional<Predicate> predicate = Predicate.of(proposal.claim().predicate());
        if (predicate.isEmpty()) {
            return Judgement.refused(proposal.line(), Refusal.PREDICATE_UNKNOWN);
        }
        return switch (quotes.find(proposal.claim().quote())) {
            case Found.Not not -> Judgement.refused(proposal.line(), not.refusal());
            case Found.Quote quote -> judge(proposal, predicate.get(), quote, claims);
        };
    }

    private Judgement judge(Proposal proposal, Predicate predicate, Found.Quote quote, List<RawClaim> claims) {
        ProposedClaim proposed = proposal.claim();
        String text = quote.sentence().masked();
        if (language.doubts.standIn(text, 0, text.length()) || language.hedges.standIn(text, 0, quote.to())) {
            return Judgement.refused(proposal.line(), Refusal.HEDGED);
        }
        Optional<Argument> subject = subject(proposed.subject(), quote);
        if (subject.isEmpty()) {
            return Judgement.refused(proposal.line(), Refusal.SUBJECT_UNNAMED);
        }
        if (subject.get() instanceof Argument.Topic && !topicFits(predicate, false)) {
            return Judgement.refused(proposal.line(), Refusal.SUBJECT_TYPE);
        }
        List<Occurrence> places = objects.places(predicate, proposed.object(), quote);
        if (places.isEmpty()) {
            return Judgement.refused(proposal.line(), Refusal.OBJECT_UNNAMED);
        }
        Optional<Argument> object = object(predicate, proposed.object(), quote, places);
        if (object.isEmpty() || object.equals(subject)) {
            return Judgement.refused(proposal.line(), Refusal.OBJECT_RANGE);
        }
        RawClaim claim = new RawClaim(subject.get(), predicate, object.get(), quote.start(), quote.end(),
                "model:" + proposed.proposedBy());
        return switch (Coherence.addition(claims, claim)) {
            case NEW -> Judgement.accepted(proposal.line(), claim);
            case KNOWN -> Judgement.known(proposal.line());
            case CONTRADICTED -> Judgement.refused(proposal.line(), Refusal.CONTRADICTED);
        };
    }

    /** The topic under one of its names, also one that the quote shortens; else a name that stands in the quote. */
    private Optional<Argument> subject(String name, Found.Quote quote) {
        List<Occurrence> places = Occurrence.ofName(name, quote, page, language.lexicon);
        if (isTopic(name, quote, places)) {
            return Optional.of(new Argument.Topic());
        }
        return places.stream().findFirst()
                .map(place -> page.mention(quote.sentence(), place.start(), place.end()));
    }

    private Optional<Argument> object(Predicate predicate, String name, Found.Quote quote, List<Occurrence> places) {
        return switch (predicate.range()) {
            case PERSON, PLACE, ORGANISATION -> isTopic(name, quote, places)
                    ? Optional.<Argument>of(new Argument.Topic()).filter(topic -> topicFits(predicate, true))
                    : objects.read(predicate, quote, places);
            case DATE, NUMBER, TEXT -> objects.read(predicate, quote, places);
        };
    }

    /** A link on the name says better than the name who is meant. */
    private boolean isTopic(String name, Found.Quote quote, List<Occurrence> places) {
        boolean named = name.strip().equals(title) || names.contains(NameKey.of(name));
        if (places.isEmpty()) {
            return named;
        }
        Argument.Mention mention = page.mention(quote.sentence(), places.getFirst().start(), places.getFirst().end());
        return mention.link().isEmpty() && (named || subjects.isTopicName(mention.surface()));
    }

    /** A page that does not tell what it is about rules nothing out, as with links. */
    private boolean topicFits(Predicate predicate, boolean asObject) {
        return topic.type() == EntityType.OTHER || Plausibility.typeFits(predicate, asObject, topic.type());
    }
}
