package dev.taskloom.inference.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever says yes at set rates does so at those rates, and always the same way. */
class RatesTest {
    private static final int CASES = 20_000;
    private static final Rates RATES = new Rates(23, 0.8, 0.1);

    private static double share(Rates rates, boolean isRight) {
        return IntStream.range(0, CASES).filter(i -> rates.saysYes("case " + i, isRight)).count() / (double) CASES;
    }

    @Test
    void sharesAreTheSetOnesWithinWhatChanceAllows() {
        System.out.println("rates of seed " + RATES.seed());
        // Four standard deviations of a binomial share.
        assertThat(share(RATES, true)).isCloseTo(0.8, within(4 * Math.sqrt(0.8 * 0.2 / CASES)));
        assertThat(share(RATES, false)).isCloseTo(0.1, within(4 * Math.sqrt(0.1 * 0.9 / CASES)));
    }

    @Test
    void ratesOfNothingAndOfEverythingAreExact() {
        Rates rates = new Rates(1, 1, 0);
        assertThat(share(rates, true)).isEqualTo(1);
        assertThat(share(rates, false)).isZero();
        assertThatThrownBy(() -> new Rates(1, 1.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rates(1, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherSeedFallsIndependently() {
        Rates other = new Rates(24, 0.8, 0.1);
        double both = IntStream.range(0, CASES)
                .filter(i -> RATES.saysYes("case " + i, true) && other.saysYes("case " + i, true))
                .count() / (double) CASES;
        assertThat(both).isCloseTo(0.64, within(4 * Math.sqrt(0.64 * 0.36 / CASES)));
    }

    @Test
    void everyStepOfAConversationFallsTheSameWay() throws IOException {
        Behaviour behaviour = RATES.behaviour(task -> task.startsWith("true"), r -> Behaviour.text(r, "yes"),
                r -> Behaviour.text(r, "no"));
        for (int i = 0; i < 100; i++) {
            String task = (i % 2 == 0 ? "true " : "false ") + i;
            String said = RATES.saysYes(task, i % 2 == 0) ? "yes" : "no";
            assertThat(behaviour.reply(request(task, ""))).isEqualTo(Behaviour.text(request(task, ""), said));
            String later = ", {\"role\": \"assistant\", \"content\": \"so\"}, {\"role\": \"user\", \"content\": \"go on\"}";
            assertThat(behaviour.reply(request(task, later))).isEqualTo(Behaviour.text(request(task, later), said));
        }
    }

    private static SimulatedRequest request(String task, String later) throws IOException {
        JsonNode body = Json.read("{\"messages\": [{\"role\": \"system\", \"content\": \"judge\"}, {\"role\": \"user\","
                + " \"content\": \"" + task + "\"}" + later + "]}", JsonNode.class);
        return new SimulatedRequest(body, "", 0, 0, 0, "");
    }
}
