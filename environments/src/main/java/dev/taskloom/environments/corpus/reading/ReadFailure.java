package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.SetAside;
import java.util.Locale;

/** Why a file or a record gives no page; {@link #code()} is the reason in {@link SetAside}. */
public enum ReadFailure {
    /** File without a byte, or file, archive or stream without a record. */
    EMPTY_FILE,
    /** Page without content. */
    EMPTY_PAGE,
    /** Neither content nor name tell one of the formats. */
    UNKNOWN_FORMAT,
    /** The operating system refuses to read the file. */
    UNREADABLE_FILE,
    /** The operating system refuses to list the folder. */
    UNREADABLE_DIRECTORY,
    /** Pipe, socket or device. */
    NOT_A_FILE,
    /** File that an earlier input path names already. */
    LISTED_TWICE,
    /** Symbolic link to something inside the same input, which is read under its own name. */
    SYMLINK,
    /** Symbolic link that leads out of the input. */
    SYMLINK_OUTSIDE,
    /** Symbolic link to nothing, or to itself. */
    SYMLINK_BROKEN,
    /** Compressed stream damaged or cut. */
    CORRUPT_GZIP,
    /** Compressed stream damaged or cut. */
    CORRUPT_BZIP2,
    /** Compressed stream damaged or cut. */
    CORRUPT_ZSTD,
    /** Archive or archive entry damaged or cut. */
    CORRUPT_ZIP,
    /** Stream that unpacks to more than honest text does. */
    DECOMPRESSION_BOMB,
    /** Archive entry with an absolute name, a parent folder or a control character. */
    UNSAFE_ENTRY_NAME,
    /** Archive entry encrypted or packed in a way that is not supported. */
    UNSUPPORTED_ENTRY,
    /** Page longer than {@link ReadLimits#maxPageBytes()}. */
    PAGE_TOO_LARGE,
    /** Record of another content type. */
    NOT_A_PAGE,
    /** Wiki page that is not an article: another namespace, another content model, or deleted. */
    NOT_AN_ARTICLE,
    /** HTTP response other than 2xx. */
    HTTP_STATUS,
    /** HTTP head that cannot be parsed. */
    BAD_HTTP,
    /** HTTP body whose transfer or content encoding is damaged. */
    CORRUPT_ENCODING,
    /** HTTP body in a content encoding that is not supported. */
    UNSUPPORTED_ENCODING,
    /** Web archive record that only says the page was the same as before. */
    REVISIT,
    /** Web archive record that holds a part of a page. */
    SEGMENTED_RECORD,
    /** Web archive record whose header cannot be parsed. */
    BAD_WARC_HEADER,
    /** Web archive record that ends elsewhere than its length says. */
    WRONG_LENGTH,
    /** The file ends within the record. */
    TRUNCATED_RECORD,
    /** XML that is not well-formed. */
    MALFORMED_XML,
    /** XML with a document type, which could define entities or fetch files. */
    XML_DTD_REFUSED,
    /** XML that refers to an entity other than the five predefined ones. */
    XML_ENTITY_REFUSED,
    /** Line that is not one JSON object. */
    BAD_JSON,
    /** JSON object without a text or html string. */
    MISSING_FIELD,
    /** Address that is not an absolute URI, is too long, or would run as script. */
    BAD_URL,
    /** Bytes or escapes that are not Unicode text. */
    INVALID_UTF8;

    /** The reason code: lower-case words joined by dashes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    SetAside of(Origin origin, String detail) {
        return new SetAside(origin, code(), detail);
    }

    SetAside of(InputSplit split, String detail) {
        return of(new Origin(split.label(), ""), detail);
    }
}
