package dev.taskloom.pipelines.report;

/** Where the report finds the text around a quoted span: usually the snapshot the tasks come from. */
@FunctionalInterface
public interface DocumentTexts {

    /** No texts at hand: the report then shows quotes without their surroundings. */
    DocumentTexts NONE = documentId -> "";

    /** Canonical text of the document, empty when it is not at hand; never {@code null}. */
    String documentText(String documentId);
}
