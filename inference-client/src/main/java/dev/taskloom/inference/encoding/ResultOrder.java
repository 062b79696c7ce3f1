package dev.taskloom.inference.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** Which call a result belongs to: the format knows that by its place alone. */
final class ResultOrder {
    private final List<WireMessage> all;
    private final Strictness strictness;

    ResultOrder(List<WireMessage> all, Strictness strictness) {
        this.all = all;
        this.strictness = strictness;
    }

    /** A result's number, from 1, among those of the calls before it. */
    record Place(int number, int calls) {
        boolean isFirst() {
            return number == 1;
        }

        boolean isLast() {
            return number == calls;
        }
    }

    Place place(WireMessage result) {
        int caller = caller(result);
        Place place = new Place(result.place() - caller, calls(caller).size());
        if (place.number() > place.calls()) {
            throw new EncodingException(new MessageSlip.ResultWithoutCall(result.place()));
        }
        return place;
    }

    /** Strict, refuses results whose ids tell another order than their places, and messages where results are due. */
    void check(WireMessage message) {
        if (strictness == Strictness.REFERENCE) {
            return;
        }
        if (message.is("tool")) {
            checkId(message);
        } else {
            int caller = caller(message);
            int due = calls(caller).size() - (message.place() - caller - 1);
            if (due > 0) {
                throw new EncodingException(new MessageSlip.MissingResults(message.place(), due));
            }
        }
    }

    private void checkId(WireMessage result) {
        Place place = place(result);
        String expected = calls(caller(result)).path(place.number() - 1).path("id").asText("");
        String actual = result.text("tool_call_id");
        if (!expected.isEmpty() && !actual.isEmpty() && !actual.equals(expected)) {
            throw new EncodingException(new MessageSlip.ResultOutOfOrder(result.place(), expected));
        }
    }

    /** The message before the results that stand right before this one, -1 when there is none. */
    private int caller(WireMessage message) {
        int place = message.place() - 1;
        while (place >= 0 && all.get(place).is("tool")) {
            place--;
        }
        return place;
    }

    private JsonNode calls(int caller) {
        return caller >= 0 && all.get(caller).is("assistant")
                ? all.get(caller).list("tool_calls")
                : MissingNode.getInstance();
    }
}
