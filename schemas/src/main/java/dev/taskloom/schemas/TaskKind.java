package dev.taskloom.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The family a task belongs to; it decides which body, agents, checks and certificate the task has. */
public enum TaskKind {
    SEARCH("search"), GENERAL("general"), CODE("code"), INTERPRETER("interpreter");

    private final String wireName;

    TaskKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name used on the wire, in folder names and in task ids. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The kind of that wire name; {@link IllegalArgumentException} names the known ones otherwise. */
    @JsonCreator
    public static TaskKind of(String wireName) {
        for (TaskKind kind : values()) {
            if (kind.wireName.equals(wireName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "unknown task kind '" + wireName + "'; known: search, general, code, interpreter");
    }
}
