package dev.taskloom.environments.search.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is said of a thing: a verb with one or more tails ("was born" - "in Paris" - "in 1920").
 *
 * @param verb    finite verb; phrases with the same verb are said as one
 * @param reduced the form that stands after a noun without a relative pronoun, empty when there is none
 * @param copula  true if the verb is a form of "be" before a noun
 */
record VerbPhrase(String verb, String reduced, boolean copula, List<Tail> tails) {

    /**
     * The rest of a verb phrase.
     *
     * @param rank   place among the tails of one verb, lowest first
     * @param nested true if it describes something hidden: such tails come last
     */
    record Tail(String text, int rank, boolean nested) {}

    boolean nested() {
        return tails.stream().anyMatch(Tail::nested);
    }

    boolean reducible() {
        return !reduced.isEmpty();
    }

    String finite() {
        return text(verb);
    }

    String afterNoun() {
        return text(reduced);
    }

    /** Without its verb's auxiliary, for the second of two phrases that share it. */
    String withoutAuxiliary() {
        int space = verb.indexOf(' ');
        return text(space < 0 ? "" : verb.substring(space + 1));
    }

    /** The auxiliary that the next phrase may share; empty when it may not. */
    String auxiliary() {
        int space = verb.indexOf(' ');
        String first = space < 0 ? verb : verb.substring(0, space);
        // "was born" joins badly with other passives: "was born in Paris and directed by".
        boolean passive = reducible() && !verb.endsWith(" born") && space > 0;
        return copula ? first + " (noun)" : passive && (first.equals("was") || first.equals("fue")) ? first : "";
    }

    private String text(String opening) {
        List<String> words = new ArrayList<>();
        words.add(opening);
        tails.stream()
                .sorted(Comparator.comparing(Tail::nested).thenComparingInt(Tail::rank))
                .forEach(tail -> words.add(tail.text()));
        return String.join(" ", words).strip();
    }

    /** Phrases of the same verb made one; those that describe something hidden last, else in the given order. */
    static List<VerbPhrase> merged(List<VerbPhrase> phrases) {
        List<VerbPhrase> merged = new ArrayList<>();
        for (VerbPhrase phrase : phrases) {
            int twin = -1;
            for (int i = 0; i < merged.size(); i++) {
                if (merged.get(i).verb.equals(phrase.verb) && !phrase.copula) {
                    twin = i;
                }
            }
            if (twin < 0) {
                merged.add(phrase);
            } else {
                VerbPhrase first = merged.get(twin);
                List<Tail> tails = new ArrayList<>(first.tails);
                tails.addAll(phrase.tails);
                merged.set(twin, new VerbPhrase(first.verb, first.reduced, first.copula, tails));
            }
        }
        merged.sort(Comparator.comparing(VerbPhrase::nested));
        return merged;
    }

    /** "A, B and C" of finite phrases; an auxiliary that all share is said once. */
    static String conjoin(List<VerbPhrase> phrases, Grammar grammar) {
        String shared = phrases.get(0).auxiliary();
        boolean share = !shared.isEmpty() && phrases.stream().allMatch(p -> p.auxiliary().equals(shared));
        List<String> parts = new ArrayList<>();
        for (VerbPhrase phrase : phrases) {
            parts.add(share && !parts.isEmpty() ? phrase.withoutAuxiliary() : phrase.finite());
        }
        return grammar.and(parts, nestedBeforeLast(phrases));
    }

    /** True if a description stands inside: a comma then shows where it ends. */
    static boolean nestedBeforeLast(List<VerbPhrase> phrases) {
        return phrases.subList(0, phrases.size() - 1).stream().anyMatch(VerbPhrase::nested);
    }
}
