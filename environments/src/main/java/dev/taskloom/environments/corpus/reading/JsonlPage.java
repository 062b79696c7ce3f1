package dev.taskloom.environments.corpus.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.PageSink;
import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One JSON object as a page. */
final class JsonlPage {
    private String url = "";
    private String title = "";
    private String text;
    private String html;
    private String language = "";
    private String licence = "";
    private String date = "";

    private JsonlPage() {}

    /** Reports the object as a page, or says why it is none. */
    static void report(Origin origin, byte[] bytes, int from, int length, PageSink sink) {
        JsonlPage page = new JsonlPage();
        try (JsonParser json = Json.mapper().getFactory().createParser(bytes, from, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                sink.setAside(ReadFailure.BAD_JSON.of(origin, "not a JSON object"));
                return;
            }
            page.readFields(json);
            if (json.nextToken() != null) {
                sink.setAside(ReadFailure.BAD_JSON.of(origin, "more than one JSON value in the line"));
                return;
            }
        } catch (JsonProcessingException e) {
            sink.setAside(ReadFailure.BAD_JSON.of(origin, "not valid JSON: " + e.getOriginalMessage()));
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        page.report(origin, sink);
    }

    private void readFields(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                json.skipChildren();
                continue;
            }
            switch (name) {
                case "url" -> url = json.getText().strip();
                case "title" -> title = json.getText().strip();
                case "text" -> text = json.getText();
                case "html" -> html = json.getText();
                case "language" -> language = json.getText();
                case "license", "licence" -> licence = json.getText().strip();
                case "date" -> date = json.getText();
                default -> {
                    // Users keep fields of their own beside ours.
                }
            }
        }
    }

    private void report(Origin origin, PageSink sink) {
        if (text == null && html == null) {
            sink.setAside(ReadFailure.MISSING_FIELD.of(origin, "neither a text nor an html string"));
            return;
        }
        String content = html == null ? text : html;
        if (content.isBlank()) {
            sink.setAside(ReadFailure.EMPTY_PAGE.of(origin, "the page has no content"));
            return;
        }
        if (!isUnicode(content) || !isUnicode(title) || !isUnicode(url) || !isUnicode(licence)) {
            sink.setAside(ReadFailure.INVALID_UTF8.of(origin, "an escape names half a character"));
            return;
        }
        String address = url.isEmpty() ? madeUp(origin) : url;
        if (!PageUrls.usable(address)) {
            sink.setAside(ReadFailure.BAD_URL.of(origin, "the url is not an absolute address"));
            return;
        }
        RawPage.Content form = html == null ? new RawPage.Content.PlainText(text)
                : new RawPage.Content.Html(html.getBytes(StandardCharsets.UTF_8), "UTF-8");
        sink.page(new RawPage(origin, address, title, form, List.of(), Fields.language(language), licence,
                Fields.time(date)));
    }

    private static String madeUp(Origin origin) {
        return PageUrls.ofRecord(origin.file(), origin.record());
    }

    /** Whether every surrogate has its other half. */
    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
