package dev.taskloom.inference.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdaptiveWindowTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private static AdaptiveWindow of(int initial, int most) {
        return new AdaptiveWindow(new WindowSettings(initial, most), 0);
    }

    private static void succeed(AdaptiveWindow window, int times, long now) {
        for (int i = 0; i < times; i++) {
            window.succeeded(SECOND / 5, now);
        }
    }

    private static void cut(AdaptiveWindow window, long now) {
        window.limited(window.cuts(), Duration.ZERO, now);
    }

    @Test
    void itGrowsWithEverySuccessUntilTheFirstRateLimit() {
        AdaptiveWindow window = of(8, 1_000);
        succeed(window, 8, 0);
        assertThat(window.limit()).isEqualTo(16);
        succeed(window, 16, 0);
        assertThat(window.limit()).isEqualTo(32);
    }

    @Test
    void itGrowsNoFurtherThanItMay() {
        AdaptiveWindow window = of(8, 20);
        succeed(window, 500, 0);
        assertThat(window.limit()).isEqualTo(20);
    }

    @Test
    void aRateLimitTakesAQuarterAndFromThenOnItGrowsByOneEachTwentyFiveSuccesses() {
        AdaptiveWindow window = of(100, 1_000);
        cut(window, 0);
        assertThat(window.limit()).isEqualTo(75);
        succeed(window, 24, 0);
        assertThat(window.limit()).isEqualTo(75);
        succeed(window, 1, 0);
        assertThat(window.limit()).isEqualTo(76);
        succeed(window, 50, 0);
        assertThat(window.limit()).isEqualTo(78);
    }

    @Test
    void onlyTheFirstRateLimitOfABurstCuts() {
        AdaptiveWindow window = of(100, 1_000);
        int sentUnder = window.cuts();
        for (int i = 0; i < 60; i++) {
            window.limited(sentUnder, Duration.ZERO, i);
        }
        assertThat(window.limit()).isEqualTo(75);
        window.limited(window.cuts(), Duration.ZERO, 3 * SECOND);
        assertThat(window.limit()).isEqualTo(56);
    }

    @Test
    void itNeverCloses() {
        AdaptiveWindow window = of(2, 4);
        for (int i = 0; i < 10; i++) {
            cut(window, i * SECOND);
        }
        assertThat(window.limit()).isEqualTo(1);
        succeed(window, 25, 1_000 * SECOND);
        succeed(window, 25, 2_000 * SECOND);
        assertThat(window.limit()).isEqualTo(2);
    }

    @Test
    void itStaysBelowTheWindowThatFailedAndProbesATenthBeyondOnlyAfterTwentyCoolDowns() {
        AdaptiveWindow window = of(100, 1_000);
        cut(window, 0);
        succeed(window, 5_000, 39 * SECOND);
        assertThat(window.limit()).isEqualTo(99);

        succeed(window, 11 * 25, 40 * SECOND);
        assertThat(window.limit()).isEqualTo(110);
        // The probe held, so 111 is the next to be tried, and not before another twenty cool-downs.
        succeed(window, 5_000, 41 * SECOND);
        assertThat(window.limit()).isEqualTo(110);
        succeed(window, 5_000, 90 * SECOND);
        assertThat(window.limit()).isEqualTo(122);
    }

    @Test
    void aProbeThatFailsIsTheNewCeiling() {
        AdaptiveWindow window = of(100, 1_000);
        cut(window, 0);
        succeed(window, 25 * 30, 40 * SECOND);
        assertThat(window.limit()).isEqualTo(105);
        cut(window, 41 * SECOND);
        assertThat(window.limit()).isEqualTo(78);
        succeed(window, 5_000, 42 * SECOND);
        assertThat(window.limit()).isEqualTo(104);
    }

    @Test
    void itCoolsDownAsLongAsTheProviderSaysOrTwoSeconds() {
        AdaptiveWindow window = of(100, 1_000);
        window.limited(0, Duration.ofSeconds(7), 10 * SECOND);
        window.limited(0, Duration.ofSeconds(1), 11 * SECOND);
        assertThat(window.open(17 * SECOND - 1)).isZero();
        assertThat(window.open(17 * SECOND)).isOne();

        AdaptiveWindow silent = of(100, 1_000);
        silent.limited(0, Duration.ZERO, 10 * SECOND);
        assertThat(silent.open(12 * SECOND - 1)).isZero();
        assertThat(silent.untilMore(11 * SECOND)).isEqualTo(SECOND);
        assertThat(silent.open(12 * SECOND)).isOne();
    }

    @Test
    void itOpensLittleByLittleOverTheTimeThatACallTakes() {
        AdaptiveWindow window = of(101, 1_000);
        assertThat(window.open(0)).isOne();
        assertThat(window.open(SECOND / 2)).as("a second is assumed").isEqualTo(51);
        assertThat(window.open(SECOND)).isEqualTo(101);

        succeed(window, 100, SECOND);
        cut(window, 10 * SECOND);
        assertThat(window.limit()).isEqualTo(150);
        assertThat(window.open(12 * SECOND)).isOne();
        assertThat(window.open(12 * SECOND + SECOND / 10)).as("a call takes a fifth of a second").isEqualTo(75);
        assertThat(window.untilMore(12 * SECOND)).isEqualTo(SECOND / 5 / 150);
        assertThat(window.open(12 * SECOND + SECOND / 5)).isEqualTo(150);
    }
}
