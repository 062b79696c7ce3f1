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

/**
 * The tools to search pages, open them and find words on them; what they show is text of pages, as data.
 *
 * <p>One list may serve many trajectories.
 */
public final class SearchTools {
    private final String prefix;
    private final String where;
    private final Browser browser;

    /**
     * @param prefix of the names of the tools
     * @param where  what is searched, as a model is told
     */
    private SearchTools(String prefix, String where, Browser browser) {
        this.prefix = prefix;
        this.where = where;
        this.browser = browser;
    }

    private record SearchTool(ToolDefinition definition, Function<ObjectNode, ToolResult> does) implements Tool {
        @Override
        public ToolResult call(ObjectNode arguments) {
            return does.apply(arguments);
        }
    }

    /** {@code search}, {@code open} and {@code find}, over a snapshot. */
    public static List<Tool> over(SnapshotBrowser snapshot) {
        SearchTools tools = new SearchTools("", "the pages", snapshot);
        return List.of(tools.searching(), tools.opening(), tools.finding());
    }

    /** {@code web_search}, {@code web_open} and {@code web_find}, to stand beside those over a snapshot. */
    public static List<Tool> overWeb(Browser web) {
        SearchTools tools = new SearchTools("web_", "the live web", web);
        return List.of(tools.searching(), tools.opening(), tools.finding());
    }

    /** {@code web_search} alone: for a web whose pages are not opened. */
    public static List<Tool> searchOfWeb(Browser web) {
        return List.of(new SearchTools("web_", "the live web", web).searching());
    }

    private Tool searching() {
        return tool("search", "Search " + where + ". Gives titles, addresses and the words that were found.", """
                {"type": "object", "required": ["query"], "additionalProperties": false, "properties": {
                  "query": {"type": "string", "description": "a few words to look for"},
                  "limit": {"type": "integer", "description": "pages wanted, 1 to 10; 5 if left out"}}}""",
                this::search);
    }

    private Tool opening() {
        return tool("open", "Read a page that a search found. Long pages come in parts.", """
                {"type": "object", "required": ["url"], "additionalProperties": false, "properties": {
                  "url": {"type": "string", "description": "address of the page, as %ssearch gave it"},
                  "part": {"type": "integer", "description": "number of the part, from 1; 1 if left out"}}}"""
                .formatted(prefix), this::open);
    }

    private Tool finding() {
        return tool("find", "Find where words stand on a page, whatever their case.", """
                {"type": "object", "required": ["url", "text"], "additionalProperties": false, "properties": {
                  "url": {"type": "string", "description": "address of the page, as %ssearch gave it"},
                  "text": {"type": "string", "description": "the exact words"}}}""".formatted(prefix), this::find);
    }

    private Tool tool(String name, String description, String schema, Function<ObjectNode, ToolResult> does) {
        try {
            return new SearchTool(new ToolDefinition(prefix + name, description, Json.read(schema, JsonNode.class)),
                    does);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema of " + name + " is not JSON", e);
        }
    }

    private ToolResult search(ObjectNode arguments) {
        List<Browser.Hit> hits = browser.search(arguments.get("query").asText(), arguments.path("limit").asInt(5));
        return ToolResult.of(hits.isEmpty()
                ? "No page has any of these words."
                : hits.stream()
                        .map(hit -> hit.title() + "\n" + hit.url() + "\n" + hit.snippet())
                        .collect(Collectors.joining("\n\n")));
    }

    private ToolResult open(ObjectNode arguments) {
        int wanted = arguments.path("part").asInt(1);
        return onPage(arguments, page -> page.part(wanted)
                .map(part -> ToolResult.of(page.title() + "\n" + page.url() + ", part " + part.number() + " of "
                        + part.of() + "\n\n" + part.text()))
                .orElseGet(() -> ToolResult.error(page.url() + " has no part " + wanted)));
    }

    private ToolResult find(ObjectNode arguments) {
        return onPage(arguments, page -> {
            List<PageText.Excerpt> found = page.find(arguments.get("text").asText());
            return ToolResult.of(found.isEmpty()
                    ? "These words do not stand on the page."
                    : found.stream()
                            .map(excerpt -> "part " + excerpt.part() + ": ... " + excerpt.excerpt() + " ...")
                            .collect(Collectors.joining("\n")));
        });
    }

    private ToolResult onPage(ObjectNode arguments, Function<PageText, ToolResult> does) {
        return switch (browser.page(arguments.get("url").asText())) {
            case Browser.Lookup.Found(PageText page) -> does.apply(page);
            case Browser.Lookup.Missing(String reason) -> ToolResult.error(
                    reason + "; use addresses that " + prefix + "search gave");
        };
    }
}
