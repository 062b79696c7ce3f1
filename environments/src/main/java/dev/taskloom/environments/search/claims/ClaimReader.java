package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Value.DateValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads from one page what it is about and what it states, without a model.
 *
 * <p>English and Spanish, by the tables beside this class. Pages of other languages give a topic of type
 * {@link EntityType#OTHER} and no claims. Statements that are hedged, negated, disputed or told of a fiction are left
 * out, as are values that the page contradicts. Time is linear in the length of the text. Thread-safe.
 */
public final class ClaimReader {

    /** How much of a page's beginning tells the gender of its pronouns. */
    private static final int OPENING = 1500;
    private static final int LEAD_WITHIN = 12;
    /** How far into the lead sentence the topic's name may stand. */
    private static final int LEAD_NAME = 120;

    /** The page's topic and its claims, in order of their place in the text. */
    public PageFacts read(Document document) {
        return read(document, List.of()).facts();
    }

    /**
     * The page's topic and its claims, and those proposals among them that the page bears out.
     *
     * @param proposals what models propose to read in this page
     */
    public JudgedFacts read(Document document, List<Proposal> proposals) {
        Language language = Language.of(document.language());
        String name = CleanText.withParentheses(NameKey.withoutDisambiguation(document.title()), 0,
                NameKey.withoutDisambiguation(document.title()).length()).plain();
        String hint = NameKey.disambiguation(document.title());
        if (language == null || namesSeveral(document.text(), hint, language.lexicon)) {
            PageFacts.Topic topic = new PageFacts.Topic(name, hint, EntityType.OTHER, "", List.of(), null, null);
            return new JudgedFacts(new PageFacts(topic, List.of()), proposals.stream()
                    .map(proposal -> Judgement.refused(proposal.line(), Refusal.PAGE_UNREAD))
                    .toList());
        }
        return new Page(document, language, name, hint).read(proposals);
    }

    /** True for a page that lists what a name may mean: it is about none of them. */
    private static boolean namesSeveral(String text, String hint, Lexicon lexicon) {
        if (lexicon.has("disambiguation-hint", hint.toLowerCase(Locale.ROOT))) {
            return true;
        }
        String opening = text.substring(0, Math.min(text.length(), 200));
        return lexicon.words("disambiguation-phrase").stream().anyMatch(opening::contains);
    }

    /** One page on its way through the readers. */
    private static final class Page {
        private final Document document;
        private final Language language;
        private final String name;
        private final String hint;
        private final PageSpans spans;
        private final List<RawClaim> claims = new ArrayList<>();

        Page(Document document, Language language, String name, String hint) {
            this.document = document;
            this.language = language;
            this.name = name;
            this.hint = hint;
            this.spans = new PageSpans(document);
        }

        JudgedFacts read(List<Proposal> proposals) {
            String text = document.text();
            int prose = document.rows().stream().mapToInt(Document.Row::labelStart).min().orElse(text.length());
            List<Sentences.Span> sentences = Sentences.split(text, 0, prose, language.lexicon);
            TopicReader topics = new TopicReader(language);
            int leadAt = leadSentence(sentences, text);
            TopicReader.Lead lead = new TopicReader.Lead(Definition.none(), "", -1);
            CleanText first = null;
            List<RawClaim> life = List.of();
            if (leadAt >= 0) {
                first = CleanText.of(text, sentences.get(leadAt).start(), sentences.get(leadAt).end());
                lead = topics.lead(name, first);
                if (lead.subjectEnd() >= 0) {
                    int before = lead.definition().copula() >= 0 ? lead.definition().copula() : lead.subjectEnd() + 60;
                    life = language.lifeSpans.read(text, first, before, sentences.get(leadAt), spans);
                }
            }
            PageFacts.Topic topic = topics.topic(document, name, hint, lead, life,
                    text.substring(0, Math.min(prose, OPENING)));
            if (topic.type() == EntityType.PERSON) {
                claims.addAll(life);
            }
            if (lead.subjectEnd() >= 0 && lead.definition().copula() >= 0) {
                define(topic, lead.definition(), sentences.get(leadAt));
            }
            SentenceReader reader = new SentenceReader(language, topic, names(lead), spans);
            for (int i = 0; i < sentences.size(); i++) {
                Sentences.Span span = sentences.get(i);
                CleanText sentence = i == leadAt ? first : CleanText.of(text, span.start(), span.end());
                if (!sentence.plain().isEmpty()) {
                    reader.read(sentence, span, i == leadAt ? lead.subjectEnd() : -1,
                            i == leadAt ? lead.definition().copula() : -1);
                }
            }
            claims.addAll(reader.claims());
            claims.addAll(new RowReader(language, spans).read(document, topic.type()));
            claims.sort(Comparator.comparingInt(RawClaim::start));
            List<Judgement> judgements = List.of();
            if (!proposals.isEmpty()) {
                judgements = new ProposalJudge(language, document, spans, sentences, topic, names(lead))
                        .judge(proposals, claims);
                judgements.stream().map(Judgement::claim).filter(Objects::nonNull).forEach(claims::add);
                claims.sort(Comparator.comparingInt(RawClaim::start));
            }
            List<RawClaim> kept = Coherence.keep(claims);
            return new JudgedFacts(new PageFacts(withYears(topic, kept), kept), judgements);
        }

        /** The first sentence that is not just the title or a heading; behind boilerplate, the first that begins with the name. */
        private int leadSentence(List<Sentences.Span> sentences, String text) {
            int first = sentences.isEmpty() || text.isBlank() ? -1 : 0;
            for (int i = Math.min(3, sentences.size()) - 1; i >= 0; i--) {
                first = sentences.get(i).closed() ? i : first;
            }
            if (first < 0 || name.isEmpty() || namesTopic(text, sentences.get(first))) {
                return first;
            }
            for (int i = 0; i < Math.min(LEAD_WITHIN, sentences.size()); i++) {
                if (sentences.get(i).closed() && text.startsWith(name, sentences.get(i).start())) {
                    return i;
                }
            }
            return first;
        }

        /** True when the sentence begins with a word of the topic's name, or nearly so. */
        private boolean namesTopic(String text, Sentences.Span sentence) {
            String opening = text.substring(sentence.start(), Math.min(sentence.end(), sentence.start() + LEAD_NAME));
            for (String word : name.split("[ ,]+")) {
                if (word.length() > 2 && Character.isUpperCase(word.charAt(0)) && opening.contains(word)) {
                    return true;
                }
            }
            return false;
        }

        private List<String> names(TopicReader.Lead lead) {
            List<String> names = new ArrayList<>();
            names.add(name);
            if (!lead.fullName().isEmpty()) {
                names.add(lead.fullName());
            }
            names.addAll(document.aliases().stream().map(NameKey::withoutDisambiguation).toList());
            return names;
        }

        private void define(PageFacts.Topic topic, Definition definition, Sentences.Span span) {
            Lexicon lexicon = language.lexicon;
            if (topic.type() == EntityType.PERSON) {
                definition.roles()
                        .stream()
                        .flatMap(role -> lexicon.canonicalRole(role).stream())
                        .distinct()
                        .forEach(role -> literal(Predicate.OCCUPATION, new Value.TextValue(role), span));
                definition.demonyms()
                        .forEach(d -> literal(Predicate.NATIONALITY,
                                new Value.TextValue(orSame(lexicon.canonicalDemonym(d), d)), span));
            } else if (topic.type().isWork()) {
                definition.demonyms().forEach(
                        d -> literal(Predicate.COUNTRY_OF_ORIGIN, new Value.TextValue(orSame(lexicon.country(d), d)),
                                span));
                definition.genres().forEach(g -> literal(Predicate.GENRE, new Value.TextValue(g), span));
                if (definition.year() != null) {
                    literal(Predicate.PUBLICATION_DATE, new DateValue(definition.year().toString()), span);
                }
            }
        }

        private static String orSame(String found, String otherwise) {
            return found == null ? otherwise : found;
        }

        private void literal(Predicate predicate, Value value, Sentences.Span span) {
            claims.add(
                    new RawClaim(new Argument.Topic(), predicate, new Argument.Literal(value), span.start(), span.end(),
                            "sentence/" + language.lexicon.language() + "/definition"));
        }

        private static PageFacts.Topic withYears(PageFacts.Topic topic, List<RawClaim> claims) {
            Integer from = null;
            Integer to = null;
            for (RawClaim claim : claims) {
                if (claim.subject() instanceof Argument.Topic && claim.object() instanceof Argument.Literal literal
                        && literal.value() instanceof DateValue date) {
                    switch (claim.predicate()) {
                        case BIRTH_DATE, PUBLICATION_DATE, FOUNDED_DATE -> from = date.year();
                        case DEATH_DATE -> to = date.year();
                        case BIRTH_PLACE, DEATH_PLACE, PARENT, SPOUSE, SIBLING, OCCUPATION, NATIONALITY, EDUCATED_AT,
                                EMPLOYER,
                                MEMBER_OF, DIRECTOR, WRITER, PRODUCER, COMPOSER, PERFORMER, CAST_MEMBER,
                                COUNTRY_OF_ORIGIN,
                                GENRE, LOCATED_IN, CAPITAL, POPULATION, FOUNDER, HEADQUARTERS -> {
                            // These carry no date.
                        }
                    }
                }
            }
            return new PageFacts.Topic(topic.name(), topic.hint(), topic.type(), topic.gender(), topic.roles(), from,
                    to);
        }
    }
}
