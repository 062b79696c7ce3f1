package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest extends CommandLineCase {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"quickstart", "planted-web", "corpus build", "synthesize", "verify", "grade", "export",
            "broker", "tail", "check-vectors"})
    void everyCommandHasHelpWithAnExampleOfItself(String command) {
        assertThat(taskloom((Object[]) (command + " --help").split(" "))).isZero();
        assertThat(out()).startsWith("Usage: taskloom " + command).contains("  ./taskloom " + command);
        assertThat(err()).isEmpty();
    }

    @Test
    void theHelpNamesEveryCommandAndTheExitCodes() {
        assertThat(taskloom("--help")).isZero();
        assertThat(out()).contains(
                List.of("quickstart", "planted-web", "corpus", "synthesize", "verify", "grade", "export", "broker",
                        "tail", "check-vectors", "Exit codes:"));
        assertThat(taskloom("--version")).isZero();
        assertThat(out()).startsWith("taskloom ");
    }

    @Test
    void withoutACommandItSaysWhereToStart() {
        assertUsage("taskloom: say what to do; './taskloom quickstart' shows the whole way");
        assertUsage("taskloom corpus: say what to do: corpus build or corpus explore", "corpus");
    }

    @Test
    void wordsAndOptionsThatNobodyKnowsAreNamed() {
        assertUsage("taskloom: Unmatched argument at index 0: 'quickstrat'", "quickstrat");
        assertThat(err()).contains("quickstart");
        assertUsage("taskloom verify: Unknown option: '--snapshit=s'", "verify", "run", "--snapshot", "s",
                "--snapshit=s");
        assertUsage("taskloom verify: Unknown option: '--runner=FlinkRunner'", "verify", "--snapshot", "s", "run", "--",
                "--runner=FlinkRunner");
        assertThat(err()).doesNotContain("-- --runner");
    }

    @Test
    void aRunnerFlagBeforeTheDashesIsToldWhereItBelongs() {
        assertUsage("taskloom synthesize: Unknown option: '--runner=FlinkRunner'", "synthesize", "search", "--snapshot",
                "s", "--count", "1", "--output", "r", "--runner=FlinkRunner");
        assertThat(err()).contains("... -- --runner=FlinkRunner");
    }

    @Test
    void missingOptionsAreNamed() {
        assertUsage("taskloom synthesize: Missing required parameter: 'KIND'", "synthesize");
        assertUsage("taskloom synthesize: Missing required options: '--snapshot=DIR', '--count=N', '--output=RUN'",
                "synthesize", "search");
        assertUsage("taskloom grade: Missing required options: '--task=FILE', '--answer=TEXT|@FILE'", "grade");
        assertThat(taskloom("export", "--output", "d")).isEqualTo(2);
        assertThat(err()).contains("--run=RUN", "--kafka=HOST:PORT");
    }

    @Test
    void aRunAndATopicCannotBeExportedAtOnce() {
        assertThat(taskloom("export", "--run", "r", "--kafka", "localhost:1", "--output", "d")).isEqualTo(2);
        assertThat(err()).contains("mutually exclusive");
    }

    @Test
    void valuesOutOfRangeNameOptionRangeAndValue() {
        String[] more = {"--snapshot", folder.resolve("absent").toString(), "--output",
                folder.resolve("run").toString()};
        assertUsage("taskloom synthesize: --count must be from 1 to 10000000, not 0", synthesize(more, "--count", "0"));
        assertUsage("taskloom synthesize: --count must be from 1 to 10000000, not -5",
                synthesize(more, "--count", "-5"));
        assertUsage("taskloom synthesize: Invalid value for option '--count': 'many' is not an int",
                synthesize(more, "--count", "many"));
        assertUsage("taskloom synthesize: --depth must be from 1 to 4, not -1",
                synthesize(more, "--count", "1", "--depth", "-1"));
        assertUsage("taskloom synthesize: --breadth must be from 1 to 16, not 17",
                synthesize(more, "--count", "1", "--breadth", "17"));
        assertUsage("taskloom synthesize: --answer-uses must be from 1 to 10000000, not 0",
                synthesize(more, "--count", "1", "--answer-uses", "0"));
        assertUsage("taskloom synthesize: --mode: unknown mode 'foo'; known: strict, banded, graded",
                synthesize(more, "--count", "1", "--mode", "foo"));
        assertThat(taskloom(synthesize(more, "--count", "1", "--kafka", "nowhere"))).isEqualTo(2);
        assertThat(err()).startsWith("taskloom synthesize: --kafka: 'nowhere' is not an address: expected HOST:PORT");
        assertUsage("taskloom synthesize: --kafka-config needs --kafka HOST:PORT",
                synthesize(more, "--count", "1", "--kafka", "embedded", "--kafka-config", "client.properties"));
        assertUsage("taskloom planted-web: --pages must be from 1 to 1000000, not 0", "planted-web", "--pages", "0",
                "--output", folder.resolve("web"));
        assertUsage("taskloom quickstart: --count must be from 1 to 10000000, not 0", "quickstart", "--count", "0",
                "--output", folder.resolve("quickstart"));
        assertUsage("taskloom broker: --port must be from 0 to 65535, not 70000", "broker", "--port", "70000",
                "--data", folder.resolve("kafka"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void clientPropertiesThatDeliveryStandsOnAreRefused() throws IOException {
        Path properties = Files.writeString(folder.resolve("client.properties"), "client.id = me\nacks = 0\n");
        assertUsage("taskloom synthesize: --kafka-config: client property 'acks' cannot be set: Taskloom's delivery"
                + " guarantee depends on its own value", "synthesize", "search", "--snapshot", "s", "--count", "1",
                "--output", "r", "--kafka", "localhost:1", "--kafka-config", properties);
    }

    @Test
    void kindsThatThisVersionDoesNotMakeAreRefused() {
        assertUsage("taskloom synthesize: unknown task kind 'poem'; known: search, general, code, interpreter",
                "synthesize", "poem", "--snapshot", "s", "--count", "1", "--output", "r");
        assertUsage("taskloom synthesize: this version makes search tasks only; 'code' is not there yet", "synthesize",
                "code", "--snapshot", "s", "--count", "1", "--output", "r");
    }

    @Test
    void runnerFlagsThatNoRunnerKnowsAreAUsageError() {
        assertThat(taskloom("synthesize", "search", "--snapshot", "s", "--count", "1", "--output",
                folder.resolve("run"), "--", "--colour=blue")).isEqualTo(2);
        assertThat(err()).startsWith("taskloom synthesize: ").contains("colour");
        assertThat(taskloom("synthesize", "search", "--snapshot", "s", "--count", "1", "--output",
                folder.resolve("run"), "--", "--runner=SparkRunner")).isEqualTo(2);
        assertThat(err()).startsWith("taskloom synthesize: ").contains("SparkRunner", "DirectRunner", "FlinkRunner");
        assertThat(folder).isEmptyDirectory();
    }

    private static Object[] synthesize(String[] more, String... words) {
        return java.util.stream.Stream
                .of(new String[]{"synthesize", "search"}, more, words)
                .flatMap(java.util.Arrays::stream)
                .toArray();
    }
}
