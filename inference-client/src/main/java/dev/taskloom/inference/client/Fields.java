package dev.taskloom.inference.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of one section of a YAML file, read so that an error names file and field and shows no key.
 *
 * <p>Every text may hold {@code ${NAME}}, which is the environment variable of that name.
 *
 * @param place       dotted path of the section, empty for the file itself
 * @param known       names that may stand in it, empty when any may
 * @param environment variables by name
 */
public record Fields(Path file, String place, JsonNode node, List<String> known, Map<String, String> environment) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            // "on" is a word here; YAML 1.1 took it for true.
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)?");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Pattern CONSTANT_CASE = Pattern.compile("[A-Z][A-Z0-9_]*");

    public Fields {
        known = List.copyOf(known);
        if (!node.isObject()) {
            throw new EndpointException(at(file, place) + "expected fields of the form \"name: value\"");
        }
        for (String name : names(node)) {
            if (!known.isEmpty() && !known.contains(name)) {
                throw new EndpointException(
                        at(file, place) + "there is no field " + name + Spelling.hint(name, known));
            }
        }
    }

    /**
     * The fields of a file.
     *
     * @param known       names that may stand in it
     * @param environment variables by name, usually {@link System#getenv()}
     * @throws EndpointException when it cannot be read, is not YAML or holds another field
     */
    public static Fields read(Path file, List<String> known, Map<String, String> environment) {
        return new Fields(file, "", tree(file), known, environment);
    }

    private static JsonNode tree(Path file) {
        try {
            return YAML.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            // Its message quotes the line, which may hold a key.
            String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            throw new EndpointException(file + ": not YAML, or a field stands twice," + where);
        } catch (NoSuchFileException e) {
            throw new EndpointException(file + ": there is no such file");
        } catch (IOException e) {
            throw new EndpointException(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** The names that stand in it, in their order. */
    public List<String> names() {
        return names(node);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String at(Path file, String place) {
        return file + ": " + (place.isEmpty() ? "" : place + ": ");
    }

    /** What is wrong with a field, for people; it must not quote what a variable held. */
    public EndpointException wrong(String name, String why) {
        return new EndpointException(at(file, path(name)) + why);
    }

    private String path(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** The fields below one. */
    public Fields section(String name, List<String> inner) {
        if (!node.has(name)) {
            throw wrong(name, "is missing");
        }
        return new Fields(file, path(name), node.get(name), inner, environment);
    }

    /** The text with its variables put in; empty when the field is not there. */
    public Optional<String> text(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw wrong(name, "has no value");
        }
        Matcher variables = VARIABLE.matcher(value.asText());
        return Optional.of(variables.replaceAll(found -> Matcher.quoteReplacement(variable(name, found.group(1)))));
    }

    /** The text without its variables put in, which is the one to show: a variable may hold a key. */
    public String written(String name) {
        return node.get(name).asText();
    }

    public String required(String name) {
        return text(name).orElseThrow(() -> wrong(name, "is missing"));
    }

    /** One of some words. */
    public Optional<String> choice(String name, List<String> allowed) {
        Optional<String> value = text(name);
        value.filter(given -> !allowed.contains(given)).ifPresent(given -> {
            throw wrong(name, "there is no " + written(name)
                    + (allowed.isEmpty() ? "; this profile has none" : Spelling.hint(given, allowed)));
        });
        return value;
    }

    /** A whole number above zero. */
    public Optional<Integer> count(String name) {
        return whole(name, 1);
    }

    /** A whole number that is not below the least. */
    Optional<Integer> whole(String name, int least) {
        return text(name).map(value -> {
            if (!WHOLE.matcher(value).matches() || Integer.parseInt(value) < least) {
                throw wrong(name,
                        "\"" + written(name) + "\" is not a whole number from " + least + " to 999999999");
            }
            return Integer.parseInt(value);
        });
    }

    /** A number with or without a fraction; which ones make sense is for others to say. */
    Optional<Double> decimal(String name) {
        return text(name).map(value -> {
            if (!DECIMAL.matcher(value).matches()) {
                throw wrong(name, "\"" + written(name) + "\" is not a number like 0.7");
            }
            return Double.valueOf(value);
        });
    }

    public Optional<Boolean> flag(String name) {
        return choice(name, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** A number with ms, s, m or h; without one it counts seconds. */
    public Optional<Duration> duration(String name) {
        return text(name).map(value -> {
            Matcher matcher = DURATION.matcher(value);
            if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
                throw wrong(name, "\"" + written(name) + "\" is not a time like 500ms, 30s, 10m or 1h");
            }
            long number = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                case null, default -> Duration.ofSeconds(number);
            };
        });
    }

    /**
     * A key, which only the environment may hold: named by one field, or as a variable in the other.
     *
     * @return looks it up when it is needed, and throws then when it is not there
     */
    Supplier<Secret> key(String literal, String named) {
        if (node.has(literal) && node.has(named)) {
            throw wrong(named, "stands beside " + literal + "; one of them is enough");
        }
        if (node.has(named)) {
            return () -> secret(named, variable(named, node.get(named).asText()));
        }
        if (!node.has(literal)) {
            return () -> Secret.NONE;
        }
        if (!VARIABLE.matcher(node.get(literal).asText()).matches()) {
            throw wrong(literal, "a key does not stand in a file; put it into an environment variable and write \""
                    + named + ": NAME\"");
        }
        return () -> secret(literal, required(literal));
    }

    private Secret secret(String name, String value) {
        try {
            return Secret.of(value);
        } catch (IllegalArgumentException e) {
            throw wrong(name, e.getMessage());
        }
    }

    private String variable(String field, String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            // Some write the key itself where its name belongs; only what looks like a name is shown.
            String shown = CONSTANT_CASE.matcher(variable).matches() ? variable : "it names";
            throw wrong(field, "the environment variable " + shown + " is not set");
        }
        return value;
    }

    /** The place alone: the environment holds keys. */
    @Override
    public String toString() {
        return at(file, place);
    }
}
