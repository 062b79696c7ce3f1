package dev.taskloom.pipelines.runners;

import dev.taskloom.pipelines.run.RunException;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricName;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Pipeline options from the runner flags a user gives after {@code --}.
 *
 * <p>Without any, the Direct runner with its immutability and encodability checks off: they cost about twenty times and
 * belong in tests. A Flink cluster gets the launcher's libraries staged.
 */
public final class Runners {
    private Runners() {}

    /** The options; {@link IllegalArgumentException} names a flag that no runner knows. */
    public static PipelineOptions options(List<String> flags) {
        List<String> all = new ArrayList<>(flags);
        String cores = String.valueOf(Runtime.getRuntime().availableProcessors());
        String runner = value(flags, "--runner");
        if (runner == null || runner.equals("DirectRunner")) {
            byDefault(all, "--enforceImmutability", "false");
            byDefault(all, "--enforceEncodability", "false");
            // One worker, and steps that use all cores: with more, one of them spins whenever another waits for work.
            byDefault(all, "--targetParallelism", "1");
            byDefault(all, "--blockOnRun", "true");
        } else if (runner.equals("FlinkRunner")) {
            // Elements are records that nobody changes: steps may share them.
            byDefault(all, "--fasterCopy", "true");
            String master = value(flags, "--flinkMaster");
            if (master == null || master.startsWith("[")) {
                byDefault(all, "--flinkMaster", "[local]");
                byDefault(all, "--parallelism", cores);
            } else {
                byDefault(all, "--filesToStage", libraries());
            }
        }
        return PipelineOptionsFactory.fromArgs(all.toArray(String[]::new)).withValidation().create();
    }

    private static String value(List<String> flags, String name) {
        return flags.stream()
                .filter(flag -> flag.startsWith(name + "="))
                .map(flag -> flag.substring(name.length() + 1))
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static void byDefault(List<String> flags, String name, String value) {
        if (value(flags, name) == null) {
            flags.add(name + "=" + value);
        }
    }

    /** The class path, jar by jar: what a cluster needs to run our code. */
    private static String libraries() {
        List<String> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> new File(entry).exists())
                .toList();
        return String.join(",", jars);
    }

    /** Runs the pipeline to its end; {@link RunException} says in which state {@code what} ended when it is not done. */
    public static PipelineResult run(Pipeline pipeline, String what) {
        PipelineResult result = pipeline.run();
        PipelineResult.State state = result.waitUntilFinish();
        if (state != PipelineResult.State.DONE) {
            throw new RunException(what + " ended in state " + state);
        }
        return result;
    }

    /** What a counter of a pipeline that ran came to, in all steps. */
    public static long counted(PipelineResult result, MetricName counter) {
        MetricsFilter filter = MetricsFilter.builder().addNameFilter(MetricNameFilter.named(counter.getNamespace(),
                counter.getName())).build();
        long sum = 0;
        for (MetricResult<Long> step : result.metrics().queryMetrics(filter).getCounters()) {
            sum += step.getAttempted();
        }
        return sum;
    }

    /** True if workers are other processes than this one. */
    public static boolean isElsewhere(PipelineOptions options) {
        if (options.getRunner() == DirectRunner.class) {
            return false;
        }
        return options.getRunner() != FlinkRunner.class
                || !options.as(FlinkPipelineOptions.class).getFlinkMaster().startsWith("[");
    }

    /** Name of the runner for manifests. */
    public static String name(PipelineOptions options) {
        return options.getRunner().getSimpleName();
    }
}
