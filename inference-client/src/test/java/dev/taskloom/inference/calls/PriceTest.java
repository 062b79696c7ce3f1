package dev.taskloom.inference.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.inference.chat.Usage;
import dev.taskloom.schemas.Json;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PriceTest {

    @Test
    void tokensThatWereReadBeforeHaveTheirOwnPrice() throws JsonProcessingException {
        Prices prices = Json.read("""
                {"currency": "USD", "models": {"big": {"prompt": 0.27, "cached": 0.07, "completion": 1.10}}}""",
                Prices.class);

        // (1000 - 400) * 0.27 + 400 * 0.07 + 300 * 1.10 = 162 + 28 + 330 = 520 millionths.
        assertThat(prices.of("big").orElseThrow().of(new Usage(1_000, 400, 300, 200)))
                .isEqualByComparingTo("0.000520");
        assertThat(prices.of("small")).isEmpty();
    }

    @Test
    void aNegativePriceIsRefused() {
        assertThatThrownBy(() -> new Price(BigDecimal.ONE.negate(), BigDecimal.ZERO, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
