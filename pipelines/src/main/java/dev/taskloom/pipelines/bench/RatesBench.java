package dev.taskloom.pipelines.bench;

import dev.taskloom.environments.planted.PlantedWeb;
import dev.taskloom.environments.search.build.PlainBuild;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.inference.calls.Caps;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.pipelines.models.ModelRoles;
import dev.taskloom.pipelines.models.RoleChoice;
import dev.taskloom.pipelines.planted.PlantedTruth;
import dev.taskloom.pipelines.run.EarlierTasks;
import dev.taskloom.pipelines.run.RunDirectory;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Runners;
import dev.taskloom.pipelines.synthesis.Kind;
import dev.taskloom.pipelines.synthesis.KindRuntime;
import dev.taskloom.pipelines.synthesis.RunProgress;
import dev.taskloom.pipelines.synthesis.SynthesisRun;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.TaskKind;
import dev.taskloom.synthesizers.Synthesis;
import dev.taskloom.verifiers.SelectionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A whole run over a planted web with agents and judges who are right at set rates; all that is known of them is what its tasks
 * and rejections say.
 */
final class RatesBench {
    /** More than any run here makes. */
    private static final int ALL = 1_000_000;

    private final Path folder;
    private final int pages;
    private final Consumer<String> progress;

    RatesBench(Path folder, int pages, Consumer<String> progress) {
        this.folder = folder;
        this.pages = pages;
        this.progress = progress;
    }

    Findings run() throws IOException {
        progress.accept("planting a web of " + pages + " pages, and drafting all questions about it");
        Path web = folder.resolve("planted");
        PlantedWeb.write(pages, BenchInputs.SEED, web, PlantedWeb.Progress.NONE);
        Path snapshot = folder.resolve("planted-snapshot");
        SnapshotManifest manifest = PlainBuild.build(List.of(web.resolve("pages")), snapshot, done -> {});
        RunSettings settings = new RunSettings(TaskKind.SEARCH, snapshot.toString(), manifest.hash(), ALL, 1, 3, 6,
                SelectionMode.GRADED.wireName(), ALL);
        PlantedTruth truth = new PlantedTruth(web.resolve("truth"), drafts(settings));
        RatedModels models = new RatedModels(truth);
        progress.accept("running: " + models.named().size() + " models of set rates attempt and judge them");
        try (SimulatedServer server = SimulatedServer.start(models)) {
            return models.findings(run(settings.with(roles(server, models))));
        }
    }

    private SynthesisRun.Result run(RunSettings settings) {
        try (RunDirectory directory = RunDirectory.open(folder.resolve("run"), settings)) {
            return new SynthesisRun(directory, settings, EarlierTasks.none(), Runners.options(List.of()),
                    RunProgress.NONE).run();
        }
    }

    /** What the run will ask: the same settings give the same drafts. */
    private static List<Draft> drafts(RunSettings settings) throws IOException {
        try (KindRuntime runtime = Kind.of(settings.kind()).open(settings)) {
            return DrawnSeeds.of(Path.of(settings.environment()), settings.seed())
                    .parallelStream()
                    .flatMap(seed -> switch (runtime.synthesizer().synthesize(seed)) {
                        case Synthesis.Barren barren -> Stream.<Draft>empty();
                        case Synthesis.Drafted drafted -> drafted.drafts().stream();
                    })
                    .toList();
        }
    }

    private ModelRoles roles(SimulatedServer server, RatedModels models) throws IOException {
        StringBuilder yaml = new StringBuilder("endpoints:\n");
        models.named().forEach(name -> yaml.append("  %s: {base-url: '%s', model: %s}%n"
                .formatted(name, server.baseUrl(), name)));
        return new RoleChoice(models.agents(), RoleChoice.NOBODY, RoleChoice.NOBODY, models.judges())
                .of(Files.writeString(folder.resolve("models.yaml"), yaml), folder.resolve("run/journal"), Caps.NONE,
                        Kind.of(TaskKind.SEARCH).promptHash());
    }
}
