package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.corpus.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntityLinkerTest {
    private static final Document FILM = Pages.page("Night Mail",
            "Night Mail is a 1951 British drama film directed by John Ford.", "en");

    /** What the mentions of one relation on a page are linked to, given the other pages; names stay in angle brackets. */
    private static List<String> linked(Document page, String relation, Document... others) {
        PageFacts facts = new ClaimReader().read(page);
        EntityCard own = Pages.card(page);
        Map<String, EntityCard> cards = new LinkedHashMap<>();
        for (Document other : others) {
            EntityCard card = Pages.card(other);
            cards.put(card.url(), card);
        }
        List<String> found = new ArrayList<>();
        for (RawClaim claim : facts.claims()) {
            RawClaim.Argument side = claim.object() instanceof RawClaim.Argument.Topic ? claim.subject()
                    : claim.object();
            if (claim.predicate().wireName().equals(relation) && side instanceof RawClaim.Argument.Mention mention) {
                List<EntityCard> candidates = cards.values().stream()
                        .filter(c -> c.url().equals(mention.link()) || mention.link().isEmpty()
                                && c.keys().stream().anyMatch(NameKey.lookups(mention.surface())::contains))
                        .toList();
                found.add(switch (new EntityLinker().link(claim, mention, own, candidates)) {
                    case Linking.Linked to -> to.entity().url().substring("https://example.org/".length());
                    case Linking.Unlinked not -> "<" + not.reason() + ">";
                });
            }
        }
        return found;
    }

    private static Document man(String title, String rest) {
        return Pages.page(title, title.replaceFirst(" \\(.*", "") + " " + rest, "en");
    }

    @Test
    void an_occupation_that_fits_the_relation_is_enough_for_the_only_bearer_of_a_name() {
        assertThat(linked(FILM, "director", man("John Ford (director)", "(born 1900) was a British film director.")))
                .containsExactly("John_Ford_(director)");
    }

    @Test
    void equality_of_names_alone_is_not_enough() {
        assertThat(linked(FILM, "director", man("John Ford", "(born 1900) was a British baker.")))
                .containsExactly("<UNCORROBORATED>");
    }

    @Test
    void a_thing_of_another_type_or_time_is_not_meant() {
        assertThat(linked(FILM, "director", man("John Ford", "is a village in Norway.")))
                .containsExactly("<IMPLAUSIBLE>");
        assertThat(linked(FILM, "director", man("John Ford", "(1800 – 1860) was a British film director.")))
                .containsExactly("<IMPLAUSIBLE>");
        assertThat(linked(FILM, "director", man("John Ford", "(born 1949) is a British film director.")))
                .containsExactly("<IMPLAUSIBLE>");
    }

    @Test
    void of_two_directors_of_one_name_none_is_chosen_unless_one_page_names_the_film() {
        Document first = man("John Ford (director)", "(born 1900) was a British film director.");
        Document second = man("John Ford (filmmaker)", "(born 1905) was a British film director.");
        Document telling = man("John Ford (Irish director)", "(born 1901) was a film director. He made Night Mail.");
        assertThat(linked(FILM, "director", first, second)).containsExactly("<AMBIGUOUS>");
        assertThat(linked(FILM, "director", first, second, telling)).containsExactly("John_Ford_(Irish_director)");
    }

    @Test
    void a_hyperlink_decides_among_namesakes_and_holds_for_later_mentions_of_the_name() {
        Document page = Pages.withLinks("Anna Reed",
                "Anna Reed was an English writer. She was born in Kirn. She died in Kirn.", "Kirn");
        Document kirn = Pages.page("Kirn", "Kirn is a town in Norway.", "en");
        Document other = Pages.page("Kirn (Malta)", "Kirn is a town in Malta.", "en");
        assertThat(linked(page, "birth_place", kirn, other)).containsExactly("Kirn");
        assertThat(linked(page, "death_place", kirn, other)).containsExactly("Kirn");
    }

    @Test
    void a_link_that_leads_out_of_the_corpus_leaves_a_name() {
        Document page = Pages.withLinks("Anna Reed", "Anna Reed was an English writer. She was born in Kirn.", "Kirn");
        assertThat(linked(page, "birth_place", Pages.page("Kirn (Malta)", "Kirn is a town in Malta.", "en")))
                .containsExactly("<LINKED_ELSEWHERE>");
    }

    @Test
    void numbered_titles_name_one_person_and_other_numbers_or_lands_nobody() {
        Document child = Pages.page("Charles Howard, 10th Earl of Carlisle",
                "Charles Howard (1867 – 1912) was an English peer. He was the son of George Howard, 9th Earl of Carlisle.",
                "en");
        Document ninth = Pages.page("George Howard, 9th Earl of Carlisle", "George Howard was an English painter.",
                "en");
        Document eleventh = Pages.page("George Howard, 11th Earl of Carlisle", "George Howard was a painter.", "en");
        assertThat(linked(child, "parent", ninth, eleventh)).containsExactly("George_Howard,_9th_Earl_of_Carlisle");
        assertThat(linked(child, "parent", eleventh)).containsExactly("<NO_CANDIDATE>");
    }

    @Test
    void a_ruler_is_found_under_the_other_wording_of_the_title() {
        Document child = Pages.page("Anna of Cleves",
                "Anna of Cleves (1401 – 1450) was a noblewoman. She was the daughter of Duke Adolph I of Cleves.",
                "en");
        Document father = Pages.page("Adolph I, Duke of Cleves", "Adolph I (1373 – 1448) was Duke of Cleves.", "en");
        Document other = Pages.page("Adolph I, Count of Nassau", "Adolph I (1370 – 1440) was Count of Nassau.", "en");
        assertThat(linked(child, "parent", father, other)).containsExactly("Adolph_I,_Duke_of_Cleves");
    }

    @Test
    void years_beside_a_name_choose_among_namesakes_and_refuse_strangers() {
        Document child = Pages.page("Karl Palme",
                "Karl Palme (1910 – 1970) was a Swedish writer. He was the son of Olof Palme (1884–1918).", "en");
        Document father = man("Olof Palme (1884–1918)", "(2 May 1884 – 3 April 1918) was a Swedish historian.");
        Document minister = man("Olof Palme", "(30 January 1880 – 28 February 1940) was a Swedish politician.");
        assertThat(linked(child, "parent", father, minister)).containsExactly("Olof_Palme_(1884–1918)");
        assertThat(linked(child, "parent", minister)).containsExactly("<IMPLAUSIBLE>");
    }

    @Test
    void what_a_sentence_says_of_a_name_chooses_among_namesakes() {
        Document wife = Pages.page("Ada Reed", "Ada Reed was a Welsh actress. She was married to the chemist Per Wind.",
                "en");
        Document chemist = man("Per Wind (chemist)", "was a Danish chemist.");
        Document rower = man("Per Wind", "was a Danish rower.");
        assertThat(linked(wife, "spouse", chemist, rower)).containsExactly("Per_Wind_(chemist)");
    }

    @Test
    void a_birth_name_or_full_name_from_the_lead_is_an_alias() {
        Document director = Pages.page("Bob Saget", "Robert Lane Saget (born 1900) was an American film director.",
                "en");
        Document film = Pages.page("Night Mail",
                "Night Mail is a 1951 British drama film directed by Robert Lane Saget.", "en");
        assertThat(linked(film, "director", director)).containsExactly("Bob_Saget");
    }

    @Test
    void a_redirect_title_is_an_alias() {
        Document plain = man("Jules Dassin", "(born 1911) was an American film director.");
        Document director = new Document(plain.id(), plain.url(), plain.title(), plain.text(), List.of(), List.of(),
                List.of("John Ford"), List.of(), "en", "", "");
        assertThat(linked(FILM, "director", director)).containsExactly("Jules_Dassin");
    }

    @Test
    void a_first_name_alone_or_a_dropped_title_links_to_nobody() {
        Document child = Pages.page("Max Reed", "Max Reed (born 1900) was a poet. He was the son of Henry.", "en");
        assertThat(linked(child, "parent", man("Henry, Duke of Kent", "(1860 – 1920) was an English noble.")))
                .containsExactly("<UNCORROBORATED>");
    }
}
