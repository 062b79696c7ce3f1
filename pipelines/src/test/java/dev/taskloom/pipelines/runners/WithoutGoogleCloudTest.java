package dev.taskloom.pipelines.runners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.beam.sdk.options.PipelineOptionsRegistrar;
import org.apache.beam.sdk.runners.PipelineRunnerRegistrar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WithoutGoogleCloudTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void theRunnersOfThisHouseAreAnnouncedAndDataflowIsNot() {
        WithoutGoogleCloud.unlessAskedFor(List.of("corpus", "build", "--", "--runner=FlinkRunner"));

        assertThat(announced(PipelineRunnerRegistrar.class)).anyMatch(name -> name.contains(".direct."))
                .anyMatch(name -> name.contains(".flink."))
                .noneMatch(name -> name.contains(".dataflow."));
        assertThat(announced(PipelineOptionsRegistrar.class)).isNotEmpty()
                .noneMatch(name -> name.contains(".dataflow.") || name.contains(".gcp."));
    }

    @Test
    void whoeverAsksForDataflowGetsIt() {
        WithoutGoogleCloud.unlessAskedFor(List.of("corpus", "build", "--", "--runner=DataflowRunner"));

        assertThat(announced(PipelineRunnerRegistrar.class)).anyMatch(name -> name.contains(".dataflow."));
    }

    private static <T> List<String> announced(Class<T> service) {
        List<String> names = new ArrayList<>();
        ServiceLoader.load(service, Thread.currentThread().getContextClassLoader())
                .forEach(found -> names.add(found.getClass().getName()));
        return names;
    }
}
