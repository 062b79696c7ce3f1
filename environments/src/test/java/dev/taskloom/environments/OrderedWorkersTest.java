package dev.taskloom.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedWorkersTest {
    private static final int MANY = 2_000;

    private final List<Integer> results = new ArrayList<>();

    @Test
    void resultsComeInTheOrderOfTheWork() {
        OrderedWorkers<Integer> workers = new OrderedWorkers<>(results::add);
        for (int i = 0; i < MANY; i++) {
            int number = i;
            workers.submit(() -> number);
        }
        workers.finish();

        assertThat(results).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void piecesOfWorkAreUnderWayTogether() {
        CyclicBarrier both = new CyclicBarrier(2);
        OrderedWorkers<Integer> workers = new OrderedWorkers<>(results::add);
        workers.submit(() -> both.await(50, TimeUnit.SECONDS));
        workers.submit(() -> both.await(50, TimeUnit.SECONDS));
        workers.finish();

        assertThat(results).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void workThatItselfSharesOutMoreThanAWindowOfWorkComesToItsEnd() {
        OrderedWorkers<Integer> outer = new OrderedWorkers<>(results::add);
        for (int i = 0; i < 8; i++) {
            outer.submit(() -> {
                List<Integer> inner = new ArrayList<>();
                OrderedWorkers<Integer> workers = new OrderedWorkers<>(inner::add);
                for (int j = 0; j < MANY; j++) {
                    int number = j;
                    workers.submit(() -> number);
                }
                workers.finish();
                return inner.size();
            });
        }
        outer.finish();

        assertThat(results).hasSize(8).containsOnly(MANY);
    }

    @Test
    void whatWorkThrowsComesOutWhenItsTurnComes() {
        OrderedWorkers<Integer> workers = new OrderedWorkers<>(results::add);

        // A later piece of work may find the failed one done before finish() is called.
        assertThatThrownBy(() -> {
            workers.submit(() -> 1);
            workers.submit(() -> {
                throw new IllegalArgumentException("no such page");
            });
            workers.submit(() -> 3);
            workers.finish();
        }).isInstanceOf(IllegalArgumentException.class).hasMessage("no such page");
        assertThat(results).containsExactly(1);
        workers.cancel();
    }
}
