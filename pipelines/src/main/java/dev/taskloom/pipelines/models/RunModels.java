package dev.taskloom.pipelines.models;

import dev.taskloom.inference.agent.AgentSettings;
import dev.taskloom.inference.agent.ContextPolicy;
import dev.taskloom.inference.agent.ThinkingRetention;
import dev.taskloom.inference.calls.Budget;
import dev.taskloom.inference.calls.Caps;
import dev.taskloom.inference.calls.Price;
import dev.taskloom.inference.calls.WindowSettings;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.client.Endpoints;
import dev.taskloom.inference.journal.CallJournal;
import dev.taskloom.pipelines.run.ModelAgents;
import dev.taskloom.synthesizers.search.agents.SearchModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The models of a run, open: each behind its endpoint's gate, all behind one journal; closed by whoever opened them. */
public final class RunModels implements AutoCloseable {
    private static final int MOST_STEPS = 40;
    private static final long MOST_TOKENS = 1_000_000;

    private final CallJournal journal;
    private final List<EndpointModel> open = new ArrayList<>();
    private final List<SearchModel> models = new ArrayList<>();

    private RunModels(CallJournal journal) {
        this.journal = journal;
    }

    /**
     * The endpoints of a file that attempt drafts, all of them when none is named; {@link IllegalArgumentException} names
     * the one that is not there.
     */
    public static ModelAgents agents(Path file, List<String> names, Path journal) {
        Endpoints endpoints = Endpoints.read(file, System.getenv());
        List<String> wanted = names.isEmpty() ? List.copyOf(endpoints.byName().keySet()) : names;
        String identity = wanted.stream()
                .map(name -> endpoints.named(name).answersAs())
                .collect(Collectors.joining(","))
                + " prompt " + SearchModel.promptHash().substring(0, 16);
        return new ModelAgents(file.toAbsolutePath().normalize().toString(), wanted,
                journal.toAbsolutePath().normalize().toString(), identity);
    }

    public static RunModels open(ModelAgents agents) {
        Endpoints endpoints = Endpoints.read(Path.of(agents.file()), System.getenv());
        // Found before the journal is taken: one that is gone from the file must not leave it locked.
        List<Endpoint> wanted = agents.endpoints().stream().map(endpoints::named).toList();
        RunModels models = new RunModels(CallJournal.open(Path.of(agents.journal())));
        wanted.forEach(models::add);
        return models;
    }

    private void add(Endpoint endpoint) {
        int most = endpoint.maxInFlight();
        EndpointModel model = new EndpointModel(endpoint,
                new WindowSettings(Math.min(WindowSettings.DEFAULT.initial(), most), most), new Budget(Caps.NONE, ""),
                Price.FREE, journal);
        open.add(model);
        ThinkingRetention retention = endpoint.profile().wantsEarlierReasoning()
                ? ThinkingRetention.WHERE_TOOLS_WERE_CALLED
                : ThinkingRetention.THIS_TURN;
        models.add(new SearchModel(endpoint.answersAs(), model.journaled()::at,
                new AgentSettings(new AgentSettings.Budget(MOST_STEPS, MOST_TOKENS), endpoint.contextWindow(),
                        new ContextPolicy.DiscardAll(), retention, Thinking.DEFAULT, ChatRequest.Sampling.DEFAULT)));
    }

    public List<SearchModel> models() {
        return List.copyOf(models);
    }

    @Override
    public void close() {
        open.forEach(EndpointModel::close);
        journal.close();
    }
}
