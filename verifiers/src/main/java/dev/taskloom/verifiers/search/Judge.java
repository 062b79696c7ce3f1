package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.browsing.SearchTools;
import dev.taskloom.environments.search.browsing.SnapshotBrowser;
import dev.taskloom.inference.agent.Agent;
import dev.taskloom.inference.agent.AgentConfiguration;
import dev.taskloom.inference.agent.Ending;
import dev.taskloom.inference.agent.PromptText;
import dev.taskloom.inference.agent.UnservedException;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Verdict;
import java.util.List;
import java.util.Set;

/**
 * A model that searches the snapshot to see whether one answer to a question holds.
 *
 * <p>It is shown the question and the answer, and nothing else: not the program, the evidence, other answers or verdicts, nor
 * whether the answer is the reference. What it says counts as far as its quotes stand on their pages ({@link Quotes});
 * whatever else it says or does leaves the answer undecided. One that could not be asked has not judged:
 * {@link UnservedException}.
 */
final class Judge {
    static final String PROMPT = PromptText.beside(Judge.class, "judge-v1.txt");
    private static final String TASK = PromptText.beside(Judge.class, "judge-task-v1.txt");

    private final String name;
    private final Agent agent;
    private final Quotes quotes;

    Judge(AgentConfiguration model, SnapshotBrowser browser, Quotes quotes) {
        this.name = Verdict.JUDGE + model.profile();
        this.agent = new Agent(model.model(), () -> SearchTools.over(browser), model.settings());
        this.quotes = quotes;
    }

    /** Hash of the words that judges are told. */
    static String promptHash() {
        return Sha256.hex(PROMPT + TASK);
    }

    /** The mechanism's name in verdicts and certificates. */
    String name() {
        return name;
    }

    Judgement judge(String question, Candidate answer) {
        // In one line: an answer of several could go on in the prompt's own form.
        String task = TASK.formatted(question, answer.answer().replaceAll("\\s+", " "));
        Ending ending = agent.run(List.of(new ChatMessage.System(PROMPT), new ChatMessage.User(task)))
                .trajectory()
                .ending();
        return switch (ending) {
            case Ending.Answered answered -> judgement(JudgeReply.read(answered.text()), answer);
            case Ending.Unserved unserved -> throw new UnservedException(
                    name + " could not be asked: " + unserved.reason());
            case Ending.NoAnswer none -> Judgement.undecided(Judgement.Doubt.NO_ANSWER);
            case Ending.Truncated truncated -> Judgement.undecided(Judgement.Doubt.BROKEN_OFF);
            case Ending.Refused refused -> Judgement.undecided(Judgement.Doubt.REFUSED);
            case Ending.OutOfSteps steps -> Judgement.undecided(Judgement.Doubt.OUT_OF_STEPS);
            case Ending.OutOfTokens tokens -> Judgement.undecided(Judgement.Doubt.OUT_OF_TOKENS);
            case Ending.ContextFull full -> Judgement.undecided(Judgement.Doubt.CONTEXT_FULL);
        };
    }

    private Judgement judgement(JudgeReply reply, Candidate answer) {
        Set<Verdict.Outcome> said = reply.outcomes();
        if (said.isEmpty()) {
            return Judgement.undecided(Judgement.Doubt.NO_VERDICT);
        }
        return said.size() > 1
                ? Judgement.undecided(Judgement.Doubt.TWO_VERDICTS)
                : quotes.bearOut(said.iterator().next(), reply.quotes(), answer);
    }
}
