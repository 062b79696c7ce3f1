package dev.taskloom.inference.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamTest {
    private static final String STREAM = "\uFEFF: hello\n\ndata: {\"a\": \"ä€😀\"}\n\nevent: x\nid: 7\ndata:two\ndata:  lines\n\n"
            + ": keep-alive\n\n\n\ndata\ndata: [DONE]\n\n";
    private static final List<String> EVENTS = List.of("{\"a\": \"ä€😀\"}", "two\n lines", "[DONE]");

    @Test
    void events_are_the_same_however_the_bytes_are_cut() {
        byte[] bytes = STREAM.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertThat(read(bytes, List.of(cut))).as("cut at %d", cut).isEqualTo(EVENTS);
        }
        long seed = 20261127;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Integer> cuts = random.ints(random.nextInt(12), 0, bytes.length + 1).sorted().boxed().toList();
            assertThat(read(bytes, cuts)).as("seed %d, cuts %s", seed, cuts).isEqualTo(EVENTS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void lines_may_end_in_each_of_the_three_ways_at_every_cut(String end) {
        byte[] bytes = STREAM.replace("\n", end).getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertThat(read(bytes, List.of(cut))).as("cut at %d", cut).isEqualTo(EVENTS);
        }
    }

    @Test
    void an_event_without_its_blank_line_counts_at_the_end_of_the_stream() {
        assertThat(read("data: a\n\ndata: b".getBytes(StandardCharsets.UTF_8), List.of())).containsExactly("a", "b");
    }

    private static List<String> read(byte[] bytes, List<Integer> cuts) {
        List<String> events = new ArrayList<>();
        EventStream stream = new EventStream(events::add);
        int start = 0;
        for (int cut : cuts) {
            stream.feed(ByteBuffer.wrap(bytes, start, cut - start));
            start = cut;
        }
        stream.feed(ByteBuffer.wrap(bytes, start, bytes.length - start));
        stream.end();
        return events;
    }
}
