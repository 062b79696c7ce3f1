package dev.taskloom.environments.corpus.reading;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an export says of its site.
 *
 * @param base     what stands before a title in an address: {@code https://en.wikipedia.org/wiki/}
 * @param language ISO 639-1 code, empty when unknown
 * @param licence  licence of the site's text, empty when unknown
 */
record DumpHeader(String base, String language, String licence) {

    /** For an export without a header, or with one that cannot be used. */
    static DumpHeader unknown(String label) {
        return new DumpHeader(PageUrls.ofRecord(label, ""), "", "");
    }

    /** Reads what stands before the first page; its elements are not closed. */
    static DumpHeader parse(String text, String label, XMLInputFactory factory) throws XMLStreamException {
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
        String language = "";
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("mediawiki")) {
                    String tag = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
                    language = tag == null ? "" : Fields.language(tag);
                } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("base")) {
                    return of(xml.getElementText().strip(), language, label);
                }
            }
        } finally {
            xml.close();
        }
        return new DumpHeader(unknown(label).base(), language, "");
    }

    private static DumpHeader of(String mainPage, String language, String label) {
        boolean web = mainPage.startsWith("https://") || mainPage.startsWith("http://");
        if (!web || !PageUrls.usable(mainPage) || mainPage.lastIndexOf('/') < "https://".length()) {
            return new DumpHeader(unknown(label).base(), language, "");
        }
        String base = mainPage.substring(0, mainPage.lastIndexOf('/') + 1);
        // Wikimedia has licensed the text of these sites, older revisions included, under 4.0 since June 2023.
        boolean wikimedia = base
                .matches("https?://[a-z-]+\\.(wikipedia|wikivoyage|wiktionary|wikibooks|wikisource)\\.org/.*");
        return new DumpHeader(base, language, wikimedia ? "CC-BY-SA-4.0" : "");
    }
}
