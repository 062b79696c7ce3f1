package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Difficulty;
import dev.taskloom.schemas.EnvironmentRef;
import dev.taskloom.schemas.ModelUse;
import dev.taskloom.schemas.Provenance;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.RunManifest;
import dev.taskloom.schemas.Seal;
import dev.taskloom.schemas.SearchCertificate;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.TaskId;
import dev.taskloom.schemas.TaskKind;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.schemas.Verification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A made-up run over the {@link FictionalArchive}: fifty-four tasks and the drafts that fell, the same every time. */
public final class ExampleRun {
    private static final long SEED = 20260105L;
    private static final String SNAPSHOT = Sha256.hex("fictional archive");
    private static final List<String> AGENTS = List.of("bm25-reader/v1", "link-follower/v1", "popularity-guess/v1",
            "relaxed-solver/v1", "single-clue/v1");
    private static final Map<String, String> REASONS = new TreeMap<>(Map.of("no-unique-answer",
            "The program has 3 answers and no clause of the graph separates them.", "solved-by-single-clue",
            "One clause alone leads the single-clue agent to the answer.", "candidate-supported",
            "The answer of link-follower/v1 is supported by a second page.", "evidence-undecided",
            "The birth place is stated without a date and the two sources disagree.", "answer-used-up",
            "Three accepted tasks already have this answer."));

    private final FictionalArchive archive = new FictionalArchive(SEED);
    private final Random random = new Random(SEED);
    private final List<Task> tasks = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    public ExampleRun() {
        for (int i = 0; i < archive.films.size(); i++) {
            if (i % 10 != 9) {
                tasks.add(task(i, archive.films.get(i)));
            }
        }
        List<String> reasons = List.copyOf(REASONS.keySet());
        for (int i = 0; i < 137; i++) {
            rejections.add(rejection(i, reasons.get((int) (reasons.size() * Math.pow(random.nextDouble(), 1.7)))));
        }
    }

    public List<Task> tasks() {
        return tasks;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    /** Text of a page, empty when the archive does not have it. */
    public String documentText(String id) {
        FictionalArchive.Page page = archive.pages.get(id);
        return page == null ? "" : page.text();
    }

    /** Calls of 900 tokens in, 300 of them cached, and 50 out, at 0.001 each. */
    private static ModelUse use(String stage, long sent, long replayed) {
        return new ModelUse(stage, "deepseek-v4/example-model/high", calls(sent), calls(replayed), 1.25, 9.5);
    }

    private static ModelUse.Calls calls(long calls) {
        return new ModelUse.Calls(calls, 900 * calls, 300 * calls, 50 * calls, 20 * calls,
                BigDecimal.valueOf(calls, 3));
    }

    public RunManifest manifest() {
        Map<String, Long> fell = new TreeMap<>();
        rejections.forEach(rejection -> fell.merge(rejection.reason(), 1L, Long::sum));
        long unique = fell.get("no-unique-answer");
        long used = fell.get("answer-used-up");
        long attempted = tasks.size() + rejections.size() - unique;
        return new RunManifest(RunManifest.SCHEMA, "run-" + SNAPSHOT.substring(0, 16), TaskKind.SEARCH,
                new TreeMap<>(Map.of("count", "60", "depth", "4", "breadth", "3", "mode", "strict")), 7, 60,
                tasks.size(), rejections.size(), 0,
                List.of(stage("sample", 412, 180, Map.of("not-eligible", 232L)),
                        stage("synthesize", 180, attempted, Map.of("no-unique-answer", unique)),
                        stage("attempt", attempted, attempted, Map.of()),
                        stage("verify", attempted, tasks.size() + used,
                                Map.of("solved-by-single-clue", fell.get("solved-by-single-clue"),
                                        "candidate-supported", fell.get("candidate-supported"), "evidence-undecided",
                                        fell.get("evidence-undecided"))),
                        stage("deduplicate", tasks.size() + used, tasks.size(), Map.of("answer-used-up", used))),
                "The snapshot has 180 eligible seeds; all were used.", new TreeMap<>(Map.of("snapshot", SNAPSHOT)),
                new RunManifest.Versions("0.1.0", "25.0.1", "2.70.0", "DirectRunner"),
                new TreeMap<>(Map.of("sample", 0.8, "synthesize", 4.31, "attempt", 6.2, "verify", 9.75, "deduplicate",
                        0.12)),
                "2026-01-05T09:30:00Z", "2026-01-05T09:30:22Z",
                List.of(use("word", 260, 0), use("read-back", 190, 12), use("attempt", 1_204, 88)), "USD",
                new RunManifest.Delivery("taskloom.tasks.v1", 6, tasks.size(), 0),
                new RunManifest.Environment(2, 2L << 30), null);
    }

    private static RunManifest.Stage stage(String name, long in, long out, Map<String, Long> reasons) {
        return new RunManifest.Stage(name, in, out, new TreeMap<>(reasons));
    }

    private Task task(int rank, FictionalArchive.Film film) {
        boolean short_ = rank % 3 == 0;
        boolean dated = rank % 3 == 1;
        Term.Variable film_ = new Term.Variable("f");
        Term.Variable director = new Term.Variable("d");
        Term.Variable mother = new Term.Variable("m");
        Term.Variable place = new Term.Variable("p");
        int from = film.year() - film.year() % 5;
        List<Clause> clauses = new ArrayList<>(List.of(new Clause.Relation(film_, "director", director),
                new Clause.Range(film_, "publication_date", "" + from, "" + (from + 4)),
                new Clause.Relation(director, "parent", mother)));
        List<Claim> evidence = new ArrayList<>(List.of(film.director(), film.published(), film.parent()));
        if (short_) {
            clauses.add(new Clause.Relation(mother, "birth_place", new Term.Constant(film.birthPlace().object())));
        } else {
            clauses.add(new Clause.Relation(mother, "birth_place", place));
        }
        if (dated) {
            clauses.add(new Clause.Exclusion(mother, "birth_place", FictionalArchive.entity("Thornwick")));
        }
        clauses.add(new Clause.HasType(film_, "film"));
        evidence.add(film.birthPlace());
        Value answer = short_ ? film.film() : film.birthPlace().object();
        TreeMap<String, Value> bindings = new TreeMap<>(Map.of("f", film.film(), "d", film.director().object(), "m",
                film.parent().object()));
        if (!short_) {
            bindings.put("p", film.birthPlace().object());
        }
        SearchTask body = new SearchTask(SNAPSHOT, new ConstraintProgram(short_ ? film_ : place, clauses), bindings,
                evidence, List.of(film.film().label(), film.director().object().label(),
                        film.parent().object().label(), film.birthPlace().object().label()),
                List.of("Port Ansel", "Overmoor"), List.of("withhold-name", "relax-range"));
        String prompt = short_
                ? "Which film from between %d and %d was made by a director one of whose parents came from %s?"
                        .formatted(from, from + 4, film.birthPlace().object().label())
                : "A film first shown between %d and %d was directed by a child of a painter of ships. In which town was that painter born%s?"
                        .formatted(from, from + 4, dated ? ", if not in Thornwick" : "");
        List<Attempt> attempts = attempts(answer.label());
        List<String> solved = attempts.stream().filter(a -> a.answer().equals(answer.label())).map(Attempt::agent)
                .toList();
        List<String> failed = AGENTS.stream().filter(agent -> !solved.contains(agent)).toList();
        TreeMap<String, Integer> measures = new TreeMap<>(Map.of("hops", short_ ? 2 + rank % 2 : 3 + rank % 2,
                "clauses",
                clauses.size(), "minimum_source_cover", 2 + (rank % 4 == 0 ? 0 : 1), "weakest_clause_candidates",
                (int) Math.round(Math.exp(1.5 + 4.5 * random.nextDouble())), "near_misses", random.nextInt(5)));
        SearchCertificate certificate = new SearchCertificate(1,
                clauses.stream().map(clause -> List.of(0)).toList(), clauses.stream().map(clause -> 12).toList(),
                clauses.stream().map(clause -> 2).toList(), 3,
                List.of("evidence-replay", "blind-derivation", "entailment", "alternatives"), "");
        Task unsealed = new Task(Task.SCHEMA, TaskId.of(TaskKind.SEARCH, body), TaskKind.SEARCH, "train", "en", prompt,
                new ReferenceAnswer(answer.label(), short_ ? List.of() : List.of("Town of " + answer.label()),
                        AnswerType.ENTITY, "entity/v1"),
                new EnvironmentRef("snapshot", SNAPSHOT, List.of("search", "open")), body,
                new Difficulty(measures, solved, failed), certificate,
                new Verification(Decision.ACCEPT, "strict", attempts, verdicts(answer.label(), attempts, evidence),
                        null),
                new Provenance("run-" + SNAPSHOT.substring(0, 16), seed(rank, film.parent().object().label()), SNAPSHOT,
                        List.of(), List.of("CC-BY-SA-4.0"),
                        evidence.stream().map(claim -> claim.citation().url()).distinct().sorted().toList()));
        return Seal.seal(unsealed);
    }

    private Seed seed(int rank, String label) {
        double df = 2 + Math.floor(30 * Math.pow(random.nextDouble(), 3));
        return new Seed(TaskKind.SEARCH, FictionalArchive.entity(label).id(), label, "en|lives.example|person", rank,
                new TreeMap<>(Map.of("df", df, "dom", Math.min(df, 2 + random.nextInt(3)), "inlinks",
                        (double) random.nextInt(9), "info", 3.0 + random.nextInt(12))));
    }

    private List<Attempt> attempts(String answer) {
        List<Attempt> attempts = new ArrayList<>();
        for (String agent : AGENTS) {
            double draw = random.nextDouble();
            String given = draw < 0.04 ? answer : draw < 0.35 ? "" : draw < 0.65 ? "Port Ansel" : "Overmoor";
            attempts.add(new Attempt(agent, given.equals(answer) && draw >= 0.04 ? "" : given,
                    List.of("search: film director child of a painter of ships", "open: https://lives.example/…",
                            given.isEmpty() ? "give up: no candidate of the right type" : "answer: " + given)));
        }
        return attempts;
    }

    private static List<Verdict> verdicts(String answer, List<Attempt> attempts, List<Claim> evidence) {
        List<Verdict> verdicts = new ArrayList<>();
        for (String mechanism : List.of("evidence-replay", "blind-derivation", "entailment", "alternatives")) {
            verdicts.add(new Verdict(mechanism, Verdict.REFERENCE, Verdict.Outcome.SUPPORTED,
                    mechanism.equals("evidence-replay")
                            ? "all " + evidence.size() + " cited spans stand in the snapshot"
                            : "derived from the cited claims: " + answer,
                    List.of(evidence.getLast().citation())));
        }
        verdicts.add(new Verdict("time-scope", Verdict.REFERENCE, Verdict.Outcome.UNDECIDED,
                "the claim on the birth place carries no time", List.of()));
        attempts.stream().map(Attempt::answer).filter(given -> !given.isEmpty() && !given.equals(answer)).distinct()
                .forEach(given -> verdicts.add(new Verdict("masked-comparison", "candidate: " + given,
                        Verdict.Outcome.REFUTED, "the enumeration of the program has the one answer " + answer,
                        List.of(evidence.getLast().citation()))));
        return verdicts;
    }

    private Rejection rejection(int rank, String reason) {
        String stage = switch (reason) {
            case "no-unique-answer" -> "synthesize";
            case "answer-used-up" -> "deduplicate";
            default -> "verify";
        };
        FictionalArchive.Film film = archive.films.get(rank % archive.films.size());
        boolean drafted = !stage.equals("synthesize");
        String answer = drafted ? film.birthPlace().object().label() : "";
        List<Attempt> attempts = drafted ? attempts(answer) : List.of();
        return new Rejection(Rejection.SCHEMA, "search-" + Sha256.hex("rejected " + rank).substring(0, 32),
                TaskKind.SEARCH, seed(200 + rank, film.parent().object().label()), stage, Decision.REJECT, reason,
                REASONS.get(reason), drafted ? "Where was a parent of the director of a film from " + film.year()
                        + " born?" : "",
                answer, attempts, drafted ? verdicts(answer, attempts, List.of(film.birthPlace())) : List.of(), null);
    }
}
