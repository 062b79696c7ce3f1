package dev.taskloom.pipelines.bench;

import java.util.Random;

/** Makes pages as heavy as pages of the web are, with what surrounds the text there: scripts, menus, lists of links. */
final class PaddedPage {
    private static final String[] WORDS = {"home", "news", "archive", "places", "people", "works", "maps", "letters",
            "guide", "museum", "river", "season", "market", "photo", "index", "about"};

    private PaddedPage() {}

    /** The page with padding behind its text, of about that many bytes. */
    static String of(String html, int bytes, long seed) {
        int body = html.lastIndexOf("</body>");
        if (body < 0 || html.length() >= bytes) {
            return html;
        }
        StringBuilder padded = new StringBuilder(bytes + 1_000).append(html, 0, body);
        Random random = new Random(seed);
        int rest = html.length() - body;
        while (padded.length() + rest < bytes) {
            if (random.nextInt(3) == 0) {
                script(padded, random);
            } else {
                menu(padded, random);
            }
        }
        return padded.append(html, body, html.length()).toString();
    }

    private static void script(StringBuilder out, Random random) {
        out.append("<script>window.data=window.data||[];window.data.push({");
        for (int i = 0; i < 30; i++) {
            out.append('"').append(word(random)).append(i).append("\":").append(random.nextInt(1_000_000)).append(',');
        }
        out.append("\"end\":0});</script>\n");
    }

    private static void menu(StringBuilder out, Random random) {
        out.append("<nav class=\"menu ").append(word(random)).append("\"><ul>");
        for (int i = 0; i < 12; i++) {
            out.append("<li class=\"item\"><a href=\"/")
                    .append(word(random))
                    .append('/')
                    .append(random.nextInt(10_000))
                    .append("\" title=\"")
                    .append(word(random))
                    .append("\"><span>")
                    .append(word(random))
                    .append(' ')
                    .append(word(random))
                    .append("</span></a></li>");
        }
        out.append("</ul></nav>\n");
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
