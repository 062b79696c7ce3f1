package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.PageSink;
import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.Redirect;
import dev.taskloom.environments.corpus.SetAside;

/** Chooses the reader by the format, and sees to it that no split ends without a word. */
final class SplitReader implements PageReader {
    private final ReadLimits limits;

    SplitReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(InputSplit split, PageSink sink) {
        PageReader reader = switch (split.format()) {
            case WARC -> new WarcPageReader(limits);
            case HTML_FOLDER -> new HtmlFolderReader(limits);
            case HTML_ZIP -> new HtmlZipReader(limits);
            case MEDIAWIKI -> new MediaWikiReader(limits);
            case JSONL -> new JsonlReader(limits);
        };
        Witness witness = new Witness(sink);
        reader.read(split, witness);
        if (!witness.heard) {
            sink.setAside(
                    ReadFailure.EMPTY_FILE.of(new Origin(split.label(), ""), "holds no record that could be a page"));
        }
    }

    private static final class Witness implements PageSink {
        private final PageSink sink;
        private boolean heard;

        Witness(PageSink sink) {
            this.sink = sink;
        }

        @Override
        public void page(RawPage page) {
            heard = true;
            sink.page(page);
        }

        @Override
        public void redirect(Redirect redirect) {
            heard = true;
            sink.redirect(redirect);
        }

        @Override
        public void setAside(SetAside record) {
            heard = true;
            sink.setAside(record);
        }
    }
}
