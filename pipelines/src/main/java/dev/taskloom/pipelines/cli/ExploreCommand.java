package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.OrderedWorkers;
import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.exploring.ProposedClaim;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.inference.agent.UnservedException;
import dev.taskloom.pipelines.models.ModelRoles;
import dev.taskloom.pipelines.models.Role;
import dev.taskloom.pipelines.models.RunModels;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.schemas.ModelUse;
import dev.taskloom.synthesizers.search.exploring.Explorer;
import dev.taskloom.synthesizers.search.exploring.StartPages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "explore", sortOptions = false, description = {
        "Let models find claims that the readers of a build miss.", "",
        "One model reads pages and proposes claims with the words that state them, another confirms each. The proposals go"
                + " into a file; 'corpus build --claims FILE' decides what becomes of them. Every call is kept beside the"
                + " file and never made twice."}, footer = {"", "Example:",
                        "  ./taskloom corpus explore --snapshot snapshot --models models.yaml --starts 200 --output claims.jsonl",
                        "  ./taskloom corpus build --input pages/ --claims claims.jsonl --output richer"})
final class ExploreCommand implements Callable<Integer> {
    @Option(names = "--snapshot", required = true, paramLabel = "DIR", description = "snapshot to explore")
    private Path snapshot;

    @Option(names = "--models", required = true, paramLabel = "FILE", description = "YAML file of endpoints")
    private Path models;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "file of the proposals; replaced when it exists, calls are kept in FILE.journal")
    private Path output;

    @Option(names = "--starts", defaultValue = "100", paramLabel = "N", description = "pages to begin at, least known first (default: ${DEFAULT-VALUE})")
    private int starts;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "draws among pages that are equally known (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--depth", defaultValue = "1", paramLabel = "D", description = "links from a first page to the farthest, 0 to 4 (default: ${DEFAULT-VALUE})")
    private int depth;

    @Option(names = "--breadth", defaultValue = "3", paramLabel = "B", description = "links followed from each page, 1 to 16 (default: ${DEFAULT-VALUE})")
    private int breadth;

    @Option(names = "--explorer", paramLabel = "NAME", description = "endpoint that reads pages (default: the first)")
    private String explorer;

    @Option(names = "--confirmer", paramLabel = "NAME", description = "endpoint that confirms (default: another than the explorer, where there is one)")
    private String confirmer;

    @Mixin
    private CapOptions caps;

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    private final Set<ProposedClaim> claims = new LinkedHashSet<>();
    private final SortedMap<String, Long> outcomes = new TreeMap<>();
    private final AtomicInteger explored = new AtomicInteger();

    @Override
    public Integer call() {
        Usage.within(spec, "--starts", starts, 1, SynthesizeCommand.MOST_TASKS);
        Usage.within(spec, "--depth", depth, 0, 4);
        Usage.within(spec, "--breadth", breadth, 1, 16);
        try (Snapshot opened = Snapshot.open(snapshot);
                RunModels open = RunModels.open(
                        ModelRoles.ofExplorer(models, Path.of(output + ".journal"), caps.caps(), explorer,
                                confirmer))) {
            List<Document> pages = StartPages.draw(opened, starts, seed);
            Explorer exploring = new Explorer(opened, open.in(Role.EXPLORE).getFirst(),
                    open.in(Role.CONFIRM).getFirst(), depth, breadth);
            try (Progress progress = Progress.show(spec.commandLine().getErr(),
                    () -> "  %d of %d starts explored%s".formatted(explored.get(), pages.size(),
                            open.outage().map("; "::concat).orElse("")))) {
                explore(pages, exploring);
            } catch (UnservedException e) {
                String cap = open.capReached()
                        .orElseThrow(() -> new RunException(e.getMessage() + "; the same command goes on", e));
                spec.commandLine().getErr().println(cap + " at start " + explored.get() + " of " + pages.size()
                        + ": the same command with a higher cap goes on");
            }
            JsonLines.write(output, claims.iterator());
            summary(open);
        }
        return claims.isEmpty() ? 1 : 0;
    }

    /** Starts that are explored to their end count, in their order, whatever ended the exploring. */
    private void explore(List<Document> pages, Explorer exploring) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            OrderedWorkers<Explorer.Exploration> workers = new OrderedWorkers<>(threads, this::add);
            try {
                pages.forEach(page -> workers.submit(() -> exploring.from(page)));
                workers.finish();
            } finally {
                workers.cancel();
            }
        }
    }

    private void add(Explorer.Exploration exploration) {
        claims.addAll(exploration.claims());
        exploration.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
        explored.incrementAndGet();
    }

    private void summary(RunModels open) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "Claims    %,d proposed and confirmed, in %s%nOutcomes  %s%n", claims.size(), output,
                outcomes);
        for (ModelUse use : open.use()) {
            out.printf(Locale.ROOT, "Models    %s: %,d calls sent, %,d replayed, %,d tokens (%s)%n", use.stage(),
                    use.sent().calls(), use.replayed().calls(), use.all().tokens(), use.model());
        }
    }
}
