package dev.taskloom.verifiers.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.schemas.AnswerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerPairsTest {
    private record Graded(AnswerPair pair, Grade grade) {
        boolean falsePositive() {
            return pair.reward() == 0 && grade.reward() == 1;
        }

        boolean falseNegative() {
            return pair.reward() == 1 && grade.reward() == 0;
        }
    }

    @Test
    void theGraderRewardsNoWrongAnswerAndMissesAtMostTwoInAHundredRightOnes() throws IOException {
        Grader grader = new Grader();
        List<Graded> graded = AnswerPair.all().stream()
                .map(p -> new Graded(p, grader.grade(p.question(), p.referenceAnswer(), p.language(), p.answer())))
                .toList();
        String report = report(graded);
        System.out.println(report);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "grader-report.md"), report);

        assertThat(graded).hasSizeGreaterThanOrEqualTo(260);
        assertThat(graded.stream().filter(Graded::falsePositive)).isEmpty();
        long positives = graded.stream().filter(g -> g.pair().reward() == 1).count();
        assertThat(graded.stream().filter(Graded::falseNegative).count()).isLessThanOrEqualTo(positives * 2 / 100);
    }

    private static String report(List<Graded> graded) {
        List<String> lines = new ArrayList<>(List.of("# Grader: false positives and false negatives", "",
                "| class | wrong answers | false positives | right answers | false negatives |",
                "| --- | ---: | ---: | ---: | ---: |"));
        for (String kind : new TreeSet<>(graded.stream().map(g -> g.pair().kind()).toList())) {
            lines.add(row(kind, graded.stream().filter(g -> g.pair().kind().equals(kind)).toList()));
        }
        for (AnswerType type : AnswerType.values()) {
            lines.add(row("**type " + type.wireName() + "**", graded.stream().filter(g -> g.pair().type() == type)
                    .toList()));
        }
        for (String set : List.of("dev", "held")) {
            lines.add(row("**set " + set + "**", graded.stream().filter(g -> g.pair().set().equals(set)).toList()));
        }
        lines.add(row("**all**", graded));
        lines.add("");
        graded.stream().filter(g -> g.falsePositive() || g.falseNegative())
                .map(g -> "- %s, %s %s: reference `%s`, answer `%s`: %s".formatted(
                        g.falsePositive() ? "false positive" : "false negative", g.pair().set(), g.pair().kind(),
                        g.pair().reference(), g.pair().answer().replace("\n", "\\n"), g.grade().reason()))
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String row(String name, List<Graded> graded) {
        long wrong = graded.stream().filter(g -> g.pair().reward() == 0).count();
        long right = graded.size() - wrong;
        long falsePositives = graded.stream().filter(Graded::falsePositive).count();
        long falseNegatives = graded.stream().filter(Graded::falseNegative).count();
        return "| %s | %d | %s | %d | %s |".formatted(name, wrong, rate(falsePositives, wrong), right,
                rate(falseNegatives, right));
    }

    private static String rate(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%d (%.1f %%)", part, 100.0 * part / whole);
    }

    @Test
    void thePairsHaveADevelopmentAndAHeldOutHalfWithBothLabels() throws IOException {
        for (String set : List.of("dev", "held")) {
            for (int reward : new int[]{0, 1}) {
                Stream<AnswerPair> pairs = AnswerPair.all().stream()
                        .filter(p -> p.set().equals(set) && p.reward() == reward);
                assertThat(pairs.count()).as("%s pairs worth %d", set, reward).isGreaterThan(100);
            }
        }
    }
}
