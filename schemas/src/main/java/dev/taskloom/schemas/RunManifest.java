package dev.taskloom.schemas;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run was asked for, what came of it and what that took: {@code manifest.json} of a run directory.
 *
 * <p>Times, seconds, delivery and environment describe one execution; everything else is the same whenever and wherever
 * the run is repeated.
 *
 * @param schema      {@code $id} of the JSON Schema this record follows
 * @param run         id of the run: a hash of its settings, seed and snapshot
 * @param settings    the settings that shape the result, by the name of their flag
 * @param requested   accepted tasks asked for
 * @param accepted    tasks published
 * @param rejected    drafts and seeds that fell
 * @param quarantined drafts set aside for a person to look at
 * @param funnel      the stages in the order a draft passes them
 * @param shortfall   why there are fewer tasks than requested; empty when the number is exact
 * @param inputs      lower-case hex SHA-256 of each input by its role, such as {@code snapshot}
 * @param seconds     wall time of each stage in seconds, by name
 * @param started     ISO-8601 instant
 * @param finished    ISO-8601 instant, not before {@code started}
 * @param models      the calls of models at each stage, those of earlier executions included; {@code null} when no model takes part
 * @param currency    of what the calls cost; {@code null} when no model has a price
 * @param delivery    what was sent to Kafka; {@code null} when the run published to files only
 * @param wording     drafts asked in a model's words ({@code model}), and in the program's by the reason why;
 *                    {@code null} when no model was asked for words
 */
public record RunManifest(String schema, String run, TaskKind kind, SortedMap<String, String> settings, long seed,
        int requested, int accepted, int rejected, int quarantined, List<Stage> funnel, String shortfall,
        SortedMap<String, String> inputs, Versions versions, SortedMap<String, Double> seconds, String started,
        String finished, List<ModelUse> models, String currency, Delivery delivery, Environment environment,
        SortedMap<String, Long> wording) {

    /** The {@code $id} of the schema this version of the code writes. */
    public static final String SCHEMA = "https://taskloom.dev/schemas/v1/manifest.schema.json";

    /** Under what {@link #wording} counts the drafts in a model's words; a reason is never called so. */
    public static final String WORDED_BY_MODEL = "model";

    public RunManifest {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(kind, "kind");
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNull(settings, "settings")));
        notNegative("requested", requested);
        notNegative("accepted", accepted);
        notNegative("rejected", rejected);
        notNegative("quarantined", quarantined);
        funnel = List.copyOf(Objects.requireNonNull(funnel, "funnel"));
        Objects.requireNonNull(shortfall, "shortfall");
        if (accepted < requested && shortfall.isBlank()) {
            throw new IllegalArgumentException(
                    "accepted " + accepted + " of " + requested
                            + " requested tasks, but the shortfall is not explained");
        }
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNull(inputs, "inputs")));
        Objects.requireNonNull(versions, "versions");
        seconds = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNull(seconds, "seconds")));
        if (Instant.parse(finished).isBefore(Instant.parse(started))) {
            throw new IllegalArgumentException("finished at " + finished + ", before it started at " + started);
        }
        models = models == null ? null : List.copyOf(models);
        Objects.requireNonNull(environment, "environment");
        wording = wording == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(wording));
    }

    /**
     * One stage of the funnel.
     *
     * @param name    verb in lower case, such as {@code synthesize}; equal to {@link Rejection#stage()} of what fell here
     * @param in      seeds or drafts that entered
     * @param out     drafts or tasks that left; more than {@code in} when a seed gives several drafts
     * @param reasons how many fell, by reason code
     */
    public record Stage(String name, long in, long out, SortedMap<String, Long> reasons) {
        public Stage {
            Objects.requireNonNull(name, "name");
            notNegative("in", in);
            notNegative("out", out);
            reasons = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNull(reasons, "reasons")));
        }
    }

    /** What ran: versions of Taskloom, Java and Beam, and the name of the runner with its version where it has one. */
    public record Versions(String taskloom, String java, String beam, String runner) {
        public Versions {
            Objects.requireNonNull(taskloom, "taskloom");
            Objects.requireNonNull(java, "java");
            Objects.requireNonNull(beam, "beam");
            Objects.requireNonNull(runner, "runner");
        }
    }

    /**
     * What was sent to Kafka.
     *
     * @param published    tasks this execution committed to the topic
     * @param alreadyThere tasks an earlier execution of the same run had committed
     */
    public record Delivery(String topic, int partitions, long published, long alreadyThere) {
        public Delivery {
            Objects.requireNonNull(topic, "topic");
            notNegative("partitions", partitions);
            notNegative("published", published);
            notNegative("alreadyThere", alreadyThere);
        }
    }

    /** The machine: processor cores the JVM may use, and its maximum heap in bytes. */
    public record Environment(int cores, long heap) {
        public Environment {
            notNegative("cores", cores);
            notNegative("heap", heap);
        }
    }

    private static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
    }
}
