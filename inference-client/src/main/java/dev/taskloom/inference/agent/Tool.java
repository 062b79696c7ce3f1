package dev.taskloom.inference.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskloom.inference.chat.ToolDefinition;

/** Something an agent can do. */
public interface Tool {
    /** What the model is told of it; its parameters are a schema that {@link ArgumentSchema} knows. */
    ToolDefinition definition();

    /** Does it; the arguments satisfy the definition's schema, and beyond that may be anything. */
    ToolResult call(ObjectNode arguments);
}
