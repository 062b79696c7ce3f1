package dev.taskloom.pipelines.runners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.junit.jupiter.api.Test;

class RunnersTest {

    @Test
    void theDirectRunnerWithOneWorkerAndWithoutItsCostlyChecksIsTheDefault() {
        DirectOptions options = Runners.options(List.of()).as(DirectOptions.class);

        assertThat(Runners.name(options)).isEqualTo("DirectRunner");
        assertThat(options.isEnforceImmutability()).isFalse();
        assertThat(options.isEnforceEncodability()).isFalse();
        assertThat(options.getTargetParallelism()).isEqualTo(1);
    }

    @Test
    void whatTheUserSaysWins() {
        DirectOptions options = Runners
                .options(List.of("--targetParallelism=7", "--enforceImmutability=true"))
                .as(DirectOptions.class);

        assertThat(options.getTargetParallelism()).isEqualTo(7);
        assertThat(options.isEnforceImmutability()).isTrue();
    }

    @Test
    void flinkRunsInTheProcessUnlessAClusterIsNamed() {
        FlinkPipelineOptions local = Runners.options(List.of("--runner=FlinkRunner")).as(FlinkPipelineOptions.class);

        assertThat(local.getFlinkMaster()).isEqualTo("[local]");
        assertThat(local.getParallelism()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void aFlinkClusterGetsOurLibraries() {
        FlinkPipelineOptions remote = Runners
                .options(List.of("--runner=FlinkRunner", "--flinkMaster=jobs.example:8081"))
                .as(FlinkPipelineOptions.class);

        assertThat(remote.getFlinkMaster()).isEqualTo("jobs.example:8081");
        assertThat(remote.getFilesToStage()).anyMatch(file -> file.contains("beam-sdks-java-core"));
    }

    @Test
    void aFlagThatNoRunnerKnowsIsNamed() {
        assertThatThrownBy(() -> Runners.options(List.of("--nonsense=1"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonsense");
    }
}
