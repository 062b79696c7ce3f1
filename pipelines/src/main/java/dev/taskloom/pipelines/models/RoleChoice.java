package dev.taskloom.pipelines.models;

import dev.taskloom.inference.calls.Caps;
import dev.taskloom.inference.client.EndpointAgent;
import dev.taskloom.inference.client.Endpoints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which endpoints and agents of a file are asked to do what, as a user names them.
 *
 * <p>A role that is not mentioned is taken as a run wants it: every agent of the file, or every endpoint where it tells of no
 * agent, attempts drafts, every endpoint judges answers, the first one words questions, and another model, where there is one,
 * reads them back; of several that would answer as the same, the first. {@value #NOBODY} leaves a role empty.
 *
 * @param agents agents or endpoints that attempt drafts; null when not mentioned
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
     * @throws IllegalArgumentException when a name is not in the file, two of a role would answer as the same, or a writer
     *                                  has nobody who reads it back
     */
    public ModelRoles of(Path file, Path journal, Caps caps, String prompts) {
        Endpoints endpoints = Endpoints.read(file, System.getenv());
        String writes = one(writer, endpoints.names().getFirst());
        String reads = writes.isEmpty()
                ? ""
                : one(reader, ModelRoles.another(endpoints, endpoints.named(writes)));
        if (!writes.isEmpty() && reads.isEmpty()) {
            throw new IllegalArgumentException("a question that " + writes
                    + " words must be read back: name a --reader, or give --writer none");
        }
        SortedMap<Role, List<String>> holders = new TreeMap<>(
                Map.of(Role.WORD, list(writes), Role.READ_BACK, list(reads), Role.ATTEMPT,
                        many(agents, endpoints.agents(), endpoints), Role.JUDGE,
                        many(judges, endpoints.names(), endpoints)));
        String identity = holders.entrySet()
                .stream()
                .map(role -> role.getKey().stage() + " " + identity(role.getKey(), endpoints, role.getValue()))
                .collect(Collectors.joining("; "));
        return new ModelRoles(file, journal, holders, caps,
                identity + "; prompts " + prompts.substring(0, 16));
    }

    private static String one(String named, String otherwise) {
        return named == null ? otherwise : named.equals(NOBODY) ? "" : named;
    }

    /** The names that are given; where none are, those others without any that answers as one before it. */
    private static List<String> many(List<String> named, List<String> otherwise, Endpoints endpoints) {
        if (named == null) {
            Set<String> kinds = new HashSet<>();
            return otherwise.stream().filter(name -> kinds.add(endpoints.answersAs(name))).toList();
        }
        return named.equals(List.of(NOBODY)) ? List.of() : named;
    }

    private static List<String> list(String name) {
        return name.isEmpty() ? List.of() : List.of(name);
    }

    /** What the holders of a role answer as, in order. */
    private static String identity(Role role, Endpoints endpoints, List<String> names) {
        Map<String, String> nameOf = new LinkedHashMap<>();
        List<String> identities = new ArrayList<>();
        for (String name : names) {
            EndpointAgent holder = role.holder(endpoints, name);
            String kind = holder.answersAs();
            // An agent forgets what its window cannot hold, and answers otherwise.
            identities.add(role == Role.ATTEMPT ? kind + "@" + holder.settings().window() : kind);
            String same = nameOf.putIfAbsent(kind, name);
            if (same != null) {
                throw new IllegalArgumentException("to " + role.stage() + ", " + same + " and " + name
                        + " are the same, " + kind
                        + ": they would share every answer and count as two witnesses; name one of them");
            }
        }
        return identities.isEmpty() ? NOBODY : String.join(",", identities);
    }
}
