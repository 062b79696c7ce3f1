package dev.taskloom.inference.calls;

import static dev.taskloom.inference.calls.HandAnswered.answer;
import static dev.taskloom.inference.calls.HandAnswered.limited;
import static dev.taskloom.inference.calls.HandAnswered.request;
import static dev.taskloom.inference.calls.HandAnswered.unreachable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.chat.ChatOutcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AdmittedModelTest {
    private static final ChatOutcome OK = answer(10, 5);

    private final SteppedTime time = new SteppedTime();
    private final HandAnswered provider = new HandAnswered();
    private final Breaker breaker = new Breaker(time, Duration.ofMinutes(15));
    private EndpointGate gate;
    private Budget budget = new Budget(Caps.NONE, "USD");

    private AdmittedModel model(int window) {
        gate = new EndpointGate(new WindowSettings(window, window), time);
        // It has opened.
        time.pass(Duration.ofSeconds(1));
        return new AdmittedModel(provider, gate, breaker, budget, new Price(dollars("1"), dollars("0.1"), dollars("2")),
                time);
    }

    private static BigDecimal dollars(String amount) {
        return new BigDecimal(amount);
    }

    private static List<CompletableFuture<ChatOutcome>> ask(AdmittedModel model, int calls) {
        List<CompletableFuture<ChatOutcome>> asked = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            asked.add(model.ask(request("call " + call)));
        }
        return asked;
    }

    @Test
    void asManyCallsAreUnderWayAsTheWindowAllowsInTheOrderInWhichTheyCame() {
        List<CompletableFuture<ChatOutcome>> asked = ask(model(3), 5);

        assertThat(provider.underWay()).containsExactly("call 0", "call 1", "call 2");
        provider.end(1, OK);
        assertThat(asked.getFirst()).isCompletedWithValue(OK);
        assertThat(provider.underWay()).containsExactly("call 1", "call 2", "call 3");
        provider.end(3, OK);
        provider.end(1, OK);
        assertThat(asked).allSatisfy(call -> assertThat(call).isCompletedWithValue(OK));
        assertThat(gate.underWay()).isZero();
    }

    @Test
    void oneWindowIsSharedByAllWhoCallTheEndpoint() {
        AdmittedModel one = model(3);
        AdmittedModel other = new AdmittedModel(provider, gate, breaker, budget, Price.FREE, time);
        ask(one, 2);
        ask(other, 2);

        assertThat(provider.underWay()).hasSize(3);
        assertThat(EndpointGate.shared("a", WindowSettings.DEFAULT))
                .isSameAs(EndpointGate.shared("a", WindowSettings.DEFAULT))
                .isNotSameAs(EndpointGate.shared("b", WindowSettings.DEFAULT));
    }

    @Test
    void afterARateLimitNothingIsSentUntilTheProviderWantsAndNoCallIsLost() {
        List<CompletableFuture<ChatOutcome>> asked = ask(model(4), 6);
        provider.end(1, OK);
        provider.end(1, limited(5));
        assertThat(provider.underWay()).containsExactly("call 2", "call 3", "call 4");
        provider.end(3, OK);
        assertThat(provider.underWay()).isEmpty();
        time.pass(Duration.ofMillis(4_999));
        assertThat(provider.underWay()).isEmpty();
        time.pass(Duration.ofMillis(1));
        assertThat(provider.underWay()).as("what was turned away goes first").containsExactly("call 1");
        time.pass(Duration.ofSeconds(1));
        assertThat(provider.underWay()).containsExactly("call 1", "call 5");
        assertThat(gate.takeThrottled()).isEqualTo(Duration.ofSeconds(5));
        assertThat(gate.takeThrottled()).isZero();
        provider.end(2, OK);
        assertThat(asked).allSatisfy(call -> assertThat(call).isCompletedWithValue(OK));
    }

    @Test
    void aRateLimitMakesRoomForFewerCalls() {
        ask(model(8), 20);
        provider.end(8, limited(1));
        time.pass(Duration.ofSeconds(3));
        assertThat(provider.underWay()).hasSize(6);
    }

    @Test
    void whatFailsOnTheWayIsTriedAgainAfterGrowingPauses() {
        CompletableFuture<ChatOutcome> asked = ask(model(4), 1).getFirst();
        for (int pause : List.of(1, 2, 4)) {
            provider.end(1, unreachable());
            time.pass(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(provider.underWay()).isEmpty();
            time.pass(Duration.ofMillis(1));
            assertThat(provider.underWay()).hasSize(1);
        }
        provider.end(1, OK);
        assertThat(asked).isCompletedWithValue(OK);
    }

    @Test
    void whatKeepsFailingIsTriedOnceMoreWhenAllElseHasEndedAndThenGivenUp() {
        AdmittedModel model = model(2);
        CompletableFuture<ChatOutcome> failing = model.ask(request("failing"));
        ask(model, 3);
        provider.end("failing", unreachable());
        time.pass(Duration.ofSeconds(1));
        provider.end("call 0", OK);
        provider.end("failing", unreachable());
        time.pass(Duration.ofSeconds(2));
        provider.end("call 1", OK);
        provider.end("failing", unreachable());
        time.pass(Duration.ofSeconds(4));
        provider.end("failing", unreachable());
        time.pass(Duration.ofHours(1));
        assertThat(provider.underWay()).as("there is room, but another call is under way").containsExactly("call 2");
        provider.end("call 2", OK);

        assertThat(provider.underWay()).containsExactly("failing");
        assertThat(failing).isNotDone();
        failFourTimes();
        assertThat(failing).isCompletedWithValue(unreachable());
        assertThat(provider.sent()).isEqualTo(4 + 3 + 4);
        assertThat(gate.underWay()).isZero();
    }

    @Test
    void anOutageOfTenMinutesLosesNoCall() {
        AdmittedModel model = model(3);
        CompletableFuture<ChatOutcome> before = model.ask(request("before"));
        provider.end("before", OK);
        time.pass(Duration.ofSeconds(1));
        List<CompletableFuture<ChatOutcome>> asked = ask(model, 3);
        for (int second = 0; second < 600; second++) {
            provider.end(provider.underWay().size(), unreachable());
            time.pass(Duration.ofSeconds(1));
        }
        assertThat(before).isCompletedWithValue(OK);
        assertThat(asked).noneMatch(CompletableFuture::isDone);
        assertThat(breaker.failingFor()).isEqualTo(Duration.ofSeconds(600));
        // Pauses of 1, 2, 4, 8 and 16 seconds take 31 of the 600; a try every 30 seconds follows, the first at once.
        assertThat(provider.sent()).isEqualTo(1 + 3 * (1 + 5 + (600 - 31) / 30));

        time.pass(Duration.ofSeconds(30));
        provider.end(3, OK);
        assertThat(asked).allSatisfy(call -> assertThat(call).isCompletedWithValue(OK));
        assertThat(breaker.failingFor()).isZero();
    }

    @Test
    void aProviderThatHasNeverAnsweredIsNotWaitedFor() {
        CompletableFuture<ChatOutcome> asked = ask(model(3), 1).getFirst();
        failFourTimes();
        assertThat(asked).isCompletedWithValue(
                new ChatOutcome.ProviderDown("it has not answered once: " + unreachableReason()));
    }

    private static String unreachableReason() {
        return ((ChatOutcome.RetryLater) unreachable()).reason();
    }

    private void failFourTimes() {
        for (int pause : List.of(1, 2, 4)) {
            provider.end(1, unreachable());
            time.pass(Duration.ofSeconds(pause));
        }
        provider.end(1, unreachable());
    }

    @Test
    void aProviderThatIsDownEndsAllCallsAndGetsNoMore() {
        AdmittedModel model = model(2);
        List<CompletableFuture<ChatOutcome>> asked = ask(model, 5);
        provider.end(1, new ChatOutcome.ProviderDown("401: wrong key"));

        assertThat(provider.underWay()).as("what was sent already").containsExactly("call 1");
        provider.end(1, OK);
        assertThat(asked.get(1)).isCompletedWithValue(OK);
        asked.remove(1);
        asked.add(model.ask(request("later")));
        assertThat(asked).allSatisfy(
                call -> assertThat(call).isCompletedWithValue(new ChatOutcome.ProviderDown("401: wrong key")));
        assertThat(provider.sent()).isEqualTo(2);
    }

    @Test
    void nothingButFailuresForAQuarterOfAnHourIsAProviderThatIsDown() {
        CompletableFuture<ChatOutcome> asked = ask(model(1), 1).getFirst();
        for (int minute = 0; minute <= 15; minute++) {
            provider.end(1, limited(60));
            time.pass(Duration.ofMinutes(1));
        }
        provider.end(1, limited(60));
        time.pass(Duration.ofMinutes(1));
        assertThat(asked).isCompletedWithValue(
                new ChatOutcome.ProviderDown("no answer for 15 minutes, last: 429"));
        assertThat(provider.underWay()).isEmpty();
    }

    @Test
    void theCapOnCallsIsKeptToTheCallAndEndsTheRest() {
        budget = new Budget(new Caps(null, null, 3L), "USD");
        List<CompletableFuture<ChatOutcome>> asked = ask(model(2), 5);
        provider.end(2, OK);
        assertThat(provider.underWay()).containsExactly("call 2");
        provider.end(1, OK);

        assertThat(asked.subList(0, 3)).allSatisfy(call -> assertThat(call).isCompletedWithValue(OK));
        assertThat(asked.subList(3, 5)).allSatisfy(call -> assertThat(call)
                .isCompletedWithValue(
                        new ChatOutcome.RetryLater("the cap of 3 calls is reached", false, Duration.ZERO)));
        assertThat(budget.calls()).isEqualTo(3);
        assertThat(budget.reached()).contains("the cap of 3 calls is reached");
    }

    @Test
    void theCapOnTokensStopsWhatWasNotSent() {
        budget = new Budget(new Caps(null, 30L, null), "USD");
        ask(model(2), 5);
        provider.end(1, OK);
        assertThat(provider.underWay()).hasSize(2);
        provider.end(1, OK);
        assertThat(budget.reached()).contains("the cap of 30 tokens is reached");
        assertThat(provider.underWay()).hasSize(1);
        provider.end(1, OK);
        assertThat(budget.usage().totalTokens()).isEqualTo(45);
        assertThat(provider.sent()).isEqualTo(3);
    }

    @Test
    void theCapOnMoneyStopsWhatWasNotSent() {
        // A call costs 10 millionths for its prompt and 10 for its answer.
        budget = new Budget(new Caps(dollars("0.00004"), null, null), "USD");
        ask(model(1), 5);
        provider.end(1, OK);
        assertThat(budget.reached()).isEmpty();
        provider.end(1, OK);
        assertThat(budget.reached()).contains("the cap of 0.00004 USD is reached");
        assertThat(provider.underWay()).isEmpty();
        assertThat(budget.money()).isEqualByComparingTo("0.00004");
    }

    @Test
    void aRetryThatACapForbidsEndsTheCall() {
        budget = new Budget(new Caps(null, null, 1L), "USD");
        CompletableFuture<ChatOutcome> asked = ask(model(1), 1).getFirst();
        provider.end(1, unreachable());
        assertThat(asked).isCompletedWithValue(
                new ChatOutcome.RetryLater("the cap of 1 calls is reached", false, Duration.ZERO));
    }

    @Test
    void callsThatEndAtOnceDoNotPileUp() {
        List<CompletableFuture<ChatOutcome>> asked = ask(model(1), 100_000);
        provider.end(1, new ChatOutcome.ProviderDown("off"));

        assertThat(asked).allMatch(CompletableFuture::isDone);
        assertThat(provider.sent()).isEqualTo(1);
    }
}
