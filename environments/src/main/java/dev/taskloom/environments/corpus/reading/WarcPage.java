package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.PageSink;
import dev.taskloom.environments.corpus.RawPage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/** One web archive record, and what of it is a page. */
record WarcPage(Origin origin, MessageHeaders headers, byte[] body) {

    /** The fields of a record's header, nothing when it is not one. */
    static Optional<MessageHeaders> parseHead(byte[] head) {
        try {
            WarcParser parser = new WarcParser();
            parser.setLenient(true);
            parser.parse(ByteBuffer.wrap(head));
            return parser.isFinished() && !parser.isError() ? Optional.of(parser.headers()) : Optional.empty();
        } catch (RuntimeException e) {
            // No sink is called in here; whatever a generated parser trips over, the header cannot be read.
            return Optional.empty();
        }
    }

    void report(ReadLimits limits, PageSink sink) {
        if (headers.first("WARC-Segment-Number").isPresent()) {
            sink.setAside(ReadFailure.SEGMENTED_RECORD.of(origin, "holds a part of a page"));
            return;
        }
        switch (headers.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT)) {
            case "response" -> response(limits, sink);
            case "resource", "conversion" -> payload(mediaType(headers), body, limits, sink);
            case "revisit" ->
                sink.setAside(ReadFailure.REVISIT.of(origin, "says that " + target() + " was the same as before"));
            case "warcinfo", "request", "metadata" -> {
                // They describe other records.
            }
            default -> sink.setAside(ReadFailure.NOT_A_PAGE.of(origin, "record of an unknown type"));
        }
    }

    private void response(ReadLimits limits, PageSink sink) {
        MediaType type = mediaType(headers);
        if (!type.type().equals("application") || !type.subtype().equals("http")) {
            sink.setAside(ReadFailure.NOT_A_PAGE.of(origin, "response of type " + name(type)));
            return;
        }
        HttpParser http = new HttpParser();
        http.lenientResponse();
        ByteBuffer buffer = ByteBuffer.wrap(body);
        try {
            http.parse(buffer);
        } catch (RuntimeException e) {
            sink.setAside(ReadFailure.BAD_HTTP.of(origin, "HTTP head cannot be parsed"));
            return;
        }
        if (!http.isFinished() || http.isError()) {
            sink.setAside(ReadFailure.BAD_HTTP.of(origin, "HTTP head cannot be parsed"));
            return;
        }
        if (http.status() < 200 || http.status() > 299) {
            sink.setAside(ReadFailure.HTTP_STATUS.of(origin, target() + " answered " + http.status()));
            return;
        }
        byte[] content = Arrays.copyOfRange(body, buffer.position(), body.length);
        MediaType contentType = mediaType(http.headers());
        if (isPage(contentType, content)) {
            try {
                content = HttpBody.decode(http.headers(), content, limits.maxPageBytes());
            } catch (CorruptInputException e) {
                sink.setAside(e.failure().of(origin, e.getMessage()));
                return;
            }
        }
        payload(contentType, content, limits, sink);
    }

    private void payload(MediaType type, byte[] content, ReadLimits limits, PageSink sink) {
        String url = target();
        if (!isPage(type, content) || url.endsWith("/robots.txt")) {
            sink.setAside(ReadFailure.NOT_A_PAGE.of(origin, url + " is of type " + name(type)));
        } else if (!PageUrls.usable(url)) {
            sink.setAside(ReadFailure.BAD_URL.of(origin, "the target is not an absolute address"));
        } else if (content.length > limits.maxPageBytes()) {
            sink.setAside(ReadFailure.PAGE_TOO_LARGE.of(origin, "longer than " + limits.maxPageBytes() + " bytes"));
        } else if (content.length == 0) {
            sink.setAside(ReadFailure.EMPTY_PAGE.of(origin, url + " has no content"));
        } else {
            page(url, type, content, sink);
        }
    }

    private void page(String url, MediaType type, byte[] content, PageSink sink) {
        String charset = type.parameters().getOrDefault("charset", "").strip();
        String declared = charset.matches("[A-Za-z0-9_.:+-]{1,40}") ? charset : "";
        RawPage.Content form;
        if (type.subtype().equalsIgnoreCase("plain")) {
            try {
                form = new RawPage.Content.PlainText(text(content, declared));
            } catch (CharacterCodingException e) {
                sink.setAside(ReadFailure.INVALID_UTF8.of(origin, url + " is declared as UTF-8, but is not"));
                return;
            }
        } else {
            form = new RawPage.Content.Html(content, declared);
        }
        // Field of the text archives of Common Crawl: ISO 639-3 codes, the main language first.
        String language = Fields.language(headers.first("WARC-Identified-Content-Language").orElse(""));
        sink.page(new RawPage(origin, url, "", form, List.of(), language, "",
                Fields.time(headers.first("WARC-Date").orElse(""))));
    }

    private static String text(byte[] content, String declared) throws CharacterCodingException {
        if (!declared.isEmpty() && Charset.isSupported(declared)) {
            return Charset.forName(declared).newDecoder().decode(ByteBuffer.wrap(content)).toString();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static boolean isPage(MediaType type, byte[] content) {
        String name = name(type);
        if (name.isEmpty()) {
            return FormatSniffer.byContent(Arrays.copyOf(content, Math.min(content.length, 1024)))
                    .filter(InputFormat.HTML_FOLDER::equals).isPresent();
        }
        return name.equals("text/html") || name.equals("application/xhtml+xml") || name.equals("text/plain");
    }

    private static MediaType mediaType(MessageHeaders headers) {
        try {
            return MediaType.parseLeniently(headers.first("Content-Type").orElse(""));
        } catch (IllegalArgumentException e) {
            // Lenient has its bounds; the content itself must then tell what it is.
            return MediaType.parseLeniently("");
        }
    }

    private static String name(MediaType type) {
        return type.type().isEmpty() ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    }

    private String target() {
        String target = headers.first("WARC-Target-URI").orElse("").strip();
        // Early versions of wget put the address in angle brackets, as an example in the standard did.
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }
}
