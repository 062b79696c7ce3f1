package dev.taskloom.pipelines.bench;

import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Rates;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedRequest;
import dev.taskloom.pipelines.planted.PlantedTruth;
import dev.taskloom.pipelines.planted.RatedAgent;
import dev.taskloom.pipelines.planted.RatedJudge;
import dev.taskloom.pipelines.synthesis.SynthesisRun;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The models of a run, each of rates of its own; and what a run says of them, beside these rates. */
final class RatedModels implements Behaviour {
    private static final SortedMap<String, Rates> AGENTS = new TreeMap<>();
    private static final SortedMap<String, Rates> JUDGES = new TreeMap<>();

    static {
        AGENTS.put("agent-a", new Rates(11, 0.25, 0));
        AGENTS.put("agent-b", new Rates(12, 0.6, 0));
        JUDGES.put("judge-a", new Rates(21, 0.85, 0.15));
        JUDGES.put("judge-b", new Rates(22, 0.95, 0.3));
    }

    private final PlantedTruth truth;

    RatedModels(PlantedTruth truth) {
        this.truth = truth;
    }

    List<String> agents() {
        return List.copyOf(AGENTS.keySet());
    }

    List<String> judges() {
        return List.copyOf(JUDGES.keySet());
    }

    /** All of them. */
    List<String> named() {
        return Stream.concat(agents().stream(), judges().stream()).toList();
    }

    @Override
    public Reply reply(SimulatedRequest request) {
        String model = request.body().path("model").asText();
        Behaviour behaviour = AGENTS.containsKey(model)
                ? new RatedAgent(AGENTS.get(model), truth)
                : new RatedJudge(JUDGES.get(model), truth::isRight);
        return behaviour.reply(request);
    }

    Findings findings(SynthesisRun.Result result) {
        List<Task> right = result.tasks()
                .stream()
                .filter(task -> truth.isRight(task.prompt(), task.answer().value()))
                .toList();
        List<Check> checks = new ArrayList<>();
        AGENTS.forEach((name, rates) -> checks.add(Check.share(name + " finds the answer",
                right.stream().filter(task -> task.difficulty().solvedBy().stream().anyMatch(by(name))).count(), right
                        .size(),
                rates.truePositives())));
        List<Judged> judged = Stream.concat(result.tasks().stream().flatMap(RatedModels::judged), result.rejections()
                .stream()
                .flatMap(RatedModels::judged)).toList();
        JUDGES.forEach((name, rates) -> {
            checks.add(passed(name + " lets pass what is right", judged, name, true, rates.truePositives()));
            checks.add(passed(name + " lets pass what is wrong", judged, name, false, rates.falsePositives()));
        });
        return new Findings(List.of(Figure.beam("accepted answers that the planted world knows", "%", 100.0 * right
                .size() / result.tasks().size())), checks);
    }

    /** What a judge said of an answer. */
    private record Judged(String question, String answer, Verdict verdict) {
        static Stream<Judged> of(String question, String reference, List<Verdict> verdicts) {
            return verdicts.stream()
                    .map(verdict -> new Judged(question, verdict.statement().equals(Verdict.REFERENCE)
                            ? reference
                            : verdict.statement().substring(Verdict.CANDIDATE.length()), verdict));
        }
    }

    private static Stream<Judged> judged(Task task) {
        return Judged.of(task.prompt(), task.answer().value(), task.verification().verdicts());
    }

    private static Stream<Judged> judged(Rejection rejection) {
        return Judged.of(rejection.prompt(), rejection.answer(), rejection.verdicts());
    }

    /** A yes for which the judge finds no words is undecided: what it says no to is what it refutes. */
    private Check passed(String what, List<Judged> judged, String judge, boolean right, double set) {
        List<Judged> cases = judged.stream()
                .filter(j -> by(judge).test(j.verdict().mechanism())
                        && truth.isRight(j.question(), j.answer()) == right)
                .toList();
        return Check.share(what, cases.stream()
                .filter(j -> j.verdict().outcome() != Verdict.Outcome.REFUTED)
                .count(), cases.size(), set);
    }

    /** Mechanisms and agents that are models end in the model's name. */
    private static Predicate<String> by(String model) {
        return name -> name.endsWith("/" + model);
    }
}
