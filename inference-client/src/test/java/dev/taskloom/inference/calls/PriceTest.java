package dev.taskloom.inference.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.inference.chat.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("prices.yaml"), text);
    }

    @Test
    void tokensThatWereReadBeforeHaveTheirOwnPrice() throws IOException {
        Prices prices = Prices.read(file("""
                currency: USD
                models:
                  big: {prompt: 0.27, cached: 0.07, completion: 1.10}
                """));

        // (1000 - 400) * 0.27 + 400 * 0.07 + 300 * 1.10 = 162 + 28 + 330 = 520 millionths.
        assertThat(prices.of("big").orElseThrow().of(new Usage(1_000, 400, 300, 200)))
                .isEqualByComparingTo("0.000520");
        assertThat(prices.of("small")).isEmpty();
    }

    @Test
    void aFileThatIsNoPriceFileIsNamed() throws IOException {
        for (String text : List.of("models: {big: {prompt: cheap, cached: 0, completion: 0}}", "currency: USD",
                "- [")) {
            Path file = file(text);
            assertThatThrownBy(() -> Prices.read(file)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void aNegativePriceIsRefused() {
        assertThatThrownBy(() -> new Price(BigDecimal.ONE.negate(), BigDecimal.ZERO, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
