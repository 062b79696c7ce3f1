package dev.taskloom.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void aFewWholeValuesGetABarEachAndGapsStayVisible() {
        assertThat(of(2, 2, 3, 5).histogram("hops").bars()).containsExactly(bar("2", 2), bar("3", 1), bar("4", 0),
                bar("5", 1));
        assertThat(of(2, 2, 3, 5).histogram("hops").median()).isEqualTo(2);
    }

    @Test
    void aWideRangeGetsABarForEachDoubling() {
        assertThat(of(0, 1, 3, 4, 7, 8, 40).histogram("candidates").bars()).containsExactly(bar("< 1", 1), bar("1", 1),
                bar("2–3", 1), bar("4–7", 2), bar("8–15", 1), bar("16–31", 0), bar("32–63", 1));
    }

    @Test
    void decilesAreTheLargestValueOfEachTenth() {
        Distribution distribution = of(IntStream.rangeClosed(1, 100).toArray());
        assertThat(distribution.deciles("df").bars()).extracting(Distribution.Bar::count)
                .containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 100L);
        assertThat(distribution.deciles("df").median()).isEqualTo(50);
    }

    @Test
    void nothingGivesNoBarsAndNoErrorsAndNonNumbersAreLeftOut() {
        Distribution distribution = new Distribution();
        distribution.add(Double.NaN);
        distribution.add(Double.POSITIVE_INFINITY);
        assertThat(distribution.histogram("x").bars()).isEmpty();
        assertThat(distribution.deciles("x").bars()).isEmpty();
    }

    @Test
    void fractionsAndHugeValuesAreBinned() {
        assertThat(of(0.5, 1.5, 1e18).histogram("x").bars()).hasSizeLessThan(64).first().isEqualTo(bar("< 1", 1));
    }

    private static Distribution.Bar bar(String label, long count) {
        return new Distribution.Bar(label, count);
    }

    private static Distribution of(int... values) {
        return of(IntStream.of(values).asDoubleStream().toArray());
    }

    private static Distribution of(double... values) {
        Distribution distribution = new Distribution();
        for (double value : values) {
            distribution.add(value);
        }
        return distribution;
    }
}
