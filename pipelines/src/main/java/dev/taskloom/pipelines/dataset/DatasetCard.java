package dev.taskloom.pipelines.dataset;

import dev.taskloom.schemas.RunManifest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The {@code README.md} of a dataset: front matter for machines, and for people what stands in it and how it was made. */
final class DatasetCard {
    private static final int SITES_SHOWN = 12;

    private final DatasetSource source;
    private final CardFigures figures;
    private final CardFrontMatter frontMatter;

    DatasetCard(DatasetSource source, CardFigures figures, Class<? extends Record> rowType,
            List<TableShards.Split> splits) {
        this.source = source;
        this.figures = figures;
        this.frontMatter = new CardFrontMatter(figures, rowType, splits);
    }

    String markdown() {
        return frontMatter.yaml()
                + """

                        # Taskloom search tasks

                        %s questions over a web corpus, each with one answer, the evidence it stands on, and a certificate that a
                        program re-checks offline, without a model. %s

                        %s
                        ## How they were made

                        Each question is a conjunctive query over claims that cite their source, rendered as text. It was kept
                        only if enumeration over the whole snapshot gave exactly one answer, if the reference answer was supported
                        by every required check, and if the answers of the agents that tried it agreed with the rule of its mode
                        (here: %s).

                        %s
                        ## Who checked what

                        Verdicts have three values; an error or a missing fact is undecided, never refuted.

                        | mechanism | supported | refuted | undecided |
                        | --- | ---: | ---: | ---: |
                        %s
                        ## Difficulty

                        %s

                        | agent | tasks it failed |
                        | --- | ---: |
                        %s
                        ## Columns

                        `prompt` (chat messages; the plain text is `question`), `data_source`, `ability`, `reward_model` and
                        `extra_info` stand as verl and other trainers read them. `answer`, with `answer_aliases`, is compared as
                        `answer_type` by `normaliser`. `evidence` lists the cited spans: UTF-16 offsets into the canonical text of
                        `document`. `hops`, `clauses`, `minimum_source_cover`, `weakest_clause_candidates`, `near_misses`,
                        `solved_by` and `failed_by` are difficulty. `program` and `certificate` are JSON; `task` is the whole
                        record as JSON (`https://taskloom.dev/schemas/v1/task.schema.json`).

                        ## Verify it yourself

                        ```
                        ./taskloom verify DATASET --snapshot SNAPSHOT
                        ./taskloom grade --task DATASET --id ID --answer TEXT
                        ```

                        `verify` re-derives every certificate from the snapshot (%s) and says which task fails and why; `grade`
                        prints the reward that an answer earns.

                        ## Sources and licences

                        %s
                        %s
                        ## Known gaps

                        - An answer is unique within the snapshot, not within the world: another corpus may know a second one.
                        - Facts carry the time their source gives them; what changed after the crawl is not known here.
                        - Difficulty says which of the listed agents failed. Stronger agents were not asked unless they are listed.
                        - The tasks were not compared with public benchmarks; check for overlap before you evaluate on those.
                        - A source without a stated licence is listed as unknown; clear it before you redistribute its quotes.

                        ## Origin

                        %s Models: %s.
                        """
                        .formatted(number(figures.tasks()), languages(), example(),
                                MarkdownText.names(figures.modes().keySet(), "none"), history(), mechanisms(),
                                difficulty(), counts(figures.agentsFailed(), "(no agent failed a task)"),
                                codes(figures.snapshots()), licences(), sites(), origin(),
                                MarkdownText.names(figures.models(), "none took part"));
    }

    /** What fell on the way, where the source knows it. */
    private String history() {
        return switch (source) {
            case DatasetSource.Run(RunManifest manifest) -> """
                    | stage | in | out | fell, by reason |
                    | --- | ---: | ---: | --- |
                    %s
                    %s
                    %s""".formatted(funnel(manifest), shortfall(manifest), ModelCosts.of(manifest));
            case DatasetSource.Topic topic -> """
                    These are the tasks of a Kafka topic; what fell on the way is in the manifests of their runs.
                    """;
        };
    }

    private String origin() {
        return switch (source) {
            case DatasetSource.Run(RunManifest manifest) -> "Run `%s`, seed %d, Taskloom %s on %s.".formatted(
                    MarkdownText.code(manifest.run()), manifest.seed(),
                    MarkdownText.inline(manifest.versions().taskloom()),
                    MarkdownText.inline(manifest.versions().runner()));
            case DatasetSource.Topic(String name) -> "Kafka topic `%s`. Runs: %s.".formatted(MarkdownText.code(name),
                    codes(figures.runs()));
        };
    }

    private static String codes(Collection<String> names) {
        return names.isEmpty()
                ? "none"
                : names.stream().map(name -> "`" + MarkdownText.code(name) + "`").collect(Collectors.joining(", "));
    }

    private String languages() {
        StringJoiner joiner = new StringJoiner(", ", "Languages: ", ".");
        joiner.setEmptyValue("");
        figures.languages()
                .forEach((language, count) -> joiner.add(MarkdownText.inline(language) + " (" + number(count) + ")"));
        return joiner.toString();
    }

    private String example() {
        if (figures.example() == null) {
            return "";
        }
        return """
                > **Question.** %s
                >
                > **Answer.** %s

                """.formatted(MarkdownText.inline(figures.example().prompt()),
                MarkdownText.inline(figures.example().answer().value()));
    }

    private static String funnel(RunManifest manifest) {
        StringBuilder rows = new StringBuilder();
        for (RunManifest.Stage stage : manifest.funnel()) {
            StringJoiner reasons = new StringJoiner(", ");
            stage.reasons()
                    .forEach((reason, count) -> reasons.add(MarkdownText.inline(reason) + " " + number(count)));
            rows.append("| %s | %s | %s | %s |\n".formatted(MarkdownText.inline(stage.name()), number(stage.in()),
                    number(stage.out()), reasons));
        }
        return rows.toString();
    }

    private static String shortfall(RunManifest manifest) {
        return manifest.shortfall().isEmpty()
                ? "Requested: %s tasks; accepted: %s.".formatted(number(manifest.requested()),
                        number(manifest.accepted()))
                : "Requested: %s tasks; accepted: %s. %s".formatted(number(manifest.requested()),
                        number(manifest.accepted()), MarkdownText.inline(manifest.shortfall()));
    }

    private String mechanisms() {
        StringBuilder rows = new StringBuilder();
        figures.mechanisms()
                .forEach((mechanism, outcomes) -> rows.append("| %s | %s | %s | %s |\n".formatted(
                        MarkdownText.inline(mechanism), number(outcomes[0]), number(outcomes[1]),
                        number(outcomes[2]))));
        return rows.toString();
    }

    private String difficulty() {
        StringJoiner hops = new StringJoiner(", ", "Tasks by hops: ", ". ");
        hops.setEmptyValue("");
        figures.hops().forEach((hop, count) -> hops.add(hop + " hops " + number(count)));
        StringJoiner types = new StringJoiner(", ", "Tasks by answer type: ", ".");
        types.setEmptyValue("");
        figures.answerTypes().forEach((type, count) -> types.add(MarkdownText.inline(type) + " " + number(count)));
        return hops.toString() + types;
    }

    private String licences() {
        return "| licence of cited pages | tasks |\n| --- | ---: |\n"
                + counts(renamed(figures.licences()), "(no cited page)");
    }

    private String sites() {
        StringBuilder rows = new StringBuilder("| site | tasks |\n| --- | ---: |\n");
        figures.topSites(SITES_SHOWN)
                .forEach(site -> rows
                        .append("| %s | %s |\n".formatted(MarkdownText.inline(site.getKey()),
                                number(site.getValue()))));
        int more = figures.sitesSeen() - SITES_SHOWN;
        return more > 0 ? rows.append("| and %s more sites | |\n".formatted(number(more))).toString() : rows.toString();
    }

    private static Map<String, Long> renamed(Map<String, Long> licences) {
        Map<String, Long> shown = new java.util.TreeMap<>();
        licences.forEach((licence, count) -> shown.merge(licence.isBlank() ? "unknown" : licence, count, Long::sum));
        return shown;
    }

    private static String counts(Map<String, Long> counts, String none) {
        StringBuilder rows = new StringBuilder();
        counts.forEach(
                (name, count) -> rows.append("| %s | %s |\n".formatted(MarkdownText.inline(name), number(count))));
        return counts.isEmpty() ? "| %s | |\n".formatted(none) : rows.toString();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
