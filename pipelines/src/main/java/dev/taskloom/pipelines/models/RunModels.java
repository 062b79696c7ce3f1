package dev.taskloom.pipelines.models;

import dev.taskloom.inference.agent.AgentConfiguration;
import dev.taskloom.inference.agent.AgentSettings;
import dev.taskloom.inference.agent.ContextPolicy;
import dev.taskloom.inference.agent.ThinkingRetention;
import dev.taskloom.inference.calls.Budget;
import dev.taskloom.inference.calls.Caps;
import dev.taskloom.inference.calls.Price;
import dev.taskloom.inference.calls.WindowSettings;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.chat.Usage;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.client.Endpoints;
import dev.taskloom.inference.journal.CallCounts;
import dev.taskloom.inference.journal.CallJournal;
import dev.taskloom.inference.journal.JournaledModel;
import dev.taskloom.schemas.ModelUse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of a run, open: each behind its endpoint's gate, all behind one journal; closed by whoever opened them. */
public final class RunModels implements AutoCloseable {
    private static final int MOST_STEPS = 40;
    private static final long MOST_TOKENS = 1_000_000;

    private final CallJournal journal;
    private final Budget budget;
    private final String currency;
    private final Map<String, EndpointModel> open = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /** An endpoint in a role; its calls there are counted apart. */
    private record Part(Role role, EndpointModel endpoint, JournaledModel model) {}

    private RunModels(ModelRoles roles, List<Endpoint> endpoints, RunPrices prices, CallJournal journal) {
        this.journal = journal;
        this.currency = prices.currency();
        this.budget = new Budget(roles.caps(), prices.currency());
        for (Endpoint endpoint : endpoints) {
            int most = endpoint.maxInFlight();
            open.put(endpoint.name(), new EndpointModel(endpoint,
                    new WindowSettings(Math.min(WindowSettings.DEFAULT.initial(), most), most), budget,
                    prices.of(endpoint), journal));
        }
        if (!roles.caps().equals(Caps.NONE)) {
            chargeEarlier();
        }
        for (Role role : Role.values()) {
            for (String name : roles.of(role)) {
                EndpointModel endpoint = open.get(name);
                parts.add(new Part(role, endpoint, endpoint.journaled().apart()));
            }
        }
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
        Endpoints endpoints = Endpoints.read(Path.of(roles.file()), System.getenv());
        // Found before the journal is taken: what is wrong with the files must not leave it locked.
        List<Endpoint> wanted = roles.all().stream().map(endpoints::named).toList();
        RunPrices prices = RunPrices.of(wanted, roles.caps());
        return new RunModels(roles, wanted, prices, CallJournal.open(Path.of(roles.journal())));
    }

    /** Those that have a role, in order. */
    public List<AgentConfiguration> in(Role role) {
        return parts.stream().filter(part -> part.role() == role).map(RunModels::configured).toList();
    }

    /** The cap that is reached, in words; calls that must be sent are then not. */
    public Optional<String> capReached() {
        return budget.reached();
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
        return new ModelUse(part.role().stage(), part.endpoint().endpoint().answersAs(),
                calls(counts.spentCalls(), counts.spentUsage(), part.endpoint().price()),
                calls(counts.replayedCalls(), counts.replayedUsage(), part.endpoint().price()), mean,
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
        Endpoint endpoint = part.endpoint().endpoint();
        ThinkingRetention retention = endpoint.profile().wantsEarlierReasoning()
                ? ThinkingRetention.WHERE_TOOLS_WERE_CALLED
                : ThinkingRetention.THIS_TURN;
        return new AgentConfiguration(endpoint.answersAs(), part.model()::at,
                new AgentSettings(new AgentSettings.Budget(MOST_STEPS, MOST_TOKENS), endpoint.contextWindow(),
                        new ContextPolicy.DiscardAll(), retention, Thinking.DEFAULT, ChatRequest.Sampling.DEFAULT));
    }

    @Override
    public void close() {
        open.values().forEach(EndpointModel::close);
        journal.close();
    }
}
