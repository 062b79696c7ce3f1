package dev.taskloom.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest {
    private static final BenchSizes TINY = new BenchSizes(150, 60, 3, 8, 1);

    @Test
    void everyStageIsMeasuredAndBeamStandsBesideThePlainLoop() throws IOException {
        List<String> stages = new ArrayList<>();
        BenchReport report = new Bench(TINY, List.of(), stages::add).run();
        assertThat(report.figures()).extracting(Figure::unit)
                .startsWith("pages/s", "MB/s", "MB", "pages/s", "MB/s", "pages/s", "pages/s", "drafts/s", "tasks/s",
                        "MB");
        assertThat(report.figures()).filteredOn(figure -> figure.beam() != null)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(figure -> assertThat(figure.cost()).isNotNull());
        assertThat(report.figures()).allSatisfy(figure -> assertThat(figure.plain()).isNotNegative());
        assertThat(stages).hasSizeGreaterThan(3);
        assertThat(report.table().lines()).hasSize(report.figures().size() + 4);
    }

    @Test
    void callsOfModelsAreMeasuredInAllWaysAndNoneIsLost() throws IOException {
        BenchReport report;
        try (ScratchFolder folder = ScratchFolder.create()) {
            report = new ModelBench(folder.path(), new ModelBenchSizes(40, 3, 60, 1), stage -> {}).run();
        }
        assertThat(report.figures()).extracting(Figure::unit)
                .containsExactly("calls/s", "%", "calls/s", "%", "calls/s", "times", "calls/s", "%", "calls");
        Figure staged = report.figures().getFirst();
        assertThat(report.figures().get(1).beam()).isCloseTo(100 * staged.beam() / staged.plain(), within(1e-9));
        assertThat(report.figures().getLast().beam()).isZero();
        assertThat(report.table()).doesNotContain("null");
    }

    @Test
    void theCostOfBeamIsTimeLostOrMemoryTaken() {
        assertThat(Figure.rate("work", "pages/s", 100, 130).cost()).isCloseTo(30, within(1e-9));
        assertThat(Figure.amount("heap", "MB", 150, 100).cost()).isCloseTo(50, within(1e-9));
        assertThat(Figure.plain("work", "pages/s", 1).cost()).isNull();
    }

    @Test
    void paddedPagesHaveTheSizeAskedForAndKeepTheirText() {
        String page = "<html><body><p>Orla is a town.</p></body></html>";
        String padded = PaddedPage.of(page, 30_000, 7);
        assertThat(padded.length()).isBetween(30_000, 32_000);
        assertThat(padded).startsWith("<html><body><p>Orla is a town.</p>").endsWith("</body></html>");
        assertThat(PaddedPage.of(page, 30_000, 7)).isEqualTo(padded);
    }
}
