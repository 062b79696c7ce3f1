package dev.taskloom.environments.search.claims;

/** Why a proposed claim does not enter a snapshot. */
public enum Refusal {
    MALFORMED("claim-malformed", "the line holds no proposed claim"),
    PAGE_UNKNOWN("claim-page-unknown", "the corpus has no page of that address, or has it as a copy of another"),
    PAGE_UNREAD("claim-page-unread", "the page is of a language that is not read, or lists what a name may mean"),
    PREDICATE_UNKNOWN("claim-predicate-unknown", "there is no such predicate"),
    QUOTE_MISSING("claim-quote-missing", "the quote does not stand on the page"),
    QUOTE_TOO_LONG("claim-quote-too-long", "the quote, or the sentence it stands in, is too long to be read"),
    QUOTE_DIVIDED("claim-quote-divided", "the quote goes over more than one paragraph or row"),
    HEDGED("claim-hedged", "the sentence doubts, denies or only supposes what it says"),
    SUBJECT_UNNAMED("claim-subject-unnamed", "the subject is neither the page's topic nor named in the quote"),
    SUBJECT_TYPE("claim-subject-type", "the page is about something that cannot have the predicate"),
    SUBJECT_UNLINKED("claim-subject-unlinked", "it cannot be told which page the subject is"),
    OBJECT_UNNAMED("claim-object-unnamed", "the object is not named in the quote, or only as part of another name"),
    OBJECT_RANGE("claim-object-range", "the object is not what the predicate takes"),
    CONTRADICTED("claim-contradicted", "the page states otherwise");

    private final String code;
    private final String sentence;

    Refusal(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The reason code of manifests. */
    public String code() {
        return code;
    }

    /** The reason in words. */
    public String sentence() {
        return sentence;
    }
}
