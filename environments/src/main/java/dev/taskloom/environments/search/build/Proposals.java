package dev.taskloom.environments.search.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.SetAside;
import dev.taskloom.environments.search.claims.Proposal;
import dev.taskloom.environments.search.claims.Refusal;
import dev.taskloom.environments.search.exploring.ProposedClaim;
import dev.taskloom.environments.search.snapshot.SnapshotException;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The claims that models propose for a corpus: a file of one {@link ProposedClaim} a line, held in memory. */
public final class Proposals {
    private static final int LONGEST_PROFILE = 100;

    private final String name;
    private final SortedMap<Integer, Proposal> byLine = new TreeMap<>();
    private final Map<String, List<Proposal>> byPage = new HashMap<>();
    private final SortedMap<Integer, SetAside> malformed = new TreeMap<>();

    private Proposals(String name) {
        this.name = name;
    }

    /** No proposals at all. */
    public static Proposals none() {
        return new Proposals("");
    }

    /** Reads a file; {@link SnapshotException} when it cannot be read, while a line that cannot is only set aside. */
    public static Proposals read(Path file) {
        Proposals proposals = new Proposals(String.valueOf(file.getFileName()));
        try {
            byte[] bytes = Files.readAllBytes(file);
            int number = 1;
            int start = 0;
            for (int i = 0; i <= bytes.length; i++) {
                if (i == bytes.length || bytes[i] == '\n') {
                    proposals.line(number++, Arrays.copyOfRange(bytes, start, i));
                    start = i + 1;
                }
            }
        } catch (IOException e) {
            throw new SnapshotException("cannot read " + file + ": " + SnapshotException.reason(e), e);
        }
        return proposals;
    }

    private void line(int number, byte[] json) {
        if (isBlank(json)) {
            return;
        }
        try {
            ProposedClaim claim = Json.read(json, ProposedClaim.class);
            if (claim == null || !isProfile(claim.proposedBy())) {
                throw new IOException("it needs url, predicate, subject, object, quote, proposedBy and confirmedBy");
            }
            Proposal proposal = new Proposal(number, claim);
            byLine.put(number, proposal);
            byPage.computeIfAbsent(claim.url(), url -> new ArrayList<>()).add(proposal);
        } catch (IOException e) {
            malformed.put(number, new SetAside(origin(number), Refusal.MALFORMED.code(),
                    Refusal.MALFORMED.sentence() + ": " + firstLine(e)));
        }
    }

    private static boolean isBlank(byte[] json) {
        for (byte b : json) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    /** The name goes into the claim index and into reports. */
    private static boolean isProfile(String name) {
        return !name.isBlank() && name.length() <= LONGEST_PROFILE && name.chars().noneMatch(Character::isISOControl);
    }

    private static String firstLine(IOException e) {
        String message = e instanceof JsonProcessingException json
                ? json.getOriginalMessage()
                : e.getMessage();
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    private Origin origin(int line) {
        return new Origin(name, "line " + line);
    }

    /** The file's name; empty when there are none. */
    String name() {
        return name;
    }

    /** What is proposed for the page at that address, in the order of the file. */
    List<Proposal> of(String url) {
        return byPage.getOrDefault(url, List.of());
    }

    /**
     * What does not enter the snapshot, in the order of the file.
     *
     * @param refusals what every proposal came to that some page judged, by line; {@code null} for those not refused
     */
    List<SetAside> setAside(Map<Integer, Refusal> refusals) {
        SortedMap<Integer, SetAside> setAside = new TreeMap<>(malformed);
        byLine.forEach((line, proposal) -> {
            Refusal refusal = refusals.containsKey(line) ? refusals.get(line) : Refusal.PAGE_UNKNOWN;
            if (refusal != null) {
                ProposedClaim claim = proposal.claim();
                setAside.put(line, new SetAside(origin(line), refusal.code(), claim.url() + ": " + claim.subject()
                        + ", " + claim.predicate() + ", " + claim.object() + ": " + refusal.sentence()));
            }
        });
        return List.copyOf(setAside.values());
    }
}
