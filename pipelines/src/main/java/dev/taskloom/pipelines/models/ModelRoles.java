package dev.taskloom.pipelines.models;

import dev.taskloom.inference.agent.Tool;
import dev.taskloom.inference.calls.Caps;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which models take part in a run, and as what; each is the name of an endpoint.
 *
 * @param file     YAML file of endpoints; keys stand in the environment
 * @param journal  folder in which every call is kept
 * @param agents   those that attempt drafts, in order
 * @param writer   the one that words questions; empty when a program does
 * @param reader   the one that reads worded questions back; empty when there is no writer
 * @param judges   those that judge answers, in order
 * @param web      what agents may search beside the snapshot; {@code null} for nothing
 * @param caps     what the run may spend; it shapes no task, so it is no part of the run's id
 * @param identity what changes their answers, for the run's id: roles, profiles and prompts
 */
public record ModelRoles(String file, String journal, List<String> agents, String writer, String reader,
        List<String> judges, WebRole web, Caps caps, String identity) {
    public ModelRoles {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(journal, "journal");
        agents = List.copyOf(agents);
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(reader, "reader");
        judges = List.copyOf(judges);
        Objects.requireNonNull(caps, "caps");
        Objects.requireNonNull(identity, "identity");
    }

    /** The same roles, with that web; {@code null} for none. */
    public ModelRoles with(WebRole other) {
        return new ModelRoles(file, journal, agents, writer, reader, judges, other, caps, identity);
    }

    /** What agents may do beside searching the snapshot; it opens the recordings of the web. */
    public List<Tool> webTools() {
        return web == null ? List.of() : web.tools();
    }

    /** Who has a role, in order. */
    List<String> of(Role role) {
        return switch (role) {
            case WORD -> one(writer);
            case READ_BACK -> one(reader);
            case ATTEMPT -> agents;
            case JUDGE -> judges;
        };
    }

    /** Everyone who has a role, each once. */
    List<String> all() {
        return Stream.of(Role.values()).flatMap(role -> of(role).stream()).distinct().toList();
    }

    private static List<String> one(String name) {
        return name.isEmpty() ? List.of() : List.of(name);
    }
}
