package dev.taskloom.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Opens the report in a real browser, from a file, and looks at what became of it. */
class ReportInBrowserTest {
    private final ExampleRun run = new ExampleRun();
    private final Task hostile = HostileRun.task(run.tasks().get(0));
    private Chromium chromium;
    private Path report;

    // The browser may still be writing its profile when the folder goes.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    @BeforeEach
    void write() throws IOException {
        Optional<Chromium> found = Chromium.find(temp);
        Assumptions.assumeTrue(found.isPresent(), "no chromium on the PATH: the report was not opened in a browser");
        chromium = found.get();
        List<Task> tasks = new ArrayList<>(run.tasks());
        tasks.add(hostile);
        List<Rejection> rejections = new ArrayList<>(run.rejections());
        rejections.add(HostileRun.rejection(run.rejections().get(0)));
        report = temp.resolve("report.html");
        new ReportWriter().write(run.manifest(), tasks.iterator(), rejections.iterator(), id -> {
            String text = run.documentText(id);
            return text.isEmpty() ? HostileRun.documentText(id) : text;
        }, report);
    }

    @Test
    void everySectionIsDrawn() throws Exception {
        String dom = chromium.dom(report.toUri().toString());
        assertThat(dom).contains("<title>54 search tasks · Taskloom</title>", "aria-label=\"verify: ",
                "1–20 of 55 tasks",
                "The snapshot has 180 eligible seeds; all were used.", "answer used up", "bm25-reader/v1",
                "Documents with the seed", "deepseek-v4/example-model/high", "9.5 s",
                "For each accepted task: 32.48 calls and 30,857 tokens");
        assertThat(dom.split("<svg", -1)).hasSizeGreaterThan(25);
    }

    @Test
    void countsOfManifestAndFilesThatDisagreeAreSaid() throws Exception {
        assertThat(chromium.dom(report.toUri().toString()))
                .contains("The manifest counts 54 accepted, the files hold 55.")
                .contains("The manifest counts 137 rejected, the files hold 138.");
    }

    @Test
    void hostileTextIsShownAndNeverRuns() throws Exception {
        String dom = chromium.dom(report.toUri() + "#task-" + hostile.id());
        assertThat(dom).doesNotContain("data-owned", "<img", "href=\"javascript:", "\u202E");
        assertThat(dom).contains("&lt;img src=x onerror=", "&lt;/script&gt;&lt;script&gt;", ">U+202E</span>",
                ">U+0000</span>");
        assertThat(dom.split("<script", -1)).hasSize(3);
        assertThat(dom).contains("<mark><bdi dir=\"auto\">&lt;/script&gt;");
    }

    @Test
    void nothingIsWiderThanThePageNotEvenAWordOfTenThousandLetters() throws Exception {
        for (int width : new int[]{360, 800, 1400}) {
            JsonNode seen = inside(width, "#task-" + hostile.id(),
                    """
                            for (const details of page.querySelectorAll('details')) details.open = true;
                            await settled();
                            for (const details of page.querySelectorAll('details')) details.open = true;
                            await settled();
                            return {bodies: page.querySelectorAll('.body, .samples').length, wide: page.documentElement.scrollWidth, room: page.documentElement.clientWidth};
                            """);
            assertThat(seen.get("bodies").asInt()).as("opened tasks and reasons").isEqualTo(15 + 6);
            assertThat(seen.get("wide").asInt()).as("at width " + width).isLessThanOrEqualTo(seen.get("room").asInt());
        }
    }

    @Test
    void searchFiltersAndPagingFindTasks() throws Exception {
        JsonNode seen = inside(1200, "",
                """
                        const count = () => page.querySelectorAll('.list > li').length;
                        const say = () => page.querySelector('.found').textContent;
                        const type = text => { const box = page.querySelector('#search'); box.value = text; box.dispatchEvent(new Event('input')); };
                        const result = {first: count(), next: null, last: null, found: null, none: null};
                        const next = page.querySelectorAll('.pager button[data-step="1"]')[0];
                        next.click(); result.next = say();
                        next.click(); result.last = count(); result.atEnd = next.disabled;
                        type('%s'); result.found = count(); result.id = page.querySelector('.list details').id;
                        type('no such words anywhere'); result.none = say();
                        return result;
                        """
                        .formatted(run.tasks().get(33).id()));
        assertThat(seen.get("first").asInt()).isEqualTo(20);
        assertThat(seen.get("next").asText()).isEqualTo("21–40 of 55 tasks");
        assertThat(seen.get("last").asInt()).isEqualTo(15);
        assertThat(seen.get("atEnd").asBoolean()).isTrue();
        assertThat(seen.get("found").asInt()).isOne();
        assertThat(seen.get("id").asText()).isEqualTo("task-" + run.tasks().get(33).id());
        assertThat(seen.get("none").asText()).isEqualTo("No task matches.");
    }

    @Test
    void anAddressWithATaskOpensItWithItsEvidence() throws Exception {
        Task wanted = run.tasks().get(47);
        JsonNode seen = inside(1200, "#task-" + wanted.id(), """
                const open = page.querySelectorAll('.list > li > details[open]');
                return {open: open.length, top: open[0].id, marks: page.querySelectorAll('blockquote mark').length,
                    clauses: page.querySelectorAll('table.program tbody tr').length,
                    verdicts: [...page.querySelectorAll('.verdicts .sign')].map(sign => sign.textContent).join('')};
                """);
        assertThat(seen.get("open").asInt()).isOne();
        assertThat(seen.get("top").asText()).isEqualTo("task-" + wanted.id());
        assertThat(seen.get("marks").asInt()).isEqualTo(4);
        assertThat(seen.get("clauses").asInt()).isEqualTo(wanted.difficulty().measures().get("clauses"));
        assertThat(seen.get("verdicts").asText()).startsWith("✓✓✓✓?");
    }

    @Test
    void aPictureCanBeTaken() throws Exception {
        Path png = temp.resolve("report.png");
        chromium.screenshot(report.toUri().toString(), png, 1280, 2400);
        java.awt.image.BufferedImage image = javax.imageio.ImageIO.read(png.toFile());
        long colours = 0;
        java.util.Set<Integer> seen = new java.util.HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 7) {
            for (int x = 0; x < image.getWidth(); x += 7) {
                colours += seen.add(image.getRGB(x, y)) ? 1 : 0;
            }
        }
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(colours).as("a blank page has one colour").isGreaterThan(20);
    }

    /** Loads the report in a frame of that width, runs the script on it from outside, and returns what it returns. */
    private JsonNode inside(int width, String fragment, String script) throws Exception {
        Path frame = Files.writeString(temp.resolve("frame.html"),
                """
                        <!doctype html><meta charset="utf-8"><iframe id="f" width="%d" height="900" src="report.html%s"></iframe>
                        <pre id="result"></pre><script>
                        document.getElementById('f').onload = async event => {
                          const settled = () => new Promise(done => setTimeout(done, 100));
                          const look = async page => { %s };
                          const result = await look(event.target.contentDocument);
                          document.getElementById('result').textContent = encodeURIComponent(JSON.stringify(result));
                        };
                        </script>
                        """
                        .formatted(width, fragment, script));
        String dom = chromium.dom(frame.toUri().toString());
        int start = dom.indexOf("<pre id=\"result\">") + 17;
        String result = dom.substring(start, dom.indexOf("</pre>", start));
        assertThat(result).as("the script ran").isNotEmpty();
        return Json.mapper().readTree(java.net.URLDecoder.decode(result, java.nio.charset.StandardCharsets.UTF_8));
    }
}
