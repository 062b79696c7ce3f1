package dev.taskloom.pipelines.runners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnderWayTest {
    private final List<String> delivered = new ArrayList<>();

    @Test
    void resultsAreHandedOverAsTheyComeAndNotAsTheyWereBegun() throws InterruptedException {
        UnderWay<String> work = new UnderWay<>(10, delivered::add);
        CompletableFuture<String> slow = new CompletableFuture<>();
        work.submit(slow);
        work.submit(CompletableFuture.completedFuture("quick"));
        assertThat(delivered).containsExactly("quick");
        slow.complete("slow");
        work.finish();
        assertThat(delivered).containsExactly("quick", "slow");
    }

    @Test
    void whoSubmitsWaitsWhenEnoughIsUnderWay() throws InterruptedException {
        UnderWay<String> work = new UnderWay<>(2, delivered::add);
        CompletableFuture<String> first = new CompletableFuture<>();
        work.submit(first);
        CompletableFuture<String> second = new CompletableFuture<>();
        Thread other = Thread.ofVirtual().start(() -> second.complete("second"));
        work.submit(second);
        assertThat(delivered).as("it came back only when one had ended").containsExactly("second");
        other.join();
        first.complete("first");
        work.finish();
    }

    @Test
    void aFailureComesOutWhenAllThatIsUnderWayHasEnded() throws InterruptedException {
        UnderWay<String> work = new UnderWay<>(10, delivered::add);
        CompletableFuture<String> paid = new CompletableFuture<>();
        work.submit(paid);
        Thread other = Thread.ofVirtual().unstarted(() -> paid.complete("paid"));
        CompletableFuture<String> failing = CompletableFuture.failedFuture(new IllegalStateException("no way"));
        other.start();
        assertThatThrownBy(() -> work.submit(failing)).isInstanceOf(IllegalStateException.class).hasMessage("no way");
        assertThat(paid).isCompletedWithValue("paid");
        other.join();
    }

    @Test
    void aDeliveryThatFailsIsAFailureToo() {
        UnderWay<String> work = new UnderWay<>(10, result -> {
            throw new IllegalStateException(result + " is not wanted");
        });
        assertThatThrownBy(() -> work.submit(CompletableFuture.completedFuture("this")))
                .hasMessage("this is not wanted");
    }
}
