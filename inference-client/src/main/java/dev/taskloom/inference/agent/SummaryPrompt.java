package dev.taskloom.inference.agent;

/** What a model is told when it sums up what it has done, and when it goes on from that. */
final class SummaryPrompt {
    static final String REQUEST = PromptText.beside(SummaryPrompt.class, "summary-request-v1.txt");
    private static final String GO_ON = PromptText.beside(SummaryPrompt.class, "summary-go-on-v1.txt");

    private SummaryPrompt() {}

    static String goOn(String summary) {
        return GO_ON + summary;
    }
}
