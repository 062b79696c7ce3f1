package dev.taskloom.pipelines.models;

import dev.taskloom.inference.calls.Caps;
import dev.taskloom.inference.client.Endpoints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which endpoints of a file are asked to do what, as a user names them.
 *
 * <p>A role that is not mentioned is taken as a run wants it: every endpoint attempts drafts and judges answers, the first one
 * words questions, and another one, where there is another, reads them back. {@value #NOBODY} leaves a role empty.
 *
 * @param agents endpoints that attempt drafts; null when not mentioned
 * @param writer the one that words questions; null when not mentioned
 * @param reader the one that reads them back; null when not mentioned
 * @param judges endpoints that judge answers; null when not mentioned
 */
public record RoleChoice(List<String> agents, String writer, String reader, List<String> judges) {
    public static final String NOBODY = "none";

    /**
     * The roles of a run.
     *
     * @param prompts hash of everything that the models are told
     * @throws IllegalArgumentException when an endpoint is not in the file, or a writer has nobody who reads it back
     */
    public ModelRoles of(Path file, Path journal, Caps caps, String prompts) {
        Endpoints endpoints = Endpoints.read(file, System.getenv());
        List<String> all = List.copyOf(endpoints.byName().keySet());
        String writes = one(writer, all.getFirst());
        String reads = writes.isEmpty()
                ? ""
                : one(reader, ModelRoles.another(all, writes));
        if (!writes.isEmpty() && reads.isEmpty()) {
            throw new IllegalArgumentException("a question that " + writes
                    + " words must be read back: name a --reader, or give --writer none");
        }
        SortedMap<Role, List<String>> holders = new TreeMap<>(Map.of(Role.WORD, list(writes), Role.READ_BACK,
                list(reads), Role.ATTEMPT, many(agents, all), Role.JUDGE, many(judges, all)));
        String identity = holders.entrySet()
                .stream()
                .map(role -> role.getKey().stage() + " " + profiles(endpoints, role.getValue()))
                .collect(Collectors.joining("; "));
        return new ModelRoles(file, journal, holders, caps,
                identity + "; prompts " + prompts.substring(0, 16));
    }

    private static String one(String named, String otherwise) {
        return named == null ? otherwise : named.equals(NOBODY) ? "" : named;
    }

    private static List<String> many(List<String> named, List<String> otherwise) {
        return named == null ? otherwise : named.equals(List.of(NOBODY)) ? List.of() : named;
    }

    private static List<String> list(String name) {
        return name.isEmpty() ? List.of() : List.of(name);
    }

    private static String profiles(Endpoints endpoints, List<String> names) {
        List<String> profiles = new ArrayList<>();
        names.forEach(name -> profiles.add(endpoints.named(name).answersAs()));
        return profiles.isEmpty() ? NOBODY : profiles.stream().collect(Collectors.joining(","));
    }
}
