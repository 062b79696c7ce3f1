package dev.taskloom.inference.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornEndTest {
    @TempDir
    private Path folder;

    private Path segment;
    private byte[] whole;
    /** Where the records begin: intent and answer of three calls. */
    private final List<Integer> starts = new ArrayList<>();

    @BeforeEach
    void writeThreeCalls() throws IOException {
        try (CallJournal journal = CallJournal.open(folder)) {
            for (String town : List.of("Orla", "Senn", "Vey")) {
                new JournaledModel(Calls.numbered(), journal).ask(Calls.request(town)).join();
            }
        }
        segment = folder.resolve("00000001.calls");
        whole = Files.readAllBytes(segment);
        SegmentScan.scan(segment, true, (record, offset) -> starts.add((int) offset));
    }

    @Test
    void aRecordTornAtAnyByteIsCutOffAndSaid() throws IOException {
        int last = starts.getLast();
        for (int length = last + 1; length < whole.length; length++) {
            Files.write(segment, Arrays.copyOf(whole, length));
            try (CallJournal journal = CallJournal.open(folder)) {
                assertThat(journal.tornEnd()).contains(new TornEnd(segment.toRealPath(), last, length - last));
                assertThat(journal.size()).isEqualTo(2);
                assertThat(journal.unanswered()).isEqualTo(1);
            }
            assertThat(Files.readAllBytes(segment)).isEqualTo(Arrays.copyOf(whole, last));
        }
    }

    @Test
    void aJournalGoesOnBehindWhatWasCut() throws IOException {
        Files.write(segment, Arrays.copyOf(whole, whole.length - 1));
        try (CallJournal journal = CallJournal.open(folder)) {
            new JournaledModel(Calls.numbered(), journal).ask(Calls.request("Vey")).join();
        }
        try (CallJournal journal = CallJournal.open(folder)) {
            assertThat(journal.tornEnd()).isEmpty();
            assertThat(journal.size()).isEqualTo(3);
            assertThat(journal.unanswered()).isZero();
        }
    }

    @Test
    void aReplayLeavesATornEndAlone() throws IOException {
        byte[] torn = Arrays.copyOf(whole, whole.length - 1);
        Files.write(segment, torn);
        try (CallJournal journal = CallJournal.replay(folder)) {
            assertThat(journal.tornEnd()).isPresent();
            assertThat(journal.size()).isEqualTo(2);
        }
        assertThat(Files.readAllBytes(segment)).isEqualTo(torn);
    }

    @Test
    void aByteChangedBeforeTheEndIsAnErrorNamingFileAndRecord() throws IOException {
        for (int record = 0; record < starts.size() - 1; record++) {
            for (int at = starts.get(record); at < starts.get(record + 1); at++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= 0x10;
                Files.write(segment, damaged);
                assertThatThrownBy(() -> CallJournal.open(folder)).isInstanceOf(JournalException.class)
                        .hasMessageContaining("00000001.calls is damaged at record " + (record + 1) + " (byte "
                                + starts.get(record) + ")");
                assertThat(Files.readAllBytes(segment)).isEqualTo(damaged);
            }
        }
    }

    @Test
    void anEarlierSegmentMayNotEndTorn() throws IOException {
        Files.copy(segment, folder.resolve("00000002.calls"));
        Files.write(segment, Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> CallJournal.open(folder)).isInstanceOf(JournalException.class)
                .hasMessageContaining("00000001.calls is damaged at record 6");
    }

    @Test
    void anAnswerThatChangedAfterOpeningIsNotGivenOut() throws IOException {
        try (CallJournal journal = CallJournal.open(folder)) {
            byte[] damaged = whole.clone();
            damaged[whole.length - 2] ^= 0x10;
            Files.write(segment, damaged);
            assertThatThrownBy(() -> journal.find(CallKey.of("test", 0, 0, Calls.request("Vey"))))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("has changed at byte " + starts.getLast());
        }
    }
}
