package dev.taskloom.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.Seal;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.TaskId;
import dev.taskloom.verifiers.SelectionMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits accepted tasks in every place, one at a time, and asks the auditor. */
class AuditMutationTest {
    /**
     * What nothing in the snapshot can contradict, so that only the seal guards it: path and why. Besides, the reason of the
     * alternative search: how many near misses it saw, and it is not repeated.
     */
    private static final Map<String, String> ONLY_SEALED = Map.of(
            "/provenance/run", "names the run; another run may make the same task",
            "/provenance/seed/rank", "a draw of the run's seed, which the snapshot does not hold",
            "/verification/mode", "a looser mode accepts what a stricter one did",
            "/verification/wording/prompts", "what models were told, which only their makers hold",
            "/body/hardening", "how the question came about, not what it says",
            "/verification/attempts/#/trajectory", "what an agent did on the way; only its answer is judged");

    @TempDir
    static Path folder;

    private static Snapshot snapshot;
    private static SearchAuditor auditor;
    private static final List<Task> TASKS = new ArrayList<>();

    @BeforeAll
    static void acceptSomeTasks() throws IOException {
        System.out.println("planted web of seed " + Snapshots.SEED);
        snapshot = Snapshots.planted(350, folder, Map.of());
        auditor = new SearchAuditor(snapshot);
        SearchVerifier verifier = new SearchVerifier(snapshot, SelectionMode.STRICT, "run-1", List.of());
        Map<String, Task> byShape = new TreeMap<>();
        List<Draft> drafts = new Drafts(snapshot).aroundWorks(200);
        for (Draft draft : drafts) {
            SearchTask body = (SearchTask) draft.body();
            String wrong = body.hardNegatives().isEmpty() ? "" : body.hardNegatives().get(0);
            if (verifier.judge(Drafts.attempted(draft, "", wrong)) instanceof Outcome.Accepted accepted) {
                String shape = body.program().clauses().size() + draft.answer().type().wireName() + wrong.isEmpty();
                byShape.putIfAbsent(shape, accepted.task());
            }
        }
        TASKS.addAll(byShape.values());
        TASKS.add(worded(verifier, drafts));
        TASKS.add(judged(drafts, SelectionMode.STRICT, ScriptedJudge.honest("one", drafts),
                ScriptedJudge.honest("two", drafts)));
        TASKS.add(judged(drafts, SelectionMode.GRADED, ScriptedJudge.honest("one", drafts),
                ScriptedJudge.lazy("two", drafts)));
    }

    /** A task in a model's words. */
    private static Task worded(SearchVerifier verifier, List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> ModelWords.of(draft, "Tell me: " + draft.prompt()))
                .map(draft -> verifier.judge(Drafts.attempted(draft, "")))
                .flatMap(outcome -> outcome instanceof Outcome.Accepted accepted
                        ? Stream.of(accepted.task())
                        : Stream.of())
                .findFirst()
                .orElseThrow();
    }

    /** A task with a candidate, on both answers of which judges have spoken. */
    private static Task judged(List<Draft> drafts, SelectionMode mode, ScriptedJudge... judges) {
        SearchVerifier verifier = new SearchVerifier(snapshot, mode, "run-1", Stream.of(judges).map(
                ScriptedJudge::configuration).toList());
        return drafts.stream()
                .filter(draft -> !((SearchTask) draft.body()).hardNegatives().isEmpty())
                .map(draft -> verifier.judge(Drafts.attempted(draft, "", ((SearchTask) draft.body()).hardNegatives()
                        .get(0))))
                .flatMap(outcome -> outcome instanceof Outcome.Accepted accepted
                        ? Stream.of(accepted.task())
                        : Stream.of())
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    @Test
    void tasksThatNobodyTouchedHold() {
        assertThat(TASKS).hasSizeGreaterThanOrEqualTo(3);
        for (Task task : TASKS) {
            assertThat(auditor.flaw(task)).isEmpty();
        }
    }

    @Test
    void noEditOfAnyFieldPassesUnnoticed() throws JsonProcessingException {
        Map<String, Integer> noticed = new TreeMap<>();
        List<String> unnoticed = new ArrayList<>();
        for (Task task : TASKS) {
            for (Edit edit : edits(task)) {
                Optional<String> flaw = flaw(edit.json());
                flaw.ifPresentOrElse(f -> noticed.merge(key(f), 1, Integer::sum),
                        () -> unnoticed.add(edit.what() + " of " + edit.path()));
            }
        }
        assertThat(unnoticed).isEmpty();
        System.out.println("edits noticed, by what the auditor said: " + noticed);
    }

    @Test
    void noEditThatAlsoRenewsIdAndSealPassesUnnoticed() throws JsonProcessingException {
        Map<String, Integer> noticed = new TreeMap<>();
        List<String> unnoticed = new ArrayList<>();
        for (Task task : TASKS) {
            for (Edit edit : edits(task)) {
                if (ONLY_SEALED.keySet().stream().anyMatch(edit.path()::startsWith) || edit.isOfAlternativeSearch()
                        || edit.path().equals("/id") || edit.path().equals("/certificate/seal")) {
                    continue;
                }
                Optional<String> flaw = flaw(renewed(edit.json()));
                flaw.ifPresentOrElse(f -> noticed.merge(key(f), 1, Integer::sum),
                        () -> unnoticed.add(edit.what() + " of " + edit.path()));
            }
        }
        assertThat(unnoticed).isEmpty();
        System.out.println("renewed edits noticed, by what the auditor said: " + noticed);
        assertThat(noticed.keySet()).doesNotContain("seal", "id");
    }

    /** The field or mechanism a flaw names. */
    private static String key(String flaw) {
        return flaw.split("[ :\\[]", 2)[0];
    }

    private static Optional<String> flaw(JsonNode json) {
        try {
            return auditor.flaw(Json.mapper().treeToValue(json, Task.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.of("unreadable: " + e.getMessage());
        }
    }

    /** The same edit by somebody who knows how ids and seals are made. */
    private static JsonNode renewed(JsonNode json) {
        try {
            Task task = Json.mapper().treeToValue(json, Task.class);
            Task renamed = new Task(task.schema(), TaskId.of(task.kind(), task.body()), task.kind(), task.split(),
                    task.language(), task.prompt(), task.answer(), task.environment(), task.body(), task.difficulty(),
                    task.certificate(), task.verification(), task.provenance());
            return Json.mapper().valueToTree(Seal.seal(renamed));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return json;
        }
    }

    /** One edit: {@code path} has numbers of array elements, {@code #} stands for those above the last. */
    private record Edit(String what, String path, JsonNode json, boolean isOfAlternativeSearch) {}

    private static List<Edit> edits(Task task) {
        JsonNode root = Json.mapper().valueToTree(task);
        List<Edit> edits = new ArrayList<>();
        collect(root, root, "", new ArrayList<>(), edits);
        return edits;
    }

    private static void collect(JsonNode root, JsonNode node, String path, List<Object> keys, List<Edit> edits) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(root, field.getValue(), path + "/" + field.getKey(),
                    with(keys, field.getKey()), edits));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                int place = i;
                edits.add(edit("removal", path, root, keys, array -> {
                    ((ArrayNode) array).remove(place);
                    return array;
                }));
                edits.add(edit("duplication", path, root, keys, array -> ((ArrayNode) array).insert(place,
                        array.get(place).deepCopy())));
                collect(root, node.get(i), path + "/#", with(keys, i), edits);
            }
        } else {
            edits.add(edit("change", path, root, keys, AuditMutationTest::changed));
        }
    }

    private static JsonNode changed(JsonNode leaf) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (leaf.isIntegralNumber()) {
            return make.numberNode(leaf.intValue() + 1);
        }
        if (leaf.isNumber()) {
            return make.numberNode(leaf.doubleValue() + 1);
        }
        return make.textNode(switch (leaf.asText()) {
            case "train" -> "test";
            case "director" -> "writer";
            case "SUPPORTED" -> "REFUTED";
            case "strict" -> "graded";
            case "constant" -> "variable";
            default -> leaf.asText().endsWith("7") ? leaf.asText() + "8" : shifted(leaf.asText());
        });
    }

    /** The last digit or letter is another one, so that dates stay dates and hashes stay hashes. */
    private static String shifted(String text) {
        if (text.isEmpty()) {
            return "something";
        }
        char last = text.charAt(text.length() - 1);
        char other = last == '9' ? '8' : Character.isDigit(last) ? (char) (last + 1) : last == 'a' ? 'b' : 'a';
        return text.substring(0, text.length() - 1) + other;
    }

    private static List<Object> with(List<Object> keys, Object key) {
        List<Object> longer = new ArrayList<>(keys);
        longer.add(key);
        return longer;
    }

    private static Edit edit(String what, String path, JsonNode root, List<Object> keys,
            UnaryOperator<JsonNode> change) {
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy;
        boolean search = false;
        for (Object key : keys.subList(0, keys.size() - 1)) {
            parent = key instanceof Integer place ? parent.get(place) : parent.get((String) key);
            search |= parent.path("mechanism").asText().equals("alternative-search") && path.endsWith("/reason");
        }
        Object last = keys.get(keys.size() - 1);
        if (last instanceof Integer place) {
            ((ArrayNode) parent).set(place, change.apply(parent.get(place)));
        } else {
            ((ObjectNode) parent).set((String) last, change.apply(parent.get((String) last)));
        }
        return new Edit(what, path, copy, search);
    }
}
