package dev.taskloom.environments.corpus.extraction;

import java.util.List;
import java.util.Locale;

/** Chooses the title of a page among what it offers. */
final class Titles {
    private static final int LONGEST = 300;
    /** What stands between the title of a page and the name of its site. */
    private static final List<String> SEPARATORS = List.of(" | ", " – ", " — ", " - ", " · ", " • ", " :: ", " » ",
            " « ", " / ", " ‹ ", " › ");

    private Titles() {}

    /**
     * The best title: a level-one heading that the {@code title} or {@code og:title} element confirms, else
     * {@code og:title}, else {@code title}, both without the name of the site, else the first heading.
     *
     * @param headings texts of the level-one headings, main content first
     * @param siteName what the page calls its site, empty when it does not
     */
    static String choose(List<String> headings, String ogTitle, String title, String siteName) {
        String og = withoutSite(ogTitle, siteName);
        String plain = withoutSite(title, siteName);
        for (String heading : headings) {
            String key = key(heading);
            boolean isSite = key.equals(key(siteName));
            if (!key.isEmpty() && !isSite && heading.length() <= LONGEST
                    && (key(title).contains(key) || key(ogTitle).contains(key))) {
                return heading;
            }
        }
        for (String candidate : List.of(og, plain)) {
            if (!candidate.isEmpty()) {
                return candidate.length() <= LONGEST ? candidate : candidate.substring(0, cut(candidate));
            }
        }
        return headings.stream().filter(heading -> heading.length() <= LONGEST).findFirst().orElse("");
    }

    private static int cut(String text) {
        int space = text.lastIndexOf(' ', LONGEST);
        int at = space > 0 ? space : LONGEST;
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    static String withoutSite(String title, String siteName) {
        for (String separator : SEPARATORS) {
            int last = title.lastIndexOf(separator);
            if (last > 0) {
                String head = title.substring(0, last).strip();
                String tail = title.substring(last + separator.length()).strip();
                String site = key(siteName);
                if (!site.isEmpty() && key(head).equals(site)) {
                    return tail;
                }
                boolean named = !site.isEmpty() && (key(tail).contains(site) || site.contains(key(tail)));
                // A short tail is the site's name; a long one may be the better half of the title.
                if (named || tail.length() <= head.length() && tail.split(" ").length <= 4) {
                    return head;
                }
                return title;
            }
        }
        return title;
    }

    /** Letters and digits in lower case: what two spellings of one title share. */
    static String key(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        int next;
        for (int i = 0; i < lower.length(); i += next) {
            int c = lower.codePointAt(i);
            next = Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(c);
            }
        }
        return key.toString();
    }
}
