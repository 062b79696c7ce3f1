package dev.taskloom.verifiers.grading;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.ReferenceAnswer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One line of the checked-in answer pairs: what a person says the answer is worth. */
record AnswerPair(String set, @JsonProperty("class") String kind, String language, AnswerType type, String question,
        String reference, List<String> aliases, String answer, int reward) {

    ReferenceAnswer referenceAnswer() {
        return new ReferenceAnswer(reference, aliases, type, Normaliser.of(type).wireName());
    }

    static List<AnswerPair> all() throws IOException {
        List<AnswerPair> pairs = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AnswerPair.class.getResourceAsStream("/grading/answer-pairs.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                pairs.add(Json.read(line, AnswerPair.class));
            }
        }
        return pairs;
    }
}
