package dev.taskloom.pipelines.run;

import dev.taskloom.pipelines.models.ModelRoles;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.TaskKind;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that decides which tasks a run makes; where it runs and where it publishes are no part of it.
 *
 * @param environment     folder of the snapshot, as workers reach it; not part of the run's id
 * @param environmentHash content hash of the snapshot
 * @param count           accepted tasks wanted
 * @param seed            seed of every draw
 * @param depth           how far evidence is explored from a seed, in links
 * @param breadth         how many links are followed from each entity
 * @param mode            wire name of the selection mode
 * @param answerUses      how many tasks may share one answer
 * @param models          models that take part and their roles; {@code null} when none does
 * @param excluded        hash of the earlier tasks that must not be made again; empty when there are none
 */
public record RunSettings(TaskKind kind, String environment, String environmentHash, int count, long seed, int depth,
        int breadth, String mode, int answerUses, String excluded, ModelRoles models) {

    public RunSettings {
        excluded = excluded == null ? "" : excluded;
    }

    /** Settings of a run that knows of no earlier tasks. */
    public RunSettings(TaskKind kind, String environment, String environmentHash, int count, long seed, int depth,
            int breadth, String mode, int answerUses) {
        this(kind, environment, environmentHash, count, seed, depth, breadth, mode, answerUses, "", null);
    }

    /** The same run, in which those models take part. */
    public RunSettings with(ModelRoles roles) {
        return new RunSettings(kind, environment, environmentHash, count, seed, depth, breadth, mode, answerUses,
                excluded, roles);
    }

    /** The same run, which must not make those tasks again. */
    public RunSettings excluding(EarlierTasks earlier) {
        return new RunSettings(kind, environment, environmentHash, count, seed, depth, breadth, mode, answerUses,
                earlier.hash(), models);
    }

    /** The same for the same settings, wherever the snapshot lies: 16 hex digits. */
    public String runId() {
        return Sha256.hex(Json.canonicalBytes(shaping())).substring(0, 16);
    }

    /** The settings that shape the result, by the name of their flag. */
    public SortedMap<String, String> shaping() {
        SortedMap<String, String> shaping = new TreeMap<>(
                Map.of("kind", kind.wireName(), "snapshot", environmentHash, "count",
                        String.valueOf(count), "seed", String.valueOf(seed), "depth", String.valueOf(depth), "breadth",
                        String.valueOf(breadth), "mode", mode, "answer-uses", String.valueOf(answerUses), "exclude",
                        excluded.isEmpty() ? "nothing" : excluded));
        if (models != null) {
            shaping.put("models", models.identity());
            if (models.web() != null) {
                shaping.put("web", models.web().identity());
            }
        }
        return shaping;
    }
}
