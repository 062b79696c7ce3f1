package dev.taskloom.it.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Flink cluster of separate JVMs, started from the jars on the class path: one job manager, two task managers. */
final class FlinkCluster implements AutoCloseable {
    private static final String JOB_MANAGER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String TASK_MANAGER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Command jobManager;
    private final Map<String, Command> taskManagers;
    private final int rest;

    private FlinkCluster(Command jobManager, Map<String, Command> taskManagers, int rest) {
        this.jobManager = jobManager;
        this.taskManagers = taskManagers;
        this.rest = rest;
    }

    /** Starts it and returns when both task managers have reported. */
    static FlinkCluster start() {
        int rest = freePort();
        int rpc = freePort();
        FlinkCluster cluster = new FlinkCluster(start(JOB_MANAGER, "job-manager", rest, rpc),
                Map.of("tm-1", start(TASK_MANAGER, "tm-1", rest, rpc), "tm-2", start(TASK_MANAGER, "tm-2", rest, rpc)),
                rest);
        if (!cluster.jobManager.reaches(() -> cluster.get("/taskmanagers").path("taskmanagers").size() == 2)) {
            throw new AssertionError("the job manager ended:\n" + cluster.jobManager.output());
        }
        return cluster;
    }

    /** The address for {@code --flinkMaster}. */
    String master() {
        return "127.0.0.1:" + rest;
    }

    /** Ids of all jobs so far, the running ones last. */
    List<String> jobs() {
        List<String> ids = new ArrayList<>();
        get("/jobs/overview").path("jobs").forEach(job -> ids.add(job.path("jid").asText()));
        return ids;
    }

    /** Whether any job was started again after a failure. */
    boolean hasRestartedAJob() {
        return jobs().stream().anyMatch(id -> get("/jobs/" + id).path("timestamps").path("RESTARTING").asLong() > 0);
    }

    /** The task manager that works on a step of that name at this moment. */
    Optional<String> worksOn(String step) {
        for (String job : jobs()) {
            for (JsonNode vertex : get("/jobs/" + job).path("vertices")) {
                if (vertex.path("name").asText().contains(step)) {
                    for (JsonNode subtask : get("/jobs/" + job + "/vertices/" + vertex.path("id").asText())
                            .path("subtasks")) {
                        String id = subtask.path("taskmanager-id").asText();
                        if (subtask.path("status").asText().equals("RUNNING") && taskManagers.containsKey(id)) {
                            return Optional.of(id);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** {@code kill -9} of a task manager. */
    void kill(String taskManager) {
        taskManagers.get(taskManager).kill();
    }

    /** What the job manager says; a missing node while it cannot answer. */
    private JsonNode get(String path) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rest + path))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? Json.read(answer.body(), JsonNode.class)
                    : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Command start(String main, String name, int rest, int rpc) {
        Path folder = World.path(name);
        try {
            Files.createDirectories(folder.resolve("tmp"));
            Files.writeString(folder.resolve("flink-conf.yaml"), configuration(name, folder, rest, rpc));
            return Command.java(folder.resolve("log"), Map.of(), List.of(), main, "--configDir", folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every memory part has to be named, else the task manager refuses to start without saying which is missing. */
    private static String configuration(String name, Path folder, int rest, int rpc) {
        return """
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.rpc.port: %d
                jobmanager.bind-host: 127.0.0.1
                rest.address: 127.0.0.1
                rest.port: %d
                rest.bind-address: 127.0.0.1
                taskmanager.host: 127.0.0.1
                taskmanager.bind-host: 127.0.0.1
                taskmanager.resource-id: %s
                taskmanager.numberOfTaskSlots: 2
                taskmanager.cpu.cores: 1.0
                taskmanager.memory.task.heap.size: 256m
                taskmanager.memory.task.off-heap.size: 16m
                taskmanager.memory.framework.heap.size: 128m
                taskmanager.memory.framework.off-heap.size: 64m
                taskmanager.memory.network.min: 192m
                taskmanager.memory.network.max: 192m
                taskmanager.memory.managed.size: 64m
                taskmanager.memory.jvm-metaspace.size: 256m
                taskmanager.memory.jvm-overhead.min: 64m
                taskmanager.memory.jvm-overhead.max: 64m
                jobmanager.memory.process.size: 1g
                heartbeat.interval: 1000
                heartbeat.timeout: 60000
                heartbeat.rpc-failure-threshold: 2
                restart-strategy.type: fixed-delay
                restart-strategy.fixed-delay.attempts: 10
                restart-strategy.fixed-delay.delay: 1 s
                classloader.resolve-order: parent-first
                classloader.check-leaked-classloader: false
                security.context.factory.classes: org.apache.flink.runtime.security.contexts.NoOpSecurityContextFactory
                io.tmp.dirs: %s
                """.formatted(rpc, rest, name, folder.resolve("tmp"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        taskManagers.values().forEach(Command::close);
        jobManager.close();
    }
}
