package dev.taskloom.environments.corpus.reading;

/** The containers pages come in; each but {@link #HTML_ZIP} may be compressed with gzip, bzip2 or Zstandard. */
public enum InputFormat {
    /** ISO 28500 web archive. */
    WARC,
    /** HTML files in a folder. */
    HTML_FOLDER,
    /** HTML files in a zip archive. */
    HTML_ZIP,
    /** MediaWiki XML export. */
    MEDIAWIKI,
    /** One JSON object a line. */
    JSONL
}
