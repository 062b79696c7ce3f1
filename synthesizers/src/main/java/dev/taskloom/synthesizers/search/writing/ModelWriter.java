package dev.taskloom.synthesizers.search.writing;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.wording.Objection;
import dev.taskloom.environments.search.wording.ReadBack;
import dev.taskloom.environments.search.wording.WordedQuestion;
import dev.taskloom.inference.agent.AgentConfiguration;
import dev.taskloom.inference.agent.PromptText;
import dev.taskloom.inference.agent.Respondent;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Wording;
import dev.taskloom.synthesizers.DraftWriter;
import java.util.Optional;

/**
 * One model words the question, another one reads it back; a draft takes the words only if that is its program again.
 *
 * <p>The writer sees the conditions and the program's own words, never the answer or a name that is hidden; the reader sees
 * the question alone. What either says is a proposal: programs look at the words first, since that costs nothing, then
 * compare what was read. After {@value #TRIES} tries the draft keeps the program's own words, which are always right.
 */
final class ModelWriter implements DraftWriter {
    static final int TRIES = 2;
    private static final String WRITE = PromptText.beside(ModelWriter.class, "write-v1.txt");
    private static final String READ = PromptText.beside(ModelWriter.class, "read-v1.txt")
            .replace("{relations}", Vocabulary.relations())
            .replace("{types}", Vocabulary.types());

    private final ClaimGraph graph;
    private final Respondent writer;
    private final Respondent reader;

    ModelWriter(ClaimGraph graph, AgentConfiguration writer, AgentConfiguration reader) {
        this.graph = graph;
        this.writer = new Respondent(writer, WRITE);
        this.reader = new Respondent(reader, READ);
    }

    /** Hash of the words that models are told, what relations mean included. */
    static String promptHash() {
        return Sha256.hex(WRITE + READ + Vocabulary.TEXT);
    }

    /** What came of one try. */
    private sealed interface Attempt {
        record Worded(String words, ConstraintProgram readBack) implements Attempt {}

        record Failed(String reason) implements Attempt {}
    }

    @Override
    public Draft worded(Draft draft) {
        SearchTask body = switch (draft.body()) {
            case SearchTask search -> search;
        };
        String request = Conditions.of(draft, body);
        String reason = "";
        for (int replicate = 0; replicate < TRIES; replicate++) {
            switch (attempt(draft, body, request, replicate)) {
                case Attempt.Worded(String words, ConstraintProgram readBack) -> {
                    return draft.worded(words, new Wording.OfModel(writer.profile(), reader.profile(), promptHash(),
                            Sha256.hex(words), readBack));
                }
                case Attempt.Failed failed -> reason = failed.reason();
            }
        }
        return draft.worded(draft.prompt(), new Wording.OfProgram(writer.profile(), reader.profile(), reason));
    }

    private Attempt attempt(Draft draft, SearchTask body, String request, int replicate) {
        Optional<String> answered = writer.answer(replicate, request);
        if (answered.isEmpty()) {
            return new Attempt.Failed("no-words");
        }
        String words = answered.get();
        if (words.equals(draft.prompt())) {
            return new Attempt.Failed("same-words");
        }
        Optional<Objection> objection = WordedQuestion.objection(words, body.program(), body.bindings().values(), graph,
                draft.language());
        return objection.<Attempt>map(o -> new Attempt.Failed(o.reason())).orElseGet(() -> readBack(body, words));
    }

    private Attempt readBack(SearchTask body, String words) {
        // One reading of one question: to ask until a reader agrees would prove nothing.
        Optional<String> reply = reader.answer(0, words);
        Optional<ConstraintProgram> read = reply.flatMap(ProgramReply::read);
        if (read.isEmpty()) {
            return new Attempt.Failed(reply.isEmpty() ? "not-read" : "unreadable");
        }
        return ReadBack.difference(body.program(), read.get(), graph).isPresent()
                ? new Attempt.Failed("read-otherwise")
                : new Attempt.Worded(words, read.get());
    }
}
