package dev.taskloom.pipelines.models;

import dev.taskloom.inference.agent.AgentConfiguration;
import dev.taskloom.inference.agent.AgentSettings;
import dev.taskloom.inference.agent.ContextPolicy;
import dev.taskloom.inference.agent.ThinkingRetention;
import dev.taskloom.inference.calls.Budget;
import dev.taskloom.inference.calls.Price;
import dev.taskloom.inference.calls.WindowSettings;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.client.Endpoints;
import dev.taskloom.inference.journal.CallJournal;
import dev.taskloom.pipelines.run.ModelRoles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The models of a run, open: each behind its endpoint's gate, all behind one journal; closed by whoever opened them. */
public final class RunModels implements AutoCloseable {
    private static final int MOST_STEPS = 40;
    private static final long MOST_TOKENS = 1_000_000;

    private final ModelRoles roles;
    private final CallJournal journal;
    private final Map<String, EndpointModel> open = new LinkedHashMap<>();

    private RunModels(ModelRoles roles, List<Endpoint> endpoints, CallJournal journal) {
        this.roles = roles;
        this.journal = journal;
        Budget budget = new Budget(roles.caps(), "");
        for (Endpoint endpoint : endpoints) {
            int most = endpoint.maxInFlight();
            open.put(endpoint.name(), new EndpointModel(endpoint,
                    new WindowSettings(Math.min(WindowSettings.DEFAULT.initial(), most), most), budget, Price.FREE,
                    journal));
        }
    }

    /** Opens every endpoint that has a role; what names the one that cannot be used is an {@link IllegalArgumentException}. */
    public static RunModels open(ModelRoles roles) {
        Endpoints endpoints = Endpoints.read(Path.of(roles.file()), System.getenv());
        // Found before the journal is taken: one that is gone from the file must not leave it locked.
        List<Endpoint> wanted = Stream
                .of(roles.agents(), optional(roles.writer()), optional(roles.reader()), roles.judges())
                .flatMap(List::stream)
                .distinct()
                .map(endpoints::named)
                .toList();
        return new RunModels(roles, wanted, CallJournal.open(Path.of(roles.journal())));
    }

    private static List<String> optional(String name) {
        return name.isEmpty() ? List.of() : List.of(name);
    }

    /** Those that attempt drafts. */
    public List<AgentConfiguration> agents() {
        return roles.agents().stream().map(this::configured).toList();
    }

    /** The one that words questions; empty when a program does. */
    public Optional<AgentConfiguration> writer() {
        return optional(roles.writer()).stream().map(this::configured).findFirst();
    }

    /** The one that reads worded questions back; empty when there is no writer. */
    public Optional<AgentConfiguration> reader() {
        return optional(roles.reader()).stream().map(this::configured).findFirst();
    }

    /** Those that judge answers. */
    public List<AgentConfiguration> judges() {
        return roles.judges().stream().map(this::configured).toList();
    }

    private AgentConfiguration configured(String name) {
        EndpointModel model = open.get(name);
        Endpoint endpoint = model.endpoint();
        ThinkingRetention retention = endpoint.profile().wantsEarlierReasoning()
                ? ThinkingRetention.WHERE_TOOLS_WERE_CALLED
                : ThinkingRetention.THIS_TURN;
        return new AgentConfiguration(endpoint.answersAs(), model.journaled()::at,
                new AgentSettings(new AgentSettings.Budget(MOST_STEPS, MOST_TOKENS), endpoint.contextWindow(),
                        new ContextPolicy.DiscardAll(), retention, Thinking.DEFAULT, ChatRequest.Sampling.DEFAULT));
    }

    @Override
    public void close() {
        new ArrayList<>(open.values()).forEach(EndpointModel::close);
        journal.close();
    }
}
