package dev.taskloom.pipelines.planted;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Rates;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedRequest;
import dev.taskloom.schemas.Json;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A judge who searches for the answer, then supports or refutes it as its rates say, by words of the best page that names it.
 *
 * @param isRight the truth about a question and an answer
 */
public record RatedJudge(Rates rates, BiPredicate<String, String> isRight) implements Behaviour {
    private static final String QUESTION = "Question: ";
    private static final String ANSWER = "\nAnswer to judge: ";
    private static final int WORDS = 12;

    /** What it says of an answer. */
    public boolean saysYes(String question, String answer) {
        return rates.saysYes(QUESTION + question + ANSWER + answer, isRight.test(question, answer));
    }

    @Override
    public Reply reply(SimulatedRequest request) {
        int mark = request.task().indexOf(ANSWER);
        String question = request.task().substring(QUESTION.length(), mark);
        String answer = request.task().substring(mark + ANSWER.length());
        String seen = request.lastMessage();
        if (seen.equals(request.task())) {
            ToolCall search = new ToolCall("call-1", "search", Json.line(Map.of("query", answer)));
            return new Reply.Message(new ChatMessage.Assistant("", "", List.of(search)),
                    Behaviour.usage(request, search.arguments()), "tool_calls");
        }
        return Behaviour.text(request, "Verdict: " + (saysYes(question, answer) ? "supported" : "refuted")
                + "\nQuote: " + quote(seen.split("\n\n"), answer));
    }

    /** Address and first words of a hit: title, address and words in a line each. */
    private static String quote(String[] hits, String answer) {
        String[] hit = Stream.of(hits).filter(h -> h.contains(answer)).findFirst().orElse(hits[0]).split("\n");
        return hit[1] + " | " + Stream.of(hit[2].split(" ")).limit(WORDS).collect(Collectors.joining(" "));
    }
}
