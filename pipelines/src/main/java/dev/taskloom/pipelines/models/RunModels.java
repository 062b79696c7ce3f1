package dev.taskloom.pipelines.models;

import dev.taskloom.inference.agent.AgentSettings;
import dev.taskloom.inference.agent.ContextPolicy;
import dev.taskloom.inference.agent.ThinkingRetention;
import dev.taskloom.inference.calls.AdmittedModel;
import dev.taskloom.inference.calls.Breaker;
import dev.taskloom.inference.calls.Budget;
import dev.taskloom.inference.calls.CallTime;
import dev.taskloom.inference.calls.Caps;
import dev.taskloom.inference.calls.EndpointGate;
import dev.taskloom.inference.calls.Price;
import dev.taskloom.inference.calls.WindowSettings;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.client.Endpoints;
import dev.taskloom.inference.client.HttpChatModel;
import dev.taskloom.inference.client.ProviderProfile;
import dev.taskloom.inference.journal.CallJournal;
import dev.taskloom.inference.journal.JournaledModel;
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
    private final List<HttpChatModel> clients = new ArrayList<>();
    private final List<SearchModel> models = new ArrayList<>();

    private RunModels(CallJournal journal) {
        this.journal = journal;
    }

    /** What changes the answers of those endpoints; {@link IllegalArgumentException} names the one that is not there. */
    public static String identity(Path file, List<String> names) {
        Endpoints endpoints = Endpoints.read(file, System.getenv());
        return names.stream().map(name -> profile(endpoints.named(name))).collect(Collectors.joining(","))
                + " prompt " + SearchModel.promptHash().substring(0, 16);
    }

    private static String profile(Endpoint endpoint) {
        try (HttpChatModel model = HttpChatModel.open(endpoint)) {
            return model.profile();
        }
    }

    private static ThinkingRetention retention(ProviderProfile profile) {
        return switch (profile) {
            case DEEPSEEK_V4 -> ThinkingRetention.WHERE_TOOLS_WERE_CALLED;
            case DEEPSEEK_V32_VLLM, DEEPSEEK_V32_SGLANG, GENERIC_OPENAI -> ThinkingRetention.THIS_TURN;
        };
    }

    public static RunModels open(ModelAgents agents) {
        Endpoints endpoints = Endpoints.read(Path.of(agents.file()), System.getenv());
        RunModels open = new RunModels(CallJournal.open(Path.of(agents.journal())));
        CallTime time = CallTime.ofMachine();
        for (String name : agents.endpoints()) {
            Endpoint endpoint = endpoints.named(name);
            HttpChatModel client = HttpChatModel.open(endpoint);
            open.clients.add(client);
            int most = endpoint.maxInFlight();
            EndpointGate gate = EndpointGate.shared(endpoint.baseUrl() + " " + endpoint.model(),
                    new WindowSettings(Math.min(WindowSettings.DEFAULT.initial(), most), most));
            JournaledModel journaled = new JournaledModel(new AdmittedModel(client, gate, new Breaker(time),
                    new Budget(Caps.NONE, ""), Price.FREE, time), open.journal);
            open.models.add(new SearchModel(client.profile(), journaled::at,
                    new AgentSettings(new AgentSettings.Budget(MOST_STEPS, MOST_TOKENS), endpoint.contextWindow(),
                            new ContextPolicy.DiscardAll(), retention(endpoint.profile()), Thinking.DEFAULT,
                            ChatRequest.Sampling.DEFAULT)));
        }
        return open;
    }

    public List<SearchModel> models() {
        return List.copyOf(models);
    }

    @Override
    public void close() {
        clients.forEach(HttpChatModel::close);
        journal.close();
    }
}
