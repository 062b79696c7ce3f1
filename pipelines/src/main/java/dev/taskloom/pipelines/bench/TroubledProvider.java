package dev.taskloom.pipelines.bench;

import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Hostile;
import dev.taskloom.inference.simulation.Rates;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A provider in trouble: some answers are cut off, some requests go wrong the first time they come, and for some time nothing is
 * served at all.
 *
 * <p>What becomes of a request follows from its words alone, so that anyone can tell beforehand; only whom the outage hits
 * does not.
 */
final class TroubledProvider implements Behaviour {
    static final int DOWN = 503;

    private final long from;
    private final long outage;
    private final AtomicLong came = new AtomicLong();

    /**
     * @param from   how many requests come before the outage, those that go wrong for another reason aside
     * @param outage how many it turns away
     */
    TroubledProvider(long from, long outage) {
        this.from = from;
        this.outage = outage;
    }

    /** What goes wrong with a request, and how often. */
    enum Trouble {
        CUT_OFF(Hostile.TRUNCATED, 0.03), BROKEN_JSON(Hostile.BROKEN_JSON, 0.01), HTML_PAGE(Hostile.HTML_PAGE, 0.01),
        EMPTY_BODY(Hostile.EMPTY_BODY, 0.01), CLOSED_AT_ONCE(Hostile.CLOSES_AT_ONCE, 0.01),
        CLOSED_HALF_WAY(Hostile.CLOSES_HALF_WAY, 0.01);

        private final Behaviour behaviour;
        private final Rates share;

        Trouble(Behaviour behaviour, double share) {
            this.behaviour = behaviour;
            this.share = new Rates(ordinal(), share, 0);
        }

        Behaviour behaviour() {
            return behaviour;
        }

        /** Whether it is over when the request comes again. */
        boolean passes() {
            return this != CUT_OFF;
        }

        /** What comes of a request of those words; the first that it falls to. */
        static Optional<Trouble> of(String words) {
            return Arrays.stream(values()).filter(trouble -> trouble.share.saysYes(words, true)).findFirst();
        }
    }

    /** How many of the requests are cut off, every time. */
    static long cutOff(Stream<String> words) {
        return words.filter(w -> Trouble.of(w).filter(Trouble.CUT_OFF::equals).isPresent()).count();
    }

    /** How many of the requests go wrong the first time. */
    static long slips(Stream<String> words) {
        return words.filter(w -> Trouble.of(w).filter(Trouble::passes).isPresent()).count();
    }

    @Override
    public Reply reply(SimulatedRequest request) {
        Optional<Trouble> trouble = Trouble.of(request.task());
        boolean isSlip = trouble.filter(Trouble::passes).isPresent() && request.repeat() == 0;
        if (!isSlip && isDown()) {
            return Reply.Status.error(DOWN, "down for a while");
        }
        return trouble.filter(t -> isSlip || !t.passes()).map(Trouble::behaviour).orElse(Behaviour.plain())
                .reply(request);
    }

    private boolean isDown() {
        long number = came.getAndIncrement();
        return number >= from && number < from + outage;
    }
}
