package dev.taskloom.pipelines.dataset;

import dev.taskloom.schemas.ModelUse;
import dev.taskloom.schemas.RunManifest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** What the models of a run were asked and what that costs, whether bought now or replayed: the same for every repetition. */
final class ModelCosts {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private ModelCosts() {}

    /** A table and a sentence; empty when no model took part. */
    static String of(RunManifest manifest) {
        if (manifest.models() == null) {
            return "";
        }
        StringBuilder text = new StringBuilder("""

                | stage | model | calls | tokens in | tokens out | cost |
                | --- | --- | ---: | ---: | ---: | ---: |
                """);
        ModelUse.Calls sum = ModelUse.Calls.NONE;
        for (ModelUse use : manifest.models()) {
            ModelUse.Calls all = use.all();
            text.append("| %s | %s | %s | %s | %s | %s |\n".formatted(MarkdownText.inline(use.stage()),
                    MarkdownText.inline(use.model()), number(all.calls()), number(all.promptTokens()),
                    number(all.completionTokens()), cost(all.cost(), manifest)));
            sum = sum.plus(all);
        }
        if (manifest.accepted() > 0) {
            BigDecimal tasks = BigDecimal.valueOf(manifest.accepted());
            text.append("\nFor each accepted task: %s calls, %s tokens%s.\n".formatted(
                    rounded(BigDecimal.valueOf(sum.calls()), tasks), rounded(BigDecimal.valueOf(sum.tokens()), tasks),
                    manifest.currency() == null
                            ? ""
                            : ", " + cost(sum.cost().divide(tasks, MathContext.DECIMAL64), manifest)));
        }
        return text.toString();
    }

    private static String cost(BigDecimal cost, RunManifest manifest) {
        return manifest.currency() == null
                ? "unknown"
                : cost.round(THREE_DIGITS).toPlainString() + " " + MarkdownText.inline(manifest.currency());
    }

    private static String rounded(BigDecimal sum, BigDecimal tasks) {
        return number(sum.divide(tasks, 0, RoundingMode.HALF_UP).longValueExact());
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
