package dev.taskloom.environments.search.browsing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskloom.inference.agent.Tool;
import dev.taskloom.inference.agent.ToolResult;
import dev.taskloom.inference.chat.ToolDefinition;
import dev.taskloom.schemas.Json;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tools {@code search}, {@code open} and {@code find} over a snapshot; what they show is text of pages, as data. */
public final class SearchTools {
    private SearchTools() {}

    private record SearchTool(ToolDefinition definition, Function<ObjectNode, ToolResult> does) implements Tool {
        @Override
        public ToolResult call(ObjectNode arguments) {
            return does.apply(arguments);
        }
    }

    /** The tools; one list may serve many trajectories. */
    public static List<Tool> over(SnapshotBrowser browser) {
        return List.of(
                tool("search", "Search the pages. Gives titles, addresses and the words that were found.", """
                        {"type": "object", "required": ["query"], "additionalProperties": false, "properties": {
                          "query": {"type": "string", "description": "a few words to look for"},
                          "limit": {"type": "integer", "description": "pages wanted, 1 to 10; 5 if left out"}}}""",
                        arguments -> search(browser, arguments)),
                tool("open", "Read a page that a search found. Long pages come in parts.", """
                        {"type": "object", "required": ["url"], "additionalProperties": false, "properties": {
                          "url": {"type": "string", "description": "address of the page, as search gave it"},
                          "part": {"type": "integer", "description": "number of the part, from 1; 1 if left out"}}}""",
                        arguments -> open(browser, arguments)),
                tool("find", "Find where words stand on a page, whatever their case.", """
                        {"type": "object", "required": ["url", "text"], "additionalProperties": false, "properties": {
                          "url": {"type": "string", "description": "address of the page, as search gave it"},
                          "text": {"type": "string", "description": "the exact words"}}}""",
                        arguments -> find(browser, arguments)));
    }

    private static Tool tool(String name, String description, String schema, Function<ObjectNode, ToolResult> does) {
        try {
            return new SearchTool(new ToolDefinition(name, description, Json.read(schema, JsonNode.class)), does);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema of " + name + " is not JSON", e);
        }
    }

    private static ToolResult search(SnapshotBrowser browser, ObjectNode arguments) {
        List<SnapshotBrowser.Hit> hits = browser.search(arguments.get("query").asText(),
                arguments.path("limit").asInt(5));
        return ToolResult.of(hits.isEmpty()
                ? "No page has any of these words."
                : hits.stream()
                        .map(hit -> hit.title() + "\n" + hit.url() + "\n" + hit.snippet())
                        .collect(Collectors.joining("\n\n")));
    }

    private static ToolResult open(SnapshotBrowser browser, ObjectNode arguments) {
        String url = arguments.get("url").asText();
        int part = arguments.path("part").asInt(1);
        return browser.open(url, part)
                .map(page -> ToolResult.of(page.title() + "\n" + page.url() + ", part " + page.part() + " of "
                        + page.parts() + "\n\n" + page.text()))
                .orElseGet(() -> ToolResult.error("there is no page at " + url + ", or it has no part " + part
                        + "; open addresses that search gave"));
    }

    private static ToolResult find(SnapshotBrowser browser, ObjectNode arguments) {
        String url = arguments.get("url").asText();
        return browser.find(url, arguments.get("text").asText())
                .map(found -> ToolResult.of(found.isEmpty()
                        ? "These words do not stand on the page."
                        : found.stream()
                                .map(excerpt -> "part " + excerpt.part() + ": ... " + excerpt.excerpt() + " ...")
                                .collect(Collectors.joining("\n"))))
                .orElseGet(() -> ToolResult.error("there is no page at " + url + "; use addresses that search gave"));
    }
}
