package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Provenance;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.TaskId;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.schemas.Verification;
import java.util.List;

/** A task and a rejection whose every text tries to run, to escape its place or to break the page. */
final class HostileRun {
    static final String SCRIPT = "</script><script>document.documentElement.dataset.owned=1</script>";
    static final String IMAGE = "<img src=x onerror=\"document.documentElement.dataset.owned=2\">";
    static final String OVERRIDE = "safe \u202Egnp.exe\u202C end";
    static final String LONG_WORD = "W".repeat(10_000);
    static final String SEPARATORS = "a\u2028b\u2029c\u0000d]]><!--<!-- <script ";
    static final String LONE_SURROGATE = "half \uD83D pair";
    static final String EVERYTHING = SCRIPT + IMAGE + OVERRIDE + SEPARATORS + LONE_SURROGATE;

    private static final String QUOTE = SCRIPT + " " + LONG_WORD;
    private static final String TEXT = IMAGE + " before " + QUOTE + " after " + SCRIPT;

    private HostileRun() {}

    static String documentText(String id) {
        return id.equals(Sha256.hex(TEXT)) ? TEXT : "";
    }

    static Task task(Task good) {
        SearchTask body = (SearchTask) good.body();
        Citation citation = new Citation(Sha256.hex(TEXT), "javascript:document.documentElement.dataset.owned=3",
                TEXT.indexOf(QUOTE), TEXT.indexOf(QUOTE) + QUOTE.length(), QUOTE);
        Claim claim = new Claim(new Value.EntityValue("x", EVERYTHING), SCRIPT, new Value.TextValue(LONG_WORD),
                citation,
                IMAGE);
        SearchTask hostile = new SearchTask(SCRIPT, body.program(), body.bindings(), List.of(claim),
                List.of(EVERYTHING, LONG_WORD), List.of(IMAGE), List.of(SCRIPT));
        Attempt attempt = new Attempt(IMAGE + LONG_WORD, SCRIPT, List.of(LONG_WORD, IMAGE));
        Verdict verdict = new Verdict(SCRIPT, LONG_WORD, Verdict.Outcome.UNDECIDED, EVERYTHING, List.of(citation));
        Provenance from = good.provenance();
        return new Task(good.schema(), TaskId.of(good.kind(), hostile), good.kind(), good.split(), IMAGE,
                EVERYTHING + LONG_WORD,
                new ReferenceAnswer(IMAGE + LONG_WORD, List.of(SCRIPT), good.answer().type(), "entity/v1"),
                good.environment(), hostile, good.difficulty(), good.certificate(),
                new Verification(Decision.ACCEPT, SCRIPT, List.of(attempt), List.of(verdict), null),
                new Provenance(from.run(), new Seed(good.kind(), SCRIPT, EVERYTHING, LONG_WORD, 0,
                        from.seed().popularity()), from.snapshot(), List.of(SCRIPT), List.of(IMAGE), List.of(SCRIPT)));
    }

    static Rejection rejection(Rejection good) {
        return new Rejection(good.schema(), SCRIPT, good.kind(), good.seed(), IMAGE, Decision.REJECT, LONG_WORD,
                EVERYTHING, EVERYTHING, LONG_WORD, List.of(new Attempt(SCRIPT, IMAGE, List.of(EVERYTHING))),
                List.of(new Verdict(IMAGE, SCRIPT, Verdict.Outcome.REFUTED, LONG_WORD, List.of())), null);
    }
}
