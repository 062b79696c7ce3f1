package dev.taskloom.inference.simulation;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request as the simulated server got it.
 *
 * @param body   the JSON that was sent
 * @param hash   SHA-256 of its bytes
 * @param number how many requests of any kind came before it
 * @param repeat how many requests with the same bytes came before it
 * @param nanos  when it came, on the server's clock
 * @param bearer the key that came with it, empty without one
 */
public record SimulatedRequest(JsonNode body, String hash, long number, long repeat, long nanos, String bearer) {
    /** Text of the last message, empty when there is none. */
    public String lastMessage() {
        JsonNode messages = body.path("messages");
        return messages.path(messages.size() - 1).path("content").asText();
    }

    /** Text of the first message of a user, empty when there is none: what a conversation is about at each of its steps. */
    public String task() {
        for (JsonNode message : body.path("messages")) {
            if (message.path("role").asText().equals("user")) {
                return message.path("content").asText();
            }
        }
        return "";
    }

    public boolean streamed() {
        return body.path("stream").asBoolean();
    }
}
