package dev.taskloom.environments.planted.truth;

import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Fact;
import dev.taskloom.environments.planted.world.World;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/** Writes down what is true, from the world alone: a header, the entities, the facts, one JSON object a line. */
public final class WorldTruth {
    private WorldTruth() {}

    /** Writes {@code world.jsonl}; {@code url} gives the primary address of an entity or {@code null}. */
    public static void write(World world, long seed, int pages, Function<Entity, String> url, Writer out)
            throws IOException {
        line(new WorldLine.Header(seed, pages, world.entities().size(), world.facts().size()), out);
        for (Entity entity : world.entities()) {
            line(new WorldLine.EntityLine(entity.id(), entity.kind().type(), lower(entity.kind()), entity.name(),
                    entity.aliases().stream().map(a -> new WorldLine.AliasLine(a.name(), lower(a.reason()))).toList(),
                    url.apply(entity)), out);
        }
        for (Fact fact : world.facts()) {
            line(new WorldLine.FactLine(fact.subject().id(), fact.predicate().wireName(), value(fact),
                    fact.from().map(LocalDate::toString).orElse(null),
                    fact.to().map(LocalDate::toString).orElse(null)), out);
        }
    }

    /** The object of a fact as the wire contract has it; literals that are words are in English. */
    public static Value value(Fact fact) {
        return switch (fact.object()) {
            case Fact.Target.Of of -> new Value.EntityValue(of.entity().id(), of.entity().name());
            case Fact.Target.On on -> new Value.DateValue(on.date().toString());
            case Fact.Target.Amount amount -> new Value.NumberValue(Long.toString(amount.number()), "");
            case Fact.Target.Does does -> new Value.TextValue(does.occupation().label());
            case Fact.Target.Sort sort -> new Value.TextValue(sort.genre().label());
            case Fact.Target.From from -> new Value.TextValue(from.country().name());
        };
    }

    private static void line(WorldLine line, Writer out) throws IOException {
        out.write(Json.line(line));
        out.write('\n');
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
