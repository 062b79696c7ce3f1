package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Certificate;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.SearchCertificate;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.schemas.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One task as the page shows it.
 *
 * @param omitted list entries left out because a page cannot bear them; they stand in the task file
 */
record TaskView(String id, String question, String answer, List<String> aliases, String answerType, String language,
        String split, SortedMap<String, Integer> measures, String seed, SortedMap<String, Double> popularity,
        String answerVariable, List<ClauseView> clauses, SortedMap<String, String> bindings,
        List<EvidenceView> evidence,
        List<String> chain, List<String> nearMisses, List<String> hardening, List<AttemptView> attempts,
        List<VerdictView> verdicts, CertificateView certificate, List<String> words, int omitted) {
    static final int LONG_TEXT = 2_000;
    static final int SHORT_TEXT = 400;
    private static final int ENTRIES = 24;

    /** A clause; the two counts are absent when the certificate does not give them. */
    record ClauseView(List<ClauseText.Piece> pieces, Integer candidates, Integer withoutIt) {}

    /** A claim and the number of its passage. */
    record EvidenceView(List<ClauseText.Piece> claim, String url, int start, int end, String extractor, int passage) {}

    /** A try and how it ended. */
    record AttemptView(String agent, String answer, Ending ending, List<String> steps) {
        static AttemptView of(Attempt attempt, Ending ending) {
            return new AttemptView(Clip.text(attempt.agent(), SHORT_TEXT), Clip.text(attempt.answer(), SHORT_TEXT),
                    ending, Clip.list(attempt.trajectory(), ENTRIES)
                            .stream()
                            .map(step -> Clip.text(step, SHORT_TEXT))
                            .toList());
        }
    }

    /** What a mechanism said. */
    record VerdictView(String mechanism, String statement, Verdict.Outcome outcome, String reason) {
        static VerdictView of(Verdict verdict) {
            return new VerdictView(Clip.text(verdict.mechanism(), SHORT_TEXT),
                    Clip.text(verdict.statement(), SHORT_TEXT), verdict.outcome(),
                    Clip.text(verdict.reason(), SHORT_TEXT));
        }
    }

    /** What was proven. */
    record CertificateView(int answers, List<String> checks, String seal) {
        static CertificateView of(Certificate certificate) {
            return switch (certificate) {
                case SearchCertificate c -> new CertificateView(c.answers(), texts(c.checks()),
                        Clip.text(c.seal(), SHORT_TEXT));
            };
        }
    }

    static TaskView of(Task task, Passages passages) {
        return switch (task.body()) {
            case SearchTask body -> of(task, body, passages);
        };
    }

    private static TaskView of(Task task, SearchTask body, Passages passages) {
        List<List<?>> lists = List.of(task.answer().aliases(), body.program().clauses(), body.evidence(),
                body.entityChain(), body.hardNegatives(), body.hardening(), task.verification().attempts(),
                task.verification().verdicts());
        return new TaskView(task.id().value(), Clip.text(task.prompt(), LONG_TEXT),
                Clip.text(task.answer().value(), SHORT_TEXT), texts(task.answer().aliases()),
                task.answer().type().wireName(), Clip.text(task.language(), SHORT_TEXT), task.split(),
                task.difficulty().measures(), Clip.text(task.provenance().seed().label(), SHORT_TEXT),
                task.provenance().seed().popularity(), body.program().answer().name(),
                clauses(body, task.certificate()), bindings(body), evidence(body, passages), texts(body.entityChain()),
                texts(body.hardNegatives()), texts(body.hardening()),
                Clip.list(task.verification().attempts(), ENTRIES)
                        .stream()
                        .map(attempt -> AttemptView.of(attempt, Ending.of(attempt, task)))
                        .toList(),
                Clip.list(task.verification().verdicts(), ENTRIES).stream().map(VerdictView::of).toList(),
                CertificateView.of(task.certificate()), words(task.verification().wording()),
                lists.stream().mapToInt(list -> Math.max(0, list.size() - ENTRIES)).sum());
    }

    /** Whose words the question has; empty when no model was asked for some. */
    private static List<String> words(Wording wording) {
        return switch (wording) {
            case null -> List.of();
            case Wording.OfModel model -> texts(List.of("of " + model.writer(), "read back by " + model.reader()));
            case Wording.OfProgram program -> texts(List.of("of the program",
                    "those of " + program.writer() + " fell: " + program.reason().replace('-', ' ')));
        };
    }

    private static List<ClauseView> clauses(SearchTask body, Certificate certificate) {
        return switch (certificate) {
            case SearchCertificate c -> {
                List<ClauseView> views = new ArrayList<>();
                for (int i = 0; i < Math.min(ENTRIES, body.program().clauses().size()); i++) {
                    views.add(new ClauseView(ClauseText.of(body.program().clauses().get(i)), at(c.candidates(), i),
                            at(c.withoutClause(), i)));
                }
                yield views;
            }
        };
    }

    private static SortedMap<String, String> bindings(SearchTask body) {
        SortedMap<String, String> labels = new TreeMap<>();
        body.bindings()
                .entrySet()
                .stream()
                .limit(ENTRIES)
                .forEach(entry -> labels.put(entry.getKey(), Clip.text(entry.getValue().label(), SHORT_TEXT)));
        return labels;
    }

    private static List<EvidenceView> evidence(SearchTask body, Passages passages) {
        return Clip.list(body.evidence(), ENTRIES).stream().map(claim -> evidence(claim, passages)).toList();
    }

    private static EvidenceView evidence(Claim claim, Passages passages) {
        return new EvidenceView(ClauseText.of(claim.subject(), claim.predicate(), claim.object()),
                Clip.text(claim.citation().url(), LONG_TEXT), claim.citation().start(), claim.citation().end(),
                Clip.text(claim.extractor(), SHORT_TEXT), passages.indexOf(claim.citation()));
    }

    private static List<String> texts(List<String> texts) {
        return Clip.list(texts, ENTRIES).stream().map(text -> Clip.text(text, SHORT_TEXT)).toList();
    }

    private static Integer at(List<Integer> counts, int index) {
        return index < counts.size() ? counts.get(index) : null;
    }
}
