package dev.taskloom.pipelines.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeySetTest {

    @Test
    void agreesWithAHashSetOnRandomKeysWithRepeats() {
        long seed = 20260101;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Set<String> oracle = new HashSet<>();
        KeySet keys = new KeySet();
        for (int i = 0; i < 100_000; i++) {
            String key = "k" + random.nextInt(40_000);
            assertThat(keys.add(key)).as("step %d, %s", i, key).isEqualTo(oracle.add(key));
        }
        assertThat(keys.size()).isEqualTo(oracle.size());
    }

    @Test
    void holdsTheEmptyKeyAndKeysOfAnyScript() {
        KeySet keys = new KeySet();

        assertThat(keys.add("")).isTrue();
        assertThat(keys.add("")).isFalse();
        assertThat(keys.add("Ελένη")).isTrue();
        assertThat(keys.add("\u0000")).isTrue();
        assertThat(keys.size()).isEqualTo(3);
    }
}
