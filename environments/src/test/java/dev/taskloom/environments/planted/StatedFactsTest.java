package dev.taskloom.environments.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say is true, as the truth file has it. */
class StatedFactsTest {
    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December");
    private static final Map<String, Integer> MONTH = months();
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2}) (?:de )?(" + String.join("|", MONTH.keySet())
            + ")(?: de)? (\\d{4})\\b|\\b(" + String.join("|", MONTHS) + ") (\\d{1,2}), (\\d{4})\\b");

    @TempDir
    static Path temp;
    private static Planted web;

    @BeforeAll
    static void write_a_web() throws IOException {
        web = Planted.write(800, 5, temp.resolve("web"));
    }

    @Test
    void every_statement_of_a_page_is_a_fact_of_the_world() {
        int statements = 0;
        for (JsonNode page : web.pages) {
            for (JsonNode statement : page.get("statements")) {
                assertThat(web.facts.contains(Planted.key(statement))).as("%s %s", page.get("url"), statement).isTrue();
                statements++;
            }
        }
        assertThat(statements).isGreaterThan(3000);
    }

    @Test
    void every_statement_stands_in_the_text_of_its_page() {
        for (JsonNode page : web.pages) {
            String text = main(page).text();
            for (JsonNode statement : page.get("statements")) {
                assertThat(text.contains(statement.get("surface").asText())).as("%s %s", page.get("url"), statement)
                        .isTrue();
            }
        }
    }

    @Test
    void every_full_date_in_a_text_is_a_date_of_something_the_page_mentions() {
        int dates = 0;
        for (JsonNode page : web.pages) {
            Set<String> known = new HashSet<>(Set.of(page.path("dated").asText()));
            page.get("mentions").forEach(id -> known.addAll(web.dates.getOrDefault(id.asText(), Set.of())));
            known.addAll(web.dates.getOrDefault(page.get("topic").asText(), Set.of()));
            for (String date : dates(main(page).text())) {
                assertThat(known.contains(date)).as("%s %s", page.get("url"), date).isTrue();
                dates++;
            }
        }
        assertThat(dates).isGreaterThan(500);
    }

    @Test
    void every_link_in_a_text_names_the_entity_whose_page_it_leads_to() {
        Map<String, JsonNode> byUrl = web.entities.values().stream().filter(entity -> entity.has("url"))
                .collect(Collectors.toMap(entity -> entity.get("url").asText(), entity -> entity));
        int links = 0;
        for (JsonNode page : web.pages) {
            Set<String> mentioned = StreamSupport.stream(page.get("mentions").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
            for (Element anchor : main(page).select("a[href^=https]:not([rel])")) {
                JsonNode entity = byUrl.get(anchor.attr("href"));
                assertThat(entity).as("%s %s", page.get("url"), anchor).isNotNull();
                assertThat(mentioned.contains(entity.get("id").asText())).as("%s %s", page.get("url"), anchor).isTrue();
                Set<String> names = new TreeSet<>(Set.of(entity.get("name").asText()));
                entity.path("aliases").forEach(alias -> names.add(alias.get("name").asText()));
                assertThat(names).as("%s %s", page.get("url"), anchor)
                        .anyMatch(name -> name.contains(anchor.text()) || anchor.text().startsWith(name));
                links++;
            }
        }
        assertThat(links).isGreaterThan(1000);
    }

    @Test
    void every_entity_with_a_page_has_one_primary_page() {
        Set<String> primary = new HashSet<>();
        for (JsonNode page : web.pages) {
            if (page.get("primary").asBoolean()) {
                assertThat(primary.add(page.get("topic").asText())).as(page.get("url").asText()).isTrue();
                assertThat(web.entities.get(page.get("topic").asText()).get("url")).isEqualTo(page.get("url"));
            }
            assertThat(web.entities).containsKey(page.get("topic").asText());
        }
        assertThat(primary.size()).isBetween(400, 800);
    }

    private static Element main(JsonNode page) {
        // Every layout puts the heading of the page into its main part.
        Element main = Jsoup.parse(web.html(page)).selectFirst("h1").parent();
        assertThat(main).as(page.get("url").asText()).isNotNull();
        return main;
    }

    private static Set<String> dates(String text) {
        Set<String> dates = new TreeSet<>();
        Matcher found = DATE.matcher(text);
        while (found.find()) {
            boolean dayFirst = found.group(1) != null;
            String month = dayFirst ? found.group(2) : found.group(4);
            dates.add("%s-%02d-%02d".formatted(dayFirst ? found.group(3) : found.group(6), MONTH.get(month),
                    Integer.parseInt(dayFirst ? found.group(1) : found.group(5))));
        }
        return dates;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new java.util.TreeMap<>();
        List<String> spanish = List.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
                "septiembre",
                "octubre", "noviembre", "diciembre");
        for (int i = 0; i < 12; i++) {
            months.put(MONTHS.get(i), i + 1);
            months.put(spanish.get(i), i + 1);
        }
        return months;
    }
}
