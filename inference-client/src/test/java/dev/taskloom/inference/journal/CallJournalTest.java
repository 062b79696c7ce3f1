package dev.taskloom.inference.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallJournalTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasAnsweredIsNotAskedAgainByALaterProcess() {
        Calls calls = Calls.numbered();
        ChatOutcome first;
        try (CallJournal journal = CallJournal.open(folder)) {
            JournaledModel model = new JournaledModel(calls, journal);
            first = model.ask(Calls.request("Orla")).join();
            assertThat(model.ask(Calls.request("Orla")).join()).isEqualTo(first);
            CallCounts counts = model.counts();
            assertThat(counts).isEqualTo(new CallCounts(1, new Usage(10, 2, 5, 1), counts.spentTime(),
                    counts.slowest(), 1, new Usage(10, 2, 5, 1)));
            assertThat(counts.slowest()).isPositive().isEqualTo(counts.spentTime());
            assertThat(model.apart().counts()).isEqualTo(CallCounts.NONE);
        }
        try (CallJournal journal = CallJournal.open(folder)) {
            JournaledModel model = new JournaledModel(calls, journal);
            assertThat(model.ask(Calls.request("Orla")).join()).isEqualTo(first);
            assertThat(model.ask(Calls.request("Idris")).join()).isNotEqualTo(first);
            CallCounts counts = model.counts();
            assertThat(counts).isEqualTo(new CallCounts(1, new Usage(10, 2, 5, 1), counts.spentTime(),
                    counts.slowest(), 1, new Usage(10, 2, 5, 1)));
            assertThat(journal.paid()).containsExactly(
                    Map.entry(calls.profile(), new CallJournal.Paid(2, new Usage(20, 4, 10, 2))));
        }
        assertThat(calls.sent()).isEqualTo(2);
    }

    @Test
    void replicatesAndStepsOfOneRequestAreCallsOfTheirOwn() {
        Calls calls = Calls.numbered();
        try (CallJournal journal = CallJournal.open(folder)) {
            JournaledModel model = new JournaledModel(calls, journal);
            assertThat(List.of(model.ask(Calls.request("Orla")).join(),
                    model.at(1, 0).ask(Calls.request("Orla")).join(),
                    model.at(0, 1).ask(Calls.request("Orla")).join())).doesNotHaveDuplicates();
            assertThat(model.counts().spentCalls()).isEqualTo(3);
        }
    }

    @Test
    void theSameCallAtTheSameTimeIsSentOnce() {
        CompletableFuture<ChatOutcome> answer = new CompletableFuture<>();
        Calls calls = new Calls(text -> answer);
        try (CallJournal journal = CallJournal.open(folder)) {
            JournaledModel model = new JournaledModel(calls, journal);
            List<CompletableFuture<ChatOutcome>> asked = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                asked.add(model.ask(Calls.request("Orla")));
            }
            asked.get(3).cancel(false);
            answer.complete(Calls.answer("a town"));

            assertThat(asked).filteredOn(one -> !one.isCancelled())
                    .hasSize(9)
                    .allSatisfy(one -> assertThat(one.join()).isEqualTo(Calls.answer("a town")));
            assertThat(calls.sent()).isEqualTo(1);
            assertThat(model.counts().spentCalls()).isEqualTo(1);
        }
    }

    @Test
    void whatWouldEndTheSameWayAgainIsKeptAndNothingElse() {
        Map<String, ChatOutcome> outcomes = Map.of("cut",
                new ChatOutcome.Truncated(new ChatMessage.Assistant("Or", "", List.of()), new Usage(3, 0, 9, 0)),
                "filtered", new ChatOutcome.Refused("content filter"), "busy",
                new ChatOutcome.RetryLater("429", true, Duration.ofSeconds(1)), "unpaid",
                new ChatOutcome.ProviderDown("no balance"));
        Calls calls = new Calls(text -> CompletableFuture.completedFuture(outcomes.get(text)));
        for (int process = 0; process < 2; process++) {
            try (CallJournal journal = CallJournal.open(folder)) {
                JournaledModel model = new JournaledModel(calls, journal);
                outcomes.forEach((text, outcome) -> assertThat(model.ask(Calls.request(text)).join())
                        .isEqualTo(outcome));
            }
        }
        try (CallJournal journal = CallJournal.open(folder)) {
            assertThat(journal.size()).isEqualTo(2);
            assertThat(journal.unanswered()).isEqualTo(2);
        }
        assertThat(calls.sent()).isEqualTo(4 + 2);
    }

    @Test
    void aReplayNeedsNoModelAndSaysWhatIsMissing() {
        Calls calls = Calls.numbered();
        ChatOutcome first;
        try (CallJournal journal = CallJournal.open(folder)) {
            first = new JournaledModel(calls, journal).ask(Calls.request("Orla")).join();
        }
        Calls gone = new Calls(text -> {
            throw new AssertionError("asked for " + text);
        });
        try (CallJournal journal = CallJournal.replay(folder)) {
            JournaledModel model = new JournaledModel(gone, journal);
            assertThat(model.ask(Calls.request("Orla")).join()).isEqualTo(first);
            assertThatThrownBy(() -> model.ask(Calls.request("Senn")).join()).cause()
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining(CallKey.of("test", 0, 0, Calls.request("Senn")).toString())
                    .hasMessageContaining(folder.toString());
        }
        assertThat(gone.sent()).isZero();
    }

    @Test
    void aReplayOfNothingIsAnError() {
        assertThatThrownBy(() -> CallJournal.replay(folder.resolve("none"))).isInstanceOf(JournalException.class);
    }

    @Test
    void oneJournalHasOneWriter() {
        CallJournal journal = CallJournal.open(folder);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> CallJournal.open(folder)).isInstanceOf(JournalException.class)
                    .hasMessageContaining("another process or run");
        }
        journal.close();
        CallJournal.open(folder).close();
    }

    @Test
    void aFullSegmentIsFollowedByAnother() throws IOException {
        Calls calls = Calls.numbered();
        try (CallJournal journal = CallJournal.open(folder, 500)) {
            for (int i = 0; i < 20; i++) {
                new JournaledModel(calls, journal).ask(Calls.request("town " + i)).join();
            }
        }
        assertThat(SegmentScan.files(folder)).hasSizeGreaterThan(5);
        try (CallJournal journal = CallJournal.open(folder, 500)) {
            assertThat(journal.size()).isEqualTo(20);
            for (int i = 0; i < 20; i++) {
                assertThat(journal.find(CallKey.of("test", 0, 0, Calls.request("town " + i))))
                        .contains(Calls.answer("town " + i + " is number " + (i + 1)));
            }
        }
    }

    @Test
    void manyThreadsShareIt() throws Exception {
        Calls calls = Calls.numbered();
        Map<String, ChatOutcome> seen = new ConcurrentHashMap<>();
        try (CallJournal journal = CallJournal.open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            JournaledModel model = new JournaledModel(calls, journal);
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int shift = thread * 37;
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 200; i++) {
                        String town = "town " + (i + shift) % 200;
                        ChatOutcome outcome = model.ask(Calls.request(town)).join();
                        assertThat(seen.putIfAbsent(town, outcome)).isIn(null, outcome);
                    }
                }));
            }
            for (Future<?> part : work) {
                part.get();
            }
            assertThat(model.counts().spentCalls()).isEqualTo(200);
            assertThat(model.counts().replayedCalls()).isEqualTo(8 * 200 - 200);
        }
        assertThat(calls.sent()).isEqualTo(200);
    }

    @Test
    void anAnswerFromAModelThatBreaksItsPromiseIsAFailureThatIsForgotten() {
        Calls broken = new Calls(text -> CompletableFuture.failedFuture(new IllegalStateException("a bug")));
        try (CallJournal journal = CallJournal.open(folder)) {
            assertThatThrownBy(() -> new JournaledModel(broken, journal).ask(Calls.request("Orla")).join())
                    .hasRootCauseMessage("a bug");
            assertThat(new JournaledModel(Calls.numbered(), journal).ask(Calls.request("Orla")).join())
                    .isEqualTo(Calls.answer("Orla is number 1"));
        }
    }
}
