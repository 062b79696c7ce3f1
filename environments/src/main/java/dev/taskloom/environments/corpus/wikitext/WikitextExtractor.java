package dev.taskloom.environments.corpus.wikitext;

import java.text.Normalizer;

/**
 * Turns MediaWiki markup into text, links and rows.
 *
 * <p>Kept: prose, headings that have text under them, list items, labels of links, and templates that stand within
 * sentences (languages, quantities, dates, lists). Dropped: references, comments, pictures, categories, formulas, other
 * templates, and sections of sources and links. Infobox arguments and rows of fact tables stand behind the prose.
 */
public final class WikitextExtractor {
    /**
     * Extracts one page; never fails, whatever the markup holds.
     *
     * @param title the page's title
     * @param url   the page's address; addresses of links are built on what stands before the title in it
     */
    public WikitextPage extract(String markup, String title, String url) {
        String text = Markup.strip(markup);
        WikitextPage page = new Blocks(text, new Brackets(text), WikiUrl.base(url, title)).read();
        // A character reference behind a letter may have to compose with it; that moves everything behind.
        return Normalizer.isNormalized(page.text(), Normalizer.Form.NFC) ? page : new Composed(page).page();
    }
}
