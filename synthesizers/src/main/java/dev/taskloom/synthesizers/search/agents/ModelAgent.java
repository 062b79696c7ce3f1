package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.environments.search.browsing.SearchTools;
import dev.taskloom.environments.search.browsing.SnapshotBrowser;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.inference.agent.AgentConfiguration;
import dev.taskloom.inference.agent.PromptText;
import dev.taskloom.inference.agent.Tool;
import dev.taskloom.inference.agent.Trajectory;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.WholeCharacters;
import dev.taskloom.synthesizers.Agent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A model that searches the snapshot until it answers; it is shown the question and nothing else of the draft.
 *
 * <p>What it says is a candidate like that of any agent: it never makes a task true. A model that gives up, breaks off or
 * answers with nothing has not found the answer. One that could not be asked has not tried: {@link UnservedException}.
 */
final class ModelAgent implements Agent {
    private static final String PROMPT = PromptText.beside(ModelAgent.class, "answer-v1.txt");
    private static final String WEB_PROMPT = PromptText.beside(ModelAgent.class, "web-v1.txt");
    private static final String MARK = "answer:";
    private static final int MOST_ANSWER = 500;
    private static final int MOST_STEP = 200;

    private final String name;
    private final String prompt;
    private final dev.taskloom.inference.agent.Agent agent;

    /** @param web tools over a live web, to stand beside those over the snapshot; empty without one */
    ModelAgent(AgentConfiguration model, Snapshot snapshot, List<Tool> web) {
        List<Tool> tools = new ArrayList<>(SearchTools.over(new SnapshotBrowser(snapshot)));
        tools.addAll(web);
        this.name = Attempt.MODEL + model.profile();
        this.prompt = web.isEmpty() ? PROMPT : PROMPT + "\n" + WEB_PROMPT;
        this.agent = new dev.taskloom.inference.agent.Agent(model.model(), () -> tools, model.settings());
    }

    /** Hash of the words that models are told. */
    static String promptHash() {
        return Sha256.hex(PROMPT + WEB_PROMPT);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Attempt attempt(Draft draft) {
        Trajectory trajectory = agent
                .run(List.of(new ChatMessage.System(prompt), new ChatMessage.User(draft.prompt())))
                .trajectory();
        String answer = trajectory.ending().answer(name).map(ModelAgent::answer).orElse("");
        return new Attempt(name, answer, steps(trajectory, answer));
    }

    /** What stands behind the last mark; all that was said when there is none, so that no answer is overlooked. */
    static String answer(String text) {
        int mark = text.toLowerCase(Locale.ROOT).lastIndexOf(MARK);
        String said = (mark < 0 ? text : text.substring(mark + MARK.length())).strip();
        String line = mark < 0 ? said : said.lines().findFirst().orElse("").strip();
        return line.equalsIgnoreCase("unknown") || line.equalsIgnoreCase("unknown.")
                ? ""
                : WholeCharacters.head(line, MOST_ANSWER);
    }

    private static List<String> steps(Trajectory trajectory, String answer) {
        List<String> steps = new ArrayList<>();
        for (Trajectory.Segment segment : trajectory.segments()) {
            for (Trajectory.Event event : segment.events()) {
                switch (event) {
                    case Trajectory.Said said -> said.message()
                            .toolCalls()
                            .forEach(call -> steps.add(shortened(call.name() + ": " + call.arguments())));
                    case Trajectory.Called called -> {
                        if (called.result().failed()) {
                            steps.add(shortened(called.result().content()));
                        }
                    }
                    case Trajectory.Reset reset -> steps.add("context full: " + reset.dropped() + " rounds dropped");
                }
            }
        }
        if (answer.isEmpty()) {
            steps.add("ended: " + trajectory.ending().getClass().getSimpleName());
        }
        return steps;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= MOST_STEP ? line : WholeCharacters.head(line, MOST_STEP) + " ...";
    }
}
