package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.planted.PlantedWeb;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "planted-web", sortOptions = false, description = {
        "Write a synthetic, clearly fictional web, with its truth in a side file.", "",
        "The pages are in DIR/pages (give that to 'corpus build'), the truth is in DIR/truth. Prints the folder of the"
                + " pages."}, footer = {"", "Example:", "  ./taskloom planted-web --pages 4000 --seed 1 --output web"})
final class PlantedWebCommand implements Callable<Integer> {
    @Option(names = "--pages", required = true, paramLabel = "N", description = "how many pages, over all its sites")
    private int pages;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "the same seed gives the same web (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "folder of the web: new, empty, or an earlier web, which is replaced")
    private Path output;

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Usage.within(spec, "--pages", pages, 1, PlantedWeb.MOST_PAGES);
        write(pages, seed, output, spec.commandLine().getErr());
        spec.commandLine().getOut().println(output.resolve("pages"));
        return 0;
    }

    /** Writes the web and tells how far it is. */
    static void write(int pages, long seed, Path output, PrintWriter err) throws IOException {
        AtomicLong written = new AtomicLong();
        try (Progress progress = Progress.show(err, Progress.counting("pages written", written::get))) {
            PlantedWeb.write(pages, seed, output, (done, all) -> written.set(done));
        }
    }
}
