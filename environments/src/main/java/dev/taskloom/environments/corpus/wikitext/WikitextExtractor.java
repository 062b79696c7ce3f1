package dev.taskloom.environments.corpus.wikitext;

import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.extraction.CanonicalText;
import dev.taskloom.environments.corpus.extraction.SpannedText;
import dev.taskloom.environments.corpus.extraction.WikitextReading;

/**
 * Turns MediaWiki markup into text, links and rows.
 *
 * <p>Kept: prose, headings that have text under them, list items, labels of links, and templates that stand within
 * sentences (languages, quantities, dates, lists). Dropped: references, comments, pictures, categories, formulas, other
 * templates, and sections of sources and links. Infobox arguments and rows of fact tables stand behind the prose.
 */
public final class WikitextExtractor implements WikitextReading {
    @Override
    public SpannedText read(RawPage page, String markup) {
        return extract(markup, page.title(), page.url());
    }

    /**
     * Extracts one page into canonical text; never fails, whatever the markup holds.
     *
     * @param title the page's title
     * @param url   the page's address; addresses of links are built on what stands before the title in it
     */
    public SpannedText extract(String markup, String title, String url) {
        String text = Markup.strip(markup);
        return CanonicalText.of(new Blocks(text, new Brackets(text), WikiUrl.base(url, title)).read());
    }
}
