package dev.taskloom.inference.calls;

import dev.taskloom.inference.chat.Usage;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a run has spent, and whether it may go on.
 *
 * <p>The cap on calls is kept to the call. What a call costs in tokens and money is known when it has ended: the calls
 * under way when such a cap is reached still end, and are paid. A run that goes on has spent what it spent before: see
 * {@link #charge}.
 */
public final class Budget {
    private final Caps caps;
    private final String currency;
    private BigDecimal money = BigDecimal.ZERO;
    private Usage usage = Usage.NONE;
    private long calls;

    /** @param currency of the prices, for messages */
    public Budget(Caps caps, String currency) {
        this.caps = caps;
        this.currency = currency;
    }

    /** Whether one more call may be sent; if so, it counts as sent. */
    synchronized boolean begin() {
        if (reached().isPresent()) {
            return false;
        }
        calls++;
        return true;
    }

    synchronized void spend(Usage ofCall, Price price) {
        usage = usage.plus(ofCall);
        money = money.add(price.of(ofCall));
    }

    /** Adds what earlier processes have spent on the same run. */
    public synchronized void charge(long earlierCalls, Usage earlierUsage, BigDecimal earlierMoney) {
        calls += earlierCalls;
        usage = usage.plus(earlierUsage);
        money = money.add(earlierMoney);
    }

    /** The cap that has been reached, in words. */
    public synchronized Optional<String> reached() {
        if (caps.money() != null && money.compareTo(caps.money()) >= 0) {
            return Optional.of("the cap of " + caps.money().toPlainString() + " " + currency + " is reached");
        }
        if (caps.tokens() != null && usage.totalTokens() >= caps.tokens()) {
            return Optional.of("the cap of " + caps.tokens() + " tokens is reached");
        }
        if (caps.calls() != null && calls >= caps.calls()) {
            return Optional.of("the cap of " + caps.calls() + " calls is reached");
        }
        return Optional.empty();
    }

    /** Money spent. */
    public synchronized BigDecimal money() {
        return money;
    }

    /** Tokens spent. */
    public synchronized Usage usage() {
        return usage;
    }

    /** Requests sent. */
    public synchronized long calls() {
        return calls;
    }
}
