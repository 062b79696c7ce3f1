package dev.taskloom.synthesizers.search.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program that a reader's reply holds, in the small form that it was told: names as texts, unknowns with a {@code ?}.
 *
 * <p>Nothing is guessed or left out: a reply with one condition that is not of that form holds no program.
 */
final class ProgramReply {
    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_CONDITIONS = 40;
    private static final Pattern UNKNOWN = Pattern.compile("\\?([a-z][a-z0-9]{0,20})");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

    private ProgramReply() {}

    /** The program; empty when the reply holds none. */
    static Optional<ConstraintProgram> read(String reply) {
        int from = reply.indexOf('{');
        int to = reply.lastIndexOf('}');
        if (reply.length() > MOST_CHARACTERS || from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            return Optional.of(program(Json.read(reply.substring(from, to + 1), JsonNode.class)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ConstraintProgram program(JsonNode json) {
        JsonNode conditions = json.path("conditions");
        require(conditions.isArray() && conditions.size() <= MOST_CONDITIONS, "no list of conditions");
        List<Clause> clauses = new ArrayList<>();
        conditions.forEach(condition -> clauses.add(clause(condition)));
        return new ConstraintProgram(unknown(json.path("answer")), clauses);
    }

    private static Clause clause(JsonNode json) {
        Set<String> fields = new TreeSet<>();
        json.fieldNames().forEachRemaining(fields::add);
        if (fields.equals(Set.of("relation", "subject", "object"))) {
            Predicate predicate = predicate(json.get("relation"));
            return new Clause.Relation(subject(json.get("subject")), predicate.wireName(),
                    term(predicate, json.get("object")));
        }
        if (fields.equals(Set.of("type", "of"))) {
            require(Vocabulary.hasType(text(json.get("type"))), "no such type");
            return new Clause.HasType(unknown(json.get("of")), text(json.get("type")));
        }
        if (fields.equals(Set.of("range", "of", "from", "to"))) {
            Predicate predicate = predicate(json.get("range"));
            return new Clause.Range(unknown(json.get("of")), predicate.wireName(),
                    bound(predicate, json.get("from")), bound(predicate, json.get("to")));
        }
        if (fields.equals(Set.of("count", "of", "is"))) {
            return new Clause.Count(unknown(json.get("of")), predicate(json.get("count")).wireName(),
                    whole(json.get("is")));
        }
        if (fields.equals(Set.of("not", "of", "object"))) {
            Predicate predicate = predicate(json.get("not"));
            return new Clause.Exclusion(unknown(json.get("of")), predicate.wireName(),
                    value(predicate, text(json.get("object"))));
        }
        require(fields.equals(Set.of("years", "of", "from", "to")), "no such condition");
        return new Clause.Elapsed(unknown(json.get("of")), predicate(json.get("from")).wireName(),
                predicate(json.get("to")).wireName(), whole(json.get("years")));
    }

    private static Predicate predicate(JsonNode name) {
        return Predicate.of(text(name)).orElseThrow(() -> new IllegalArgumentException("no such relation"));
    }

    private static Term.Variable unknown(JsonNode json) {
        Matcher unknown = UNKNOWN.matcher(text(json));
        require(unknown.matches(), "no unknown");
        return new Term.Variable(unknown.group(1));
    }

    private static Term term(Predicate predicate, JsonNode json) {
        return isUnknown(json) ? unknown(json) : new Term.Constant(value(predicate, amount(json)));
    }

    private static Term subject(JsonNode json) {
        return isUnknown(json) ? unknown(json) : new Term.Constant(new Value.TextValue(text(json)));
    }

    private static boolean isUnknown(JsonNode json) {
        return json.isTextual() && json.asText().startsWith("?");
    }

    private static Value value(Predicate predicate, String text) {
        return switch (predicate.range()) {
            case DATE -> new Value.DateValue(text);
            case NUMBER -> new Value.NumberValue(plain(text), "");
            case PERSON, PLACE, ORGANISATION, TEXT -> new Value.TextValue(text);
        };
    }

    private static String bound(Predicate predicate, JsonNode json) {
        return switch (value(predicate, amount(json))) {
            case Value.DateValue date -> date.iso();
            case Value.NumberValue number -> number.decimal();
            case Value.TextValue text -> throw new IllegalArgumentException("neither dates nor amounts");
            case Value.EntityValue entity -> throw new IllegalArgumentException("neither dates nor amounts");
        };
    }

    /** A text, or a number that stands without quotation marks. */
    private static String amount(JsonNode json) {
        return json.isIntegralNumber() ? plain(json.asText()) : text(json);
    }

    private static String plain(String amount) {
        // An exponent would make a text of a billion digits of it.
        require(AMOUNT.matcher(amount).matches(), "no amount");
        return amount;
    }

    private static int whole(JsonNode json) {
        require(json.isIntegralNumber() && json.canConvertToInt(), "no whole number");
        return json.intValue();
    }

    private static String text(JsonNode json) {
        require(json.isTextual(), "no text");
        return json.asText();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
