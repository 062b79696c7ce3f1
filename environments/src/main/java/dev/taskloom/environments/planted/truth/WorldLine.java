package dev.taskloom.environments.planted.truth;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.taskloom.schemas.Value;
import java.util.List;

/** One line of {@code world.jsonl}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "record")
@JsonSubTypes({@JsonSubTypes.Type(WorldLine.Header.class), @JsonSubTypes.Type(WorldLine.EntityLine.class),
        @JsonSubTypes.Type(WorldLine.FactLine.class)})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface WorldLine {

    /** The first line: how the world was made, and how much it holds. */
    @JsonTypeName("world")
    record Header(long seed, int pages, int entities, int facts) implements WorldLine {}

    /**
     * Something that exists.
     *
     * @param type coarse type under its wire name
     * @param kind fine kind, such as {@code village}
     * @param url  address of the primary page; absent for what has no page in a small web
     */
    @JsonTypeName("entity")
    record EntityLine(String id, String type, String kind, String name, List<AliasLine> aliases,
            String url) implements WorldLine {}

    /** Another name and why it is one, such as {@code maiden_name}. */
    record AliasLine(String name, String reason) {}

    /**
     * Something that is true.
     *
     * @param predicate wire name of the relation
     * @param from      ISO date it began to hold, absent when it has no such date
     * @param to        ISO date it ended, absent when it did not
     */
    @JsonTypeName("fact")
    record FactLine(String subject, String predicate, Value object, String from, String to) implements WorldLine {}
}
