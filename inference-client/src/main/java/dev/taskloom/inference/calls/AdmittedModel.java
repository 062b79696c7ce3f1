package dev.taskloom.inference.calls;

import dev.taskloom.inference.chat.ChatModel;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Usage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A model that is asked through its endpoint's gate, again where that may help, and within a budget.
 *
 * <p>A rate limit sends a call back to the head of the queue. What went wrong on the way is tried {@value #TRIES} times
 * with growing pauses, and once more so when all other calls have ended; then the call is given up, with
 * {@link ChatOutcome.RetryLater}. So ends a call as well that a cap keeps from being sent. While a provider that has answered
 * before answers nobody, calls wait and ask on, as long as the breaker does; one that has not answered once gets no such
 * patience. When the provider is down, all calls end with {@link ChatOutcome.ProviderDown}.
 */
public final class AdmittedModel implements ChatModel {
    static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ChatModel model;
    private final EndpointGate gate;
    private final Breaker breaker;
    private final Budget budget;
    private final Price price;
    private final CallTime time;

    /**
     * @param gate    of the model's endpoint
     * @param breaker of the run
     * @param budget  of the run
     */
    public AdmittedModel(ChatModel model, EndpointGate gate, Breaker breaker, Budget budget, Price price,
            CallTime time) {
        this.model = model;
        this.gate = gate;
        this.breaker = breaker;
        this.budget = budget;
        this.price = price;
        this.time = time;
    }

    @Override
    public String profile() {
        return model.profile();
    }

    @Override
    public CompletableFuture<ChatOutcome> ask(ChatRequest request) {
        Asking asking = new Asking(request);
        gate.lineUp(asking);
        return asking.result;
    }

    private Optional<ChatOutcome> stopped() {
        return breaker.reason()
                .<ChatOutcome>map(ChatOutcome.ProviderDown::new)
                .or(() -> budget.reached().map(cap -> new ChatOutcome.RetryLater(cap, false, Duration.ZERO)));
    }

    private final class Asking implements EndpointGate.Call {
        private final ChatRequest request;
        private final CompletableFuture<ChatOutcome> result = new CompletableFuture<>();
        private int tries;
        private boolean inTail;

        private Asking(ChatRequest request) {
            this.request = request;
        }

        @Override
        public CompletableFuture<ChatOutcome> send() {
            return breaker.reason().isPresent() || !budget.begin()
                    ? CompletableFuture.completedFuture(stopped().orElseThrow())
                    : model.ask(request);
        }

        @Override
        public void came(ChatOutcome outcome) {
            switch (outcome) {
                case ChatOutcome.Answered answered -> end(outcome, answered.usage());
                case ChatOutcome.Truncated truncated -> end(outcome, truncated.usage());
                case ChatOutcome.Refused refused -> end(outcome, Usage.NONE);
                case ChatOutcome.ProviderDown down -> {
                    breaker.trip(down.reason());
                    result.complete(down);
                }
                case ChatOutcome.RetryLater later -> stopped().ifPresentOrElse(result::complete, () -> retry(later));
            }
        }

        private void end(ChatOutcome outcome, Usage usage) {
            breaker.answered();
            budget.spend(usage, price);
            result.complete(outcome);
        }

        private void retry(ChatOutcome.RetryLater later) {
            breaker.failed(this, later.reason());
            if (later.limited()) {
                gate.lineUpAgain(this, inTail);
                return;
            }
            tries++;
            if (tries < TRIES || breaker.isOut()) {
                Duration pause = pause();
                time.after(pause.compareTo(later.after()) < 0 ? later.after() : pause,
                        () -> gate.lineUpAgain(this, inTail));
            } else if (!breaker.hasAnswered() && gate.underWay() == 0) {
                breaker.trip("it has not answered once: " + later.reason());
                result.complete(stopped().orElseThrow());
            } else if (!inTail) {
                inTail = true;
                tries = 0;
                gate.setAside(this);
            } else {
                result.complete(later);
            }
        }

        private Duration pause() {
            Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, Long.SIZE / 2));
            return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }

        @Override
        public void failed(Throwable failure) {
            result.completeExceptionally(failure);
        }
    }
}
