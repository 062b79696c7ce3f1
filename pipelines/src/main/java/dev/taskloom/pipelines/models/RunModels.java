package dev.taskloom.pipelines.models;

import dev.taskloom.inference.agent.AgentConfiguration;
import dev.taskloom.inference.calls.Budget;
import dev.taskloom.inference.calls.Caps;
import dev.taskloom.inference.calls.Price;
import dev.taskloom.inference.calls.WindowSettings;
import dev.taskloom.inference.chat.Usage;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.client.EndpointAgent;
import dev.taskloom.inference.client.Endpoints;
import dev.taskloom.inference.journal.CallCounts;
import dev.taskloom.inference.journal.CallJournal;
import dev.taskloom.inference.journal.JournaledModel;
import dev.taskloom.schemas.ModelUse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The models of a run, open: each behind its endpoint's gate, all behind one journal; closed by whoever opened them. */
public final class RunModels implements AutoCloseable {
    private static final Duration LONG_SILENCE = Duration.ofSeconds(10);

    private final CallJournal journal;
    private final Budget budget;
    private final String currency;
    private final Map<String, EndpointModel> open = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /** An agent in a role; its calls there are counted apart. */
    private record Part(Role role, EndpointAgent agent, Price price, JournaledModel model) {}

    private RunModels(SortedMap<Role, List<EndpointAgent>> holders, Caps caps, RunPrices prices, CallJournal journal) {
        this.journal = journal;
        this.currency = prices.currency();
        this.budget = new Budget(caps, prices.currency());
        holders.forEach((role, agents) -> agents.forEach(agent -> parts.add(part(role, agent, prices))));
        if (!caps.equals(Caps.NONE)) {
            chargeEarlier();
        }
    }

    /** Agents of one endpoint have one way to it, whatever their roles. */
    private Part part(Role role, EndpointAgent agent, RunPrices prices) {
        Endpoint endpoint = agent.endpoint();
        int most = endpoint.maxInFlight();
        EndpointModel model = open.computeIfAbsent(endpoint.name(), name -> new EndpointModel(endpoint,
                new WindowSettings(Math.min(WindowSettings.DEFAULT.initial(), most), most), budget,
                prices.of(endpoint), journal));
        return new Part(role, agent, model.price(), model.journaled().apart());
    }

    /** Counts what earlier executions of the run have bought; a call that was under way when one was killed counts as bought. */
    private void chargeEarlier() {
        budget.charge(journal.unanswered(), Usage.NONE, BigDecimal.ZERO);
        journal.paid().forEach((profile, paid) -> budget.charge(paid.calls(), paid.usage(), open.values()
                .stream()
                .filter(model -> model.endpoint().answersAs().equals(profile))
                .findFirst()
                .map(model -> model.price().of(paid.usage()))
                .orElse(BigDecimal.ZERO)));
    }

    /** Opens every endpoint that has a role; what names the one that cannot be used is an {@link IllegalArgumentException}. */
    public static RunModels open(ModelRoles roles) {
        SortedMap<Role, List<EndpointAgent>> holders = roles
                .resolved(Endpoints.read(Path.of(roles.file()), System.getenv()));
        // Found before the journal is taken: what is wrong with the files must not leave it locked.
        RunPrices prices = RunPrices.of(endpoints(holders.values()), roles.caps());
        return new RunModels(holders, roles.caps(), prices, CallJournal.open(Path.of(roles.journal())));
    }

    private static List<Endpoint> endpoints(Collection<List<EndpointAgent>> holders) {
        Map<String, Endpoint> byName = new LinkedHashMap<>();
        holders.forEach(agents -> agents
                .forEach(agent -> byName.putIfAbsent(agent.endpoint().name(), agent.endpoint())));
        return List.copyOf(byName.values());
    }

    /** Those that have a role, in order. */
    public List<AgentConfiguration> in(Role role) {
        return parts.stream().filter(part -> part.role() == role).map(RunModels::configured).toList();
    }

    /** The cap that is reached, in words; calls that must be sent are then not. */
    public Optional<String> capReached() {
        return budget.reached();
    }

    /** For people: the endpoint that has answered nothing for a while, if there is one. */
    public Optional<String> outage() {
        return open.values()
                .stream()
                .filter(model -> model.failingFor().compareTo(LONG_SILENCE) > 0)
                .findFirst()
                .map(model -> "no answer from " + model.endpoint().name() + " for " + model.failingFor().toSeconds()
                        + " s");
    }

    /** Currency of all prices; empty when there are none. */
    public String currency() {
        return currency;
    }

    /** Calls so far, in the order of roles. */
    public List<ModelUse> use() {
        return parts.stream().map(RunModels::use).toList();
    }

    private static ModelUse use(Part part) {
        CallCounts counts = part.model().counts();
        double mean = counts.spentCalls() == 0 ? 0 : seconds(counts.spentTime()) / counts.spentCalls();
        return new ModelUse(part.role().stage(), part.agent().answersAs(),
                calls(counts.spentCalls(), counts.spentUsage(), part.price()),
                calls(counts.replayedCalls(), counts.replayedUsage(), part.price()), mean,
                seconds(counts.slowest()));
    }

    private static ModelUse.Calls calls(long calls, Usage usage, Price price) {
        return new ModelUse.Calls(calls, usage.promptTokens(), usage.cachedTokens(), usage.completionTokens(),
                usage.reasoningTokens(), price.of(usage));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private static AgentConfiguration configured(Part part) {
        return new AgentConfiguration(part.agent().answersAs(), part.model()::at, part.agent().settings());
    }

    @Override
    public void close() {
        open.values().forEach(EndpointModel::close);
        journal.close();
    }
}
