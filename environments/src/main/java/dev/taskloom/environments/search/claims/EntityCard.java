package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.corpus.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the dictionary keeps of one page, enough to decide whether a mention elsewhere means it.
 *
 * @param id       the entity's id, given by whoever builds the dictionary
 * @param url      address of the page
 * @param sameAs   other addresses of the same page
 * @param label    usual name, without a disambiguating part
 * @param hint     the disambiguating part of the title, empty when there is none
 * @param aliases  other names: redirects, the full name of the first sentence
 * @param type     coarse type
 * @param gender   {@code f}, {@code m} or empty
 * @param roles    what it is, in the page's language
 * @param from     year of birth, release or founding, {@code null} when unknown
 * @param to       year of death or end, {@code null} when unknown
 * @param mentions {@link NameKey#hash hashes} of the names that stand on the page, ascending, at most {@link #MAX_MENTIONS}
 * @param language ISO 639-1 code of the page
 */
public record EntityCard(String id, String url, List<String> sameAs, String label, String hint, List<String> aliases,
        EntityType type, String gender, List<String> roles, Integer from, Integer to, List<Integer> mentions,
        String language) {

    /** More names than this are not kept: the first ones say most about a page. */
    public static final int MAX_MENTIONS = 400;

    private static final int MAX_TEXT = 20_000;

    public EntityCard {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(url, "url");
        sameAs = List.copyOf(sameAs);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(hint, "hint");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(gender, "gender");
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
        Objects.requireNonNull(language, "language");
    }

    /** The card of a page that has been read. */
    public static EntityCard of(String id, Document document, PageFacts facts) {
        PageFacts.Topic topic = facts.topic();
        Language language = Language.of(document.language());
        List<Integer> mentions = List.of();
        Set<String> aliases = new LinkedHashSet<>();
        document.aliases().forEach(a -> aliases.add(NameKey.withoutDisambiguation(a)));
        if (language != null) {
            mentions = mentions(document.text(), language);
            String full = fullName(document.text(), topic, language);
            if (!full.isEmpty()) {
                aliases.add(full);
            }
        }
        aliases.remove(topic.name());
        aliases.remove("");
        return new EntityCard(id, document.url(), document.sameAs(), topic.name(), topic.hint(),
                new ArrayList<>(aliases),
                topic.type(), topic.gender(), topic.roles(), topic.from(), topic.to(), mentions, document.language());
    }

    /** Every key under which the dictionary should list this card, the label's first. */
    public List<NameKey> keys() {
        Set<NameKey> keys = new LinkedHashSet<>(NameKey.lookups(label));
        for (String alias : aliases) {
            keys.addAll(NameKey.lookups(alias));
        }
        keys.removeIf(k -> k.value().isEmpty());
        return List.copyOf(keys);
    }

    /** True when the page mentions a name of that key. */
    public boolean mentions(NameKey key) {
        return java.util.Collections.binarySearch(mentions, key.hash()) >= 0;
    }

    private static String fullName(String text, PageFacts.Topic topic, Language language) {
        List<Sentences.Span> spans = Sentences.split(text, 0, Math.min(text.length(), Sentences.MAX_LENGTH),
                language.lexicon);
        for (Sentences.Span span : spans) {
            if (span.closed()) {
                CleanText sentence = CleanText.of(text, span.start(), span.end());
                TopicReader.Lead lead = new TopicReader(language).lead(topic.name(), sentence);
                boolean name = topic.type() == EntityType.PERSON && lead.subjectEnd() >= 0
                        && lead.fullName().indexOf(' ') > 0 && language.names.isPerson(lead.fullName());
                return name ? lead.fullName() : "";
            }
        }
        return "";
    }

    private static List<Integer> mentions(String text, Language language) {
        String clean = CleanText.withParentheses(text, 0, Math.min(text.length(), MAX_TEXT)).plain();
        Set<Integer> hashes = new LinkedHashSet<>();
        for (String name : language.names.capitalised(clean)) {
            if (hashes.size() >= MAX_MENTIONS) {
                break;
            }
            hashes.add(NameKey.of(name).hash());
        }
        return List.copyOf(new TreeSet<>(hashes));
    }
}
