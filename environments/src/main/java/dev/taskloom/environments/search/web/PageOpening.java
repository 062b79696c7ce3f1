package dev.taskloom.environments.search.web;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.extraction.Extraction;
import dev.taskloom.environments.corpus.extraction.HtmlDecoder;
import dev.taskloom.environments.corpus.extraction.PageExtractor;
import dev.taskloom.environments.corpus.extraction.WikitextReading;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens pages of strangers, whose addresses a model or another page gave.
 *
 * <p>Only http and https, only machines within reach, each redirect checked like the first address, only HTML and plain
 * text, of bounded size and time; of a page nothing but title and text is kept, and nothing is executed.
 */
record PageOpening(Reach reach, Duration timeout) {
    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_TAGS = 200_000;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}");
    private static final Map<String, String> HEADERS = Map.of("Accept",
            "text/html, application/xhtml+xml, text/plain;q=0.9");
    private static final PageExtractor EXTRACTOR = new PageExtractor(WikitextReading.none(),
            new PageExtractor.Limits(HttpExchange.MOST_BODY, MOST_TAGS));

    /** The page, or why there is none, or that it may be had later; never {@link WebOutcome.Down}. */
    WebOutcome open(String url) {
        Optional<URI> at = address(url);
        for (int redirects = 0; at.isPresent() && redirects <= MOST_REDIRECTS; redirects++) {
            URI address = at.get();
            try (HttpExchange exchange = HttpExchange.get(address, HEADERS, reach, timeout)) {
                Optional<String> location = exchange.header("Location");
                if (!isRedirect(exchange.status()) || location.isEmpty()) {
                    return answered(url, exchange);
                }
                at = address(address, location.get());
            } catch (OutOfReachException e) {
                return WebOutcome.closed(e.getMessage() + ", which are not opened");
            } catch (IOException e) {
                return new WebOutcome.Later(Troubles.words(e));
            }
        }
        return WebOutcome.closed(at.isPresent()
                ? "it redirects more than " + MOST_REDIRECTS + " times"
                : "it is, or leads to, an address that is not http or https");
    }

    private static boolean isRedirect(int status) {
        return List.of(301, 302, 303, 307, 308).contains(status);
    }

    /** The address, if it is one of a page. */
    static Optional<URI> address(String text) {
        try {
            URI given = new URI(text);
            URI uri = new URI(given.toASCIIString());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getPort() <= 0xffff
                    && text.length() <= LONGEST_ADDRESS ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> address(URI base, String location) {
        try {
            return address(base.resolve(location.strip()).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static WebOutcome answered(String url, HttpExchange exchange) throws IOException {
        int status = exchange.status();
        String reason = "it answers with status " + status;
        if (WebOutcome.isLater(status)) {
            return WebOutcome.later(reason, exchange);
        }
        if (status != 200) {
            return WebOutcome.closed(reason);
        }
        if (!exchange.header("Content-Encoding").orElse("identity").strip().equalsIgnoreCase("identity")) {
            return WebOutcome.closed("it is compressed, which was not asked for");
        }
        String type = exchange.header("Content-Type").orElse("");
        String essence = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(type);
        String declared = charset.find() ? charset.group(1) : "";
        return switch (essence) {
            case "text/html", "application/xhtml+xml" -> read(url, exchange,
                    body -> new RawPage.Content.Html(body, declared));
            case "text/plain" -> read(url, exchange,
                    body -> new RawPage.Content.PlainText(HtmlDecoder.decode(body, declared).text()));
            default -> WebOutcome.closed("it is no text"
                    + (TYPE.matcher(essence).matches() ? ", but " + essence : ""));
        };
    }

    private interface Content {
        RawPage.Content of(byte[] body);
    }

    private static WebOutcome read(String url, HttpExchange exchange, Content content) throws IOException {
        Optional<byte[]> body = exchange.body();
        if (body.isEmpty()) {
            return WebOutcome.closed("it is longer than " + HttpExchange.MOST_BODY + " bytes");
        }
        RawPage page = new RawPage(new Origin(url, ""), url, "", content.of(body.get()), List.of(), "", "", "");
        return switch (EXTRACTOR.extract(page)) {
            case Extraction.Extracted extracted -> new WebOutcome.Answered(
                    new WebAnswer.Page(Wording.line(extracted.document().title(), 200),
                            Wording.whole(extracted.document().text())));
            case Extraction.Unusable unusable -> WebOutcome.closed(unusable.reason().detail());
        };
    }
}
