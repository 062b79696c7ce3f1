package dev.taskloom.environments.corpus.extraction;

/** What an element's tag, class, id or ARIA role says it is there for; kept as bits in an int. */
enum Role {
    /** The article or main part: {@code article}, {@code main}, {@code itemprop=articleBody}, class {@code post-content}. */
    CONTENT,
    /** Names the body text itself ({@code articleBody}, {@code entry-content}), not just the article around it. */
    BODY_TEXT,
    /** The tag {@code article}. */
    ARTICLE,
    /** Page furniture by tag or ARIA role: navigation, footer, dialogs. */
    FURNITURE,
    /** Not shown until a script shows it. */
    HIDDEN,
    /** Page furniture by class or id: menus, sidebars, sharing, related links, advertising. */
    ASIDE,
    /** Readers' comments. */
    COMMENTS,
    /** Byline, date, tags and counters of the article. */
    METADATA,
    /** A box of facts about the subject of the page. */
    FACTS,
    /** Reference mark such as {@code [1]}. */
    REFERENCE;

    private final int bit = 1 << ordinal();

    int bit() {
        return bit;
    }

    boolean in(int roles) {
        return (roles & bit) != 0;
    }
}
