package dev.taskloom.pipelines.models;

import dev.taskloom.inference.agent.Tool;
import dev.taskloom.inference.calls.Caps;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.client.EndpointAgent;
import dev.taskloom.inference.client.Endpoints;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which models take part in a run, and as what.
 *
 * @param file     YAML file of endpoints; keys stand in the environment
 * @param journal  folder in which every call is kept
 * @param holders  names of endpoints and agents by role, in order; a role that nobody has may be left out
 * @param web      what agents may search beside the snapshot; {@code null} for nothing
 * @param caps     what the run may spend; it shapes no task, so it is no part of the run's id
 * @param identity what changes their answers, for the run's id: roles, profiles and prompts
 */
public record ModelRoles(String file, String journal, SortedMap<Role, List<String>> holders, WebRole web, Caps caps,
        String identity) {
    public ModelRoles {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(journal, "journal");
        SortedMap<Role, List<String>> copy = new TreeMap<>();
        holders.forEach((role, names) -> copy.put(role, List.copyOf(names)));
        holders = Collections.unmodifiableSortedMap(copy);
        Objects.requireNonNull(caps, "caps");
        Objects.requireNonNull(identity, "identity");
    }

    /** Roles in files that workers find wherever they run. */
    ModelRoles(Path file, Path journal, SortedMap<Role, List<String>> holders, Caps caps, String identity) {
        this(absolute(file), absolute(journal), holders, null, caps, identity);
    }

    /**
     * One endpoint of the file reads pages, another confirms what it proposes.
     *
     * @param explorer  null for the first
     * @param confirmer null for another than the explorer, where there is one
     */
    public static ModelRoles ofExplorer(Path file, Path journal, Caps caps, String explorer, String confirmer) {
        Endpoints endpoints = Endpoints.read(file, System.getenv());
        String explores = explorer == null ? endpoints.names().getFirst() : explorer;
        String confirms = confirmer == null ? another(endpoints, endpoints.named(explores)) : confirmer;
        return new ModelRoles(file, journal,
                new TreeMap<>(Map.of(Role.EXPLORE, List.of(explores), Role.CONFIRM, List.of(confirms))), caps, "");
    }

    /** The first endpoint that answers as another than that one, where there is such a one. */
    static String another(Endpoints endpoints, Endpoint than) {
        return endpoints.names()
                .stream()
                .filter(name -> !endpoints.answersAs(name).equals(than.answersAs()))
                .findFirst()
                .orElse(than.name());
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /** The same roles, with that web; {@code null} for none. */
    public ModelRoles with(WebRole other) {
        return new ModelRoles(file, journal, holders, other, caps, identity);
    }

    /** What agents may do beside searching the snapshot; it opens the recordings of the web. */
    public List<Tool> webTools() {
        return web == null ? List.of() : web.tools();
    }

    /**
     * Who has which role, by that file.
     *
     * @throws IllegalArgumentException when one of them is not in it, or lacks its key
     */
    SortedMap<Role, List<EndpointAgent>> resolved(Endpoints endpoints) {
        SortedMap<Role, List<EndpointAgent>> resolved = new TreeMap<>();
        holders.forEach((role, names) -> resolved.put(role,
                names.stream().map(name -> role.holder(endpoints, name)).toList()));
        return resolved;
    }

    /** Who has a role, in order. */
    public List<String> of(Role role) {
        return holders.getOrDefault(role, List.of());
    }
}
