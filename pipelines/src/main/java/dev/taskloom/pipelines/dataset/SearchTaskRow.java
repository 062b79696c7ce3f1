package dev.taskloom.pipelines.dataset;

import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import java.util.List;
import java.util.SortedMap;

/**
 * A search task as a row: what trainers read stands in columns of its own, what only the verifier reads is JSON.
 *
 * <p>{@code dataSource, prompt, ability, rewardModel, extraInfo} have the names and shapes that verl reads; others read
 * {@code prompt} as chat messages too. Columns are only ever appended. {@code task} holds the whole wire record, so that
 * the dataset alone suffices to verify and to grade; a difficulty figure the task does not have is null.
 */
record SearchTaskRow(String id, String question, List<Message> prompt, String dataSource, String ability,
        RewardModel rewardModel, ExtraInfo extraInfo, String answer, List<String> answerAliases, String answerType,
        String normaliser, String language, String split, Integer hops, Integer clauses, Integer minimumSourceCover,
        Integer weakestClauseCandidates, Integer nearMisses, List<String> solvedBy, List<String> failedBy,
        List<EvidenceSpan> evidence, String program, String certificate, List<String> licences, List<String> sources,
        String snapshot, String task) {

    /** A chat message. */
    record Message(String role, String content) {}

    /** How an answer is rewarded: by a rule, against this value. */
    record RewardModel(String style, String groundTruth) {}

    /** What a reward function is given besides. */
    record ExtraInfo(String split, int index, String id, List<String> aliases, String answerType, String normaliser) {}

    /** A cited place: UTF-16 offsets into the canonical text of the document, end exclusive. */
    record EvidenceSpan(String document, String url, int start, int end, String quote) {}

    /** The row of a task that stands at {@code index} within its split. */
    static SearchTaskRow of(Task task, SearchTask body, int index) {
        SortedMap<String, Integer> measures = task.difficulty().measures();
        ReferenceAnswer answer = task.answer();
        String type = answer.type().wireName();
        return new SearchTaskRow(task.id().value(), task.prompt(), List.of(new Message("user", task.prompt())),
                "taskloom/search", "search", new RewardModel("rule", answer.value()),
                new ExtraInfo(task.split(), index, task.id().value(), answer.aliases(), type, answer.normaliser()),
                answer.value(), answer.aliases(), type, answer.normaliser(), task.language(), task.split(),
                measures.get("hops"), measures.get("clauses"), measures.get("minimum_source_cover"),
                measures.get("weakest_clause_candidates"), measures.get("near_misses"), task.difficulty().solvedBy(),
                task.difficulty().failedBy(),
                body.evidence().stream().map(claim -> span(claim.citation())).distinct().toList(),
                Json.line(body.program()), Json.line(task.certificate()), task.provenance().licences(),
                task.provenance().sources(), body.snapshot(), Json.line(task));
    }

    private static EvidenceSpan span(Citation citation) {
        return new EvidenceSpan(citation.document(), citation.url(), citation.start(), citation.end(),
                citation.quote());
    }
}
