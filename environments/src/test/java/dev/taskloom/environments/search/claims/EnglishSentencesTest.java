package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One or more sentences for each family of patterns; expected values are what a reader of the sentence would say. */
class EnglishSentencesTest {
    private static final String MAN = "John Marlow Reed (3 May 1910 – 7 June 1980) was an English writer. ";
    private static final String WOMAN = "Ada Lorne (born 4 May 1930) is a Welsh actress. ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "He was born in Leeds, Yorkshire. | birth_place | Leeds, Yorkshire",
            "Born in Leeds, Reed studied law. | birth_place | Leeds",
            "He died of pneumonia in Rome, Italy, aged 70. | death_place | Rome, Italy",
            "He died at Bath. | death_place | Bath",
            "He was the eldest son of the painter Hugo Reed and his wife Mary Holt. | parent | Hugo Reed;Mary Holt",
            "He was the son of Hugo Reed and Anna, daughter of Paul Stern. | parent | Hugo Reed;Anna",
            "His parents were Hugo Reed and Mary Holt. | parent | Hugo Reed;Mary Holt",
            "His father, Hugo Reed, was a tailor. | parent | Hugo Reed",
            "He was the father of the poet Clara Reed. | parent | Clara Reed",
            "In 1935, he married Anna Stern. | spouse | Anna Stern",
            "He married in 1935 Anna Stern. | spouse | Anna Stern",
            "He married, secondly, Lucy Vane in 1950. | spouse | Lucy Vane",
            "He was married twice: first to Anna Stern; and then to Lucy Vane. | spouse | Anna Stern",
            "He was the husband of Anna Stern. | spouse | Anna Stern",
            "His wife, Anna Stern, was a doctor. | spouse | Anna Stern",
            "He was the brother of Paul Reed and a cousin of Max Holt. | sibling | Paul Reed",
            "His brothers Paul Reed and Max Reed also wrote. | sibling | Paul Reed;Max Reed",
            "He graduated from Leeds University in 1931. | educated_at | Leeds University",
            "He was a member of the Royal Society. | member_of | Royal Society",
            "He directed the 1950 film \"Night Mail\". | director | Night Mail",
            "He wrote the novel \"The Glass Hill\". | writer | The Glass Hill",
            "He is the author of \"The Glass Hill\". | writer | The Glass Hill",
            "Lord Vane died in 1955, and he was not sad. | death_place | "})
    void a_sentence_about_a_man_gives(String sentence, String relation, String values) {
        assertThat(Pages.values(Pages.page("John Reed", MAN + sentence, "en"), relation))
                .containsExactly(split(values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "She was Duchess of Kent by marriage to Henry Vane, Duke of Kent. | spouse | Henry Vane, Duke of Kent",
            "She was Queen of Norway as the second wife of King Olaf II of Norway. | spouse | King Olaf II of Norway",
            "She is married to former Governor Jerry Holt. | spouse | Governor Jerry Holt",
            "She is married to Polish film director Roman Wilk. | spouse | Roman Wilk",
            "She was the mother of Prince Hugo and the grandmother of Karl. | parent | Prince Hugo",
            "She starred in the films \"Night Mail\", \"The Glass Hill\" and \"Ada\". | cast_member | Night Mail;The Glass Hill;Ada"})
    void a_sentence_about_a_woman_gives(String sentence, String relation, String values) {
        assertThat(Pages.values(Pages.page("Ada Lorne", WOMAN + sentence, "en"), relation))
                .containsExactly(split(values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "directed by Hans Weir. | director | Hans Weir",
            "directed by Hans Weir and starring Ada Lorne. | director | Hans Weir",
            "directed by Hans Weir and choreographed by Max Holt. | director | Hans Weir",
            "directed by Hans Weir and Paul Vance, and released by RKO. | director | Hans Weir;Paul Vance",
            "directed by Hans Weir and Ada Lorne, Max Holt, Lea Ott. | director | ",
            "written, produced and directed by Hans Weir. | writer | Hans Weir",
            "written, produced and directed by Hans Weir. | producer | Hans Weir",
            "by Hans Weir, originally titled \"Carl\". | director | Hans Weir",
            "directed by Hans Weir and starring Ada Lorne, Max Holt, and Lea Ott. | cast_member | Ada Lorne;Max Holt;Lea Ott",
            "directed by Hans Weir, starring Ada Lorne as the fictional detective Kit Bell. | director | Hans Weir",
            "directed by Hans Weir. It stars Ada Lorne and Max Holt. | cast_member | Ada Lorne;Max Holt",
            "directed by Hans Weir. The film's music was composed by Lou Stein. | composer | Lou Stein",
            "directed by Hans Weir. Released in 1951, the film was written by Kit Bell. | writer | Kit Bell",
            "directed by Hans Weir. It was released on 4 March 1951. | publication_date | 1951-03-04",
            "based on a play directed by Max Holt. | director | "})
    void a_film_gives(String rest, String relation, String values) {
        String text = "Night Mail is a 1951 British drama film " + rest;
        assertThat(Pages.values(Pages.page("Night Mail", text, "en"), relation)).containsExactly(split(values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Blue Lane | Blue Lane is a song by American singer Ada Lorne. | performer | Ada Lorne",
            "Blue Lane | Blue Lane is a popular song with lyrics by Max Holt and music by Lou Stein. | composer | Lou Stein",
            "Blue Lane | Blue Lane is a popular song with lyrics by Max Holt and music by Lou Stein. | writer | Max Holt",
            "Glass Hill | Glass Hill is a 1950 novel by Kit Bell. | writer | Kit Bell",
            "Kirn | Kirn is a village in the district of Bad Oldesloe, Germany. | located_in | Bad Oldesloe;Germany",
            "Kirn | Kirn is a town in Norway. It has a population of 12,345. | population | 12345",
            "Kirn | Kirn is a town in Norway. It is the capital of Vestland. | capital | Vestland",
            "Acme Works | Acme Works is a company founded in 1901 by Kit Bell. | founder | Kit Bell",
            "Acme Works | Acme Works is a company. It was founded on 3 May 1901 by brothers Kit Bell and Max Bell. | founder | Kit Bell;Max Bell",
            "Acme Works | Acme Works is a company. It is headquartered in Leeds. | headquarters | Leeds"})
    void other_things_give(String title, String text, String relation, String values) {
        assertThat(Pages.values(Pages.page(title, text, "en"), relation)).containsExactly(split(values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "He was allegedly the son of Hugo Reed.", "He was not married to Anna Stern.",
            "He never married Anna Stern.", "If he married Anna Stern, nobody knew.",
            "He was probably the brother of Paul Reed.", "His novel tells the story of the son of Hugo Holt.",
            "According to legend, he was the son of Hugo Reed.", "He was the adopted son of Hugo Reed.",
            "He was the grandson of Hugo Reed.", "He was a friend of the son of Hugo Reed.",
            "He succeeded the son of Hugo Reed.", "He was the half-brother of Paul Reed.",
            "His stepfather was Hugo Reed."})
    void what_is_doubted_denied_or_said_of_others_gives_no_relative(String sentence) {
        assertThat(Pages.claims("John Reed", MAN + sentence))
                .noneMatch(c -> c.contains(" parent ") || c.contains(" spouse ") || c.contains(" sibling "));
    }

    private static String[] split(String values) {
        return values == null ? new String[0] : values.split(";");
    }
}
