package dev.taskloom.schemas;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The part of a task that only its kind understands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "body")
@JsonSubTypes(@JsonSubTypes.Type(value = SearchTask.class, name = "search"))
public sealed interface TaskBody permits SearchTask {}
