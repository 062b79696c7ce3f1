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
    void modelsAreMeasuredInAllWaysAndWhatWasSetComesOut() throws IOException {
        BenchReport report;
        try (ScratchFolder folder = ScratchFolder.create()) {
            report = new ModelBench(folder.path(), new ModelBenchSizes(400, 3, 60, 1, 40), stage -> {}).run();
        }
        assertThat(report.figures()).extracting(Figure::unit)
                .containsExactly("calls/s", "%", "calls/s", "%", "calls/s", "times", "calls/s", "%", "calls/s", "%", "",
                        "%");
        Figure staged = report.figures().getFirst();
        assertThat(report.figures().get(1).beam()).isCloseTo(100 * staged.beam() / staged.plain(), within(1e-9));
        assertThat(report.checks()).filteredOn(check -> check.of() > 0)
                .hasSize(6)
                .allSatisfy(check -> assertThat(check.of()).isGreaterThan(10));
        assertThat(report.broken()).isEmpty();
        assertThat(report.table()).doesNotContain("null", "NaN", "DOES NOT HOLD");
        assertThat(report.table().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void aCountHoldsOnlyExactlyAndAShareWithinFourDeviations() {
        assertThat(Check.exactly("calls", 7, 7).holds()).isTrue();
        assertThat(Check.exactly("calls", 6, 7).holds()).isFalse();
        // Of 100 cases at a half, the deviation is five cases.
        assertThat(Check.share("yes", 70, 100, 0.5).holds()).isTrue();
        assertThat(Check.share("yes", 71, 100, 0.5).holds()).isFalse();
        assertThat(Check.share("yes", 29, 100, 0.5).holds()).isFalse();
        assertThat(Check.share("nobody was asked", 0, 0, 0.5).holds()).isFalse();
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
