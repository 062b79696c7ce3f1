package dev.taskloom.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Task;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
    private static final String DATA = "<script type=\"application/gzip\" id=\"data\">";
    private final ExampleRun run = new ExampleRun();

    @TempDir
    Path temp;

    @Test
    void theOnlyScriptThePolicyAllowsIsTheOneInThePage() throws Exception {
        String html = write(new ReportWriter(), run.tasks());
        String script = html.substring(html.lastIndexOf("<script>") + 8, html.lastIndexOf("</script>"));
        String hash = Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        assertThat(html).contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash + "';");
        assertThat(script).doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(",
                "Function(");
    }

    @Test
    void nothingOutsideTheDataPointsToTheNetwork() throws Exception {
        String html = write(new ReportWriter(), run.tasks());
        String page = html.replaceFirst("(?s)(?<=gzip\" id=\"data\">).*?(?=<)", "")
                .replace("http://www.w3.org/2000/svg", "");
        assertThat(page).doesNotContain("http:", "https:", "//www", " src=", "@import", "url(");
    }

    @Test
    void noTextEndsTheElementItTravelsIn() throws Exception {
        Task hostile = HostileRun.task(run.tasks().get(0));
        String html = write(new ReportWriter(), List.of(hostile));
        assertThat(html.split("(?i)<script", -1)).hasSize(3);
        assertThat(html.split("(?i)</script", -1)).hasSize(3);
        assertThat(html).doesNotContain("<!--", "\u2028", "\u2029", "\u202E", "owned", "\u0000");
        JsonNode view = Json.mapper().readTree(data(html)).at("/tasks/0");
        assertThat(view.get("question").asText())
                .startsWith(HostileRun.EVERYTHING.replace(HostileRun.LONE_SURROGATE, ""));
    }

    @Test
    void everyTaskIsCountedAndTheFirstOnesAreShown() throws Exception {
        JsonNode data = Json.mapper().readTree(data(write(new ReportWriter(10, Long.MAX_VALUE), run.tasks())));
        assertThat(data.get("tasks")).hasSize(10);
        assertThat(data.at("/summary/shown").asInt()).isEqualTo(10);
        assertThat(data.at("/summary/totals/tasks").asInt()).isEqualTo(54);
        assertThat(data.at("/tasks/9/id").asText()).isEqualTo(run.tasks().get(9).id().value());
    }

    @Test
    void thePageStopsGrowingAtItsLimit() throws Exception {
        JsonNode data = Json.mapper().readTree(data(write(new ReportWriter(2_000, 60_000), run.tasks())));
        assertThat(data.get("tasks").size()).isBetween(5, 15);
        assertThat(data.at("/summary/totals/tasks").asInt()).isEqualTo(54);
        assertThat(data.get("tasks").toString().length() + data.get("passages").toString().length())
                .isLessThan(75_000);
    }

    @Test
    void fiveThousandTasksAreAllThereAndTheFileStaysSmall() throws Exception {
        List<Task> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(run.tasks().get(i % run.tasks().size()));
        }
        String html = write(new ReportWriter(), many);
        assertThat(Json.mapper().readTree(data(html)).get("tasks")).hasSize(5_000);
        assertThat(html.length()).isLessThan(8 << 20);
    }

    @Test
    void everyRejectionIsCountedUnderItsReasonWithSamples() throws Exception {
        JsonNode summary = Json.mapper().readTree(data(write(new ReportWriter(), run.tasks()))).get("summary");
        long counted = 0;
        for (JsonNode reason : summary.get("reasons")) {
            counted += reason.get("count").asLong();
            assertThat(reason.get("samples").size()).isBetween(1, 4);
            assertThat(reason.get("count").asLong()).isEqualTo(run.rejections().stream()
                    .filter(rejection -> rejection.reason().equals(reason.get("reason").asText())).count());
        }
        assertThat(counted).isEqualTo(137);
        assertThat(summary.get("rejected").asInt()).isEqualTo(137);
    }

    @Test
    void aQuoteIsShownWithinItsPassage() throws Exception {
        JsonNode data = Json.mapper().readTree(data(write(new ReportWriter(), run.tasks())));
        JsonNode evidence = data.at("/tasks/0/evidence/2");
        JsonNode passage = data.get("passages").get(evidence.get("passage").asInt());
        Citation cited = ((dev.taskloom.schemas.SearchTask) run.tasks().get(0).body()).evidence().get(2).citation();
        assertThat(passage.get("state").asText()).isEqualTo("FOUND");
        assertThat(passage.get("quote").asText()).isEqualTo(cited.quote());
        assertThat(run.documentText(cited.document())).contains(passage.get("before").asText() + cited.quote()
                + passage.get("after").asText());
        assertThat(passage.get("before").asText()).isNotEmpty();
    }

    @Test
    void theSameRunGivesTheSameBytes() throws Exception {
        assertThat(write(new ReportWriter(), run.tasks())).isEqualTo(write(new ReportWriter(), run.tasks()));
    }

    @Test
    void aFailureLeavesTheEarlierReportAndNothingElse() throws Exception {
        String earlier = write(new ReportWriter(), run.tasks());
        Iterator<Task> breaking = Stream.<Task>generate(() -> {
            throw new IllegalStateException("truncated task file");
        }).iterator();
        assertThatThrownBy(() -> new ReportWriter().write(run.manifest(), breaking, run.rejections().iterator(),
                DocumentTexts.NONE, temp.resolve("report.html"))).hasMessage("truncated task file");
        assertThat(temp.resolve("report.html")).hasContent(earlier);
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aRunWithoutTasksOrRejectionsStillHasAReport() throws Exception {
        new ReportWriter().write(run.manifest(), new ArrayList<Task>().iterator(),
                java.util.Collections.emptyIterator(), DocumentTexts.NONE, temp.resolve("empty.html"));
        JsonNode data = Json.mapper().readTree(data(Files.readString(temp.resolve("empty.html"))));
        assertThat(data.get("tasks")).isEmpty();
        assertThat(data.at("/manifest/accepted").asInt()).isEqualTo(54);
    }

    private String write(ReportWriter writer, List<Task> tasks) throws IOException {
        Path file = temp.resolve("report.html");
        writer.write(run.manifest(), tasks.iterator(), run.rejections().iterator(), this::text, file);
        return Files.readString(file);
    }

    private String text(String id) {
        String text = run.documentText(id);
        return text.isEmpty() ? HostileRun.documentText(id) : text;
    }

    private static String data(String html) throws IOException {
        int start = html.indexOf(DATA) + DATA.length();
        byte[] packed = Base64.getDecoder().decode(html.substring(start, html.indexOf("</script>", start)));
        return new String(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
