package dev.taskloom.environments.corpus.reading;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of one {@code <page>} that matter here; of several revisions, those of the last.
 *
 * @param redirect title the page redirects to, empty when it does not
 * @param model    content model, {@code wikitext} for older exports, which do not say
 */
record DumpPage(String title, String namespace, String redirect, String model, String timestamp, boolean deleted,
        String markup) {

    /** Parses what stands between the tags of a page. */
    static DumpPage parse(String inner, XMLInputFactory factory) throws XMLStreamException, CorruptInputException {
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader("<page>" + inner + "</page>"));
        try {
            return new Builder().read(xml);
        } finally {
            xml.close();
        }
    }

    /** Whether the page is an article, or a redirect among articles. */
    boolean isArticle() {
        return namespace.equals("0") && model.equals("wikitext") && !deleted;
    }

    private static final class Builder {
        private final StringBuilder characters = new StringBuilder();
        private String title = "";
        private String namespace = "0";
        private String redirect = "";
        private String model = "wikitext";
        private String timestamp = "";
        private String markup = "";
        private boolean deleted;

        DumpPage read(XMLStreamReader xml) throws XMLStreamException, CorruptInputException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters
                            .append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new CorruptInputException(ReadFailure.XML_ENTITY_REFUSED,
                                "refers to an entity that XML does not define");
                    default -> {
                        // Comments and processing instructions carry no content.
                    }
                }
            }
            return new DumpPage(title, namespace, redirect, model, timestamp, deleted, markup);
        }

        private void start(XMLStreamReader xml) {
            characters.setLength(0);
            switch (xml.getLocalName()) {
                case "redirect" -> {
                    String target = xml.getAttributeValue(null, "title");
                    redirect = target == null ? "" : target;
                }
                case "text" -> deleted = xml.getAttributeValue(null, "deleted") != null;
                default -> {
                    // The other elements have no attributes that matter.
                }
            }
        }

        private void end(String name) {
            switch (name) {
                case "title" -> title = characters.toString().strip();
                case "ns" -> namespace = characters.toString().strip();
                case "model" -> model = characters.toString().strip();
                case "timestamp" -> timestamp = characters.toString().strip();
                case "text" -> markup = characters.toString();
                default -> {
                    // Contributors, comments, ids and checksums.
                }
            }
            characters.setLength(0);
        }
    }
}
