package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.PageSink;
import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.Redirect;
import dev.taskloom.environments.corpus.SetAside;
import dev.taskloom.environments.corpus.wikitext.WikiUrl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the articles and redirects of a MediaWiki XML export.
 *
 * <p>A document type declaration refuses the whole file, since only it can define entities; other damage costs the page it
 * is in. {@link RawPage#fetched()} is the time of the revision: what the page says was so then.
 */
final class MediaWikiReader implements PageReader {
    private static final int MAX_HEADER = 4 << 20;
    private static final Pattern REDIRECT = Pattern.compile("^\\s*#[\\p{L}]{3,30}\\s*:?\\s*\\[\\[([^\\]|\\n]{1,255})");

    private final ReadLimits limits;
    private final XMLInputFactory xml = factory();

    MediaWikiReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(InputSplit split, PageSink sink) {
        Reading reading = new Reading(split, sink);
        try (InputStream in = CompressedInput.open(Path.of(split.path()))) {
            reading.chunks = new PageChunks(in);
            reading.readAll();
        } catch (CorruptInputException e) {
            sink.setAside(e.failure().of(reading.origin(), e.getMessage()));
        } catch (IOException | InvalidPathException | SecurityException e) {
            sink.setAside(ReadFailure.UNREADABLE_FILE.of(reading.origin(), "cannot be read: " + e.getMessage()));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entity refused");
        });
        // The parser counts &lt; towards its limits against entity expansion, and a long page has more of them than those
        // allow. Nothing expands here: there is no document type.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        return factory;
    }

    private final class Reading {
        private final InputSplit split;
        private final PageSink sink;
        private final PageChunks.Chunk chunk = new PageChunks.Chunk();
        private PageChunks chunks;
        private DumpHeader header;
        private long number;
        private long start;
        private boolean ended;

        Reading(InputSplit split, PageSink sink) {
            this.split = split;
            this.sink = sink;
            this.header = DumpHeader.unknown(split.label());
        }

        Origin origin() {
            return new Origin(split.label(), number == 0 ? "" : "page " + number + " at byte " + start);
        }

        void readAll() throws IOException {
            PageChunks.Mark mark = chunks.next(chunk, MAX_HEADER);
            if (!readHeader(mark)) {
                return;
            }
            while (mark != PageChunks.Mark.END) {
                if (mark == PageChunks.Mark.OPEN) {
                    number++;
                    start = chunks.offset() - "<page>".length();
                    mark = chunks.next(chunk, limits.maxPageBytes());
                    readPage(mark);
                    if (mark != PageChunks.Mark.CLOSE) {
                        continue;
                    }
                }
                mark = chunks.next(chunk, MAX_HEADER);
                if (!readGap(mark)) {
                    return;
                }
            }
            if (!ended) {
                sink.setAside(ReadFailure.TRUNCATED_RECORD.of(new Origin(split.label(), "after page " + number),
                        "the export has no end; pages may be missing"));
            }
        }

        private boolean readHeader(PageChunks.Mark mark) {
            String text = text();
            if (mark == PageChunks.Mark.END && !text.contains("<mediawiki") && !text.contains("<!DOCTYPE")) {
                sink.setAside(
                        ReadFailure.UNKNOWN_FORMAT.of(split, "no MediaWiki export: no <mediawiki> and no <page>"));
                return false;
            }
            ended = text.lastIndexOf("</mediawiki>") > text.lastIndexOf("<mediawiki");
            if (mark == PageChunks.Mark.CLOSE) {
                sink.setAside(ReadFailure.MALFORMED_XML.of(split, "the first page has no beginning"));
            }
            return readSiteInfo(text);
        }

        private boolean readSiteInfo(String text) {
            if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
                sink.setAside(ReadFailure.XML_DTD_REFUSED.of(split,
                        "has a document type declaration at or before byte " + chunks.offset()
                                + "; the rest is not read"));
                return false;
            }
            try {
                header = DumpHeader.parse(text, split.label(), xml);
            } catch (XMLStreamException | RuntimeException e) {
                sink.setAside(ReadFailure.MALFORMED_XML.of(split, "header cannot be read: " + firstLine(e)));
            }
            return true;
        }

        /** What stands between pages: nothing, or the end of one export and the header of another. */
        private boolean readGap(PageChunks.Mark mark) {
            String text = text();
            ended = text.lastIndexOf("</mediawiki>") > text.lastIndexOf("<mediawiki");
            if (text.contains("<mediawiki") || text.contains("<!DOCTYPE")) {
                int from = text.indexOf(text.contains("<?xml") ? "<?xml" : "<mediawiki");
                return readSiteInfo(text.substring(Math.max(from, 0)));
            }
            boolean stray = mark == PageChunks.Mark.CLOSE || !text.replace("</mediawiki>", "").isBlank();
            if (stray) {
                Origin after = new Origin(split.label(), "after page " + number);
                sink.setAside(ReadFailure.MALFORMED_XML.of(after, chunk.seen() + " bytes that are no page"));
            }
            return true;
        }

        private void readPage(PageChunks.Mark mark) {
            if (chunk.overlong(limits.maxPageBytes())) {
                sink.setAside(
                        ReadFailure.PAGE_TOO_LARGE.of(origin(), "longer than " + limits.maxPageBytes() + " bytes"));
                return;
            }
            if (mark != PageChunks.Mark.CLOSE) {
                ended = true;
                sink.setAside(ReadFailure.TRUNCATED_RECORD.of(origin(), "the page has no end"));
                return;
            }
            DumpPage page;
            try {
                page = DumpPage.parse(chunk.text(), xml);
            } catch (CorruptInputException e) {
                sink.setAside(e.failure().of(origin(), e.getMessage()));
                return;
            } catch (CharacterCodingException e) {
                sink.setAside(ReadFailure.INVALID_UTF8.of(origin(), "the page is not UTF-8"));
                return;
            } catch (XMLStreamException | RuntimeException e) {
                sink.setAside(damage(firstLine(e)));
                return;
            }
            report(page);
        }

        private SetAside damage(String message) {
            boolean entity = message.contains("entity") && message.contains("not declared");
            return (entity ? ReadFailure.XML_ENTITY_REFUSED : ReadFailure.MALFORMED_XML).of(origin(), message);
        }

        private void report(DumpPage page) {
            if (!page.isArticle() || page.title().isEmpty()) {
                sink.setAside(ReadFailure.NOT_AN_ARTICLE.of(origin(),
                        "\"" + page.title() + "\": namespace " + page.namespace()
                                + ", content model " + page.model() + (page.deleted() ? ", deleted" : "")));
                return;
            }
            String url = WikiUrl.of(header.base(), page.title());
            String target = page.redirect().isEmpty() ? redirectIn(page.markup()) : page.redirect();
            if (!target.isEmpty()) {
                sink.redirect(new Redirect(origin(), page.title(), url, WikiUrl.of(header.base(), target)));
            } else if (page.markup().isBlank()) {
                sink.setAside(ReadFailure.EMPTY_PAGE.of(origin(), "\"" + page.title() + "\" has no text"));
            } else {
                sink.page(
                        new RawPage(origin(), url, page.title(), new RawPage.Content.Wikitext(page.markup()), List.of(),
                                header.language(), header.licence(), Fields.time(page.timestamp())));
            }
        }

        /** Older exports have no redirect element; the keyword is in the site's language. */
        private String redirectIn(String markup) {
            Matcher redirect = REDIRECT.matcher(markup.substring(0, Math.min(markup.length(), 400)));
            return redirect.find() ? redirect.group(1) : "";
        }

        private String text() {
            return chunk.toString(StandardCharsets.UTF_8);
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
