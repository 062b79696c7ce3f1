package dev.taskloom.environments.search.build;

/** Why a page stands behind another page and is no source of its own. */
enum Collapse {
    DUPLICATE_PAGE("duplicate-page", "the same text stands at the same URL"),
    DUPLICATE_URL("duplicate-url", "another text stands at the same URL; the first one counts"),
    DUPLICATE_TEXT("duplicate-text", "the same text stands at another URL"),
    NEAR_DUPLICATE("near-duplicate", "nearly the same text stands at another URL");

    private final String code;
    private final String sentence;

    Collapse(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The reason code of manifests. */
    String code() {
        return code;
    }

    /** One sentence for people that names the page that counts. */
    String detail(String url, String counts) {
        return url + ": " + sentence + (url.equals(counts) ? "" : ": " + counts);
    }
}
