package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.planted.PlantedWeb;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "planted-web", mixinStandardHelpOptions = true, showDefaultValues = true, description = {
        "Write a synthetic, clearly fictional web, with its truth in a side file.",
        "The pages are in DIR/pages (give that to 'corpus build'), the truth is in DIR/truth."})
final class PlantedWebCommand implements Callable<Integer> {
    @Option(names = "--pages", required = true, paramLabel = "N", description = "how many pages, over all its sites")
    private int pages;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "the same seed gives the same web")
    private long seed;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "an empty folder, or an earlier web")
    private Path output;

    @Override
    public Integer call() throws java.io.IOException {
        try (Progress progress = Progress.of("pages", pages)) {
            PlantedWeb.write(pages, seed, output, (done, all) -> progress.reached(done));
        }
        System.out.println(output.resolve("pages"));
        return 0;
    }
}
