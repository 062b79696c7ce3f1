package dev.taskloom.schemas;

import java.util.ArrayList;
import java.util.List;

/**
 * Binds a certificate to the task it speaks for.
 *
 * <p>The seal is SHA-256 over the canonical JSON of prompt, language, answer, environment, body, difficulty, the
 * certificate without its seal, verification and provenance. It catches every careless edit; an edit that also renews
 * the seal is caught by re-deriving the facts from the snapshot.
 */
public final class Seal {
    private Seal() {}

    /** The seal this task's certificate must carry. */
    public static String of(Task task) {
        List<Object> sealed = new ArrayList<>(List.of(task.prompt(), task.language(), task.answer(),
                task.environment(), task.body(), task.difficulty(), unsealed(task.certificate()), task.verification(),
                task.provenance()));
        return Sha256.hex(Json.canonicalBytes(sealed));
    }

    /** The same task with a certificate that carries its seal. */
    public static Task seal(Task task) {
        Certificate certificate = withSeal(task.certificate(), of(task));
        return new Task(task.schema(), task.id(), task.kind(), task.split(), task.language(), task.prompt(),
                task.answer(), task.environment(), task.body(), task.difficulty(), certificate, task.verification(),
                task.provenance());
    }

    private static Certificate unsealed(Certificate certificate) {
        return withSeal(certificate, "");
    }

    private static Certificate withSeal(Certificate certificate, String seal) {
        return switch (certificate) {
            case SearchCertificate c -> new SearchCertificate(c.answers(), c.clauseEvidence(), c.candidates(),
                    c.withoutClause(), c.minimumSourceCover(), c.checks(), seal);
        };
    }
}
