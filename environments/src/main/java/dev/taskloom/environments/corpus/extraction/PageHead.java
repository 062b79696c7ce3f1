package dev.taskloom.environments.corpus.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the {@code title}, {@code meta}, {@code link} and {@code base} elements of a page say about it.
 *
 * @param sameAs absolute URLs, canonical link first
 */
record PageHead(LinkResolver links, String title, String ogTitle, String siteName, List<String> sameAs, String licence,
        String language) {

    /** Reads the head of {@code page} and the metadata elements that stand in its body. */
    static PageHead read(Document page, List<Element> inBody, String url) {
        Reader reader = new Reader(page, url);
        for (Element element = page.head().firstElementChild(); element != null; element = element
                .nextElementSibling()) {
            reader.read(element);
        }
        for (Element element : inBody) {
            reader.read(element);
        }
        return reader.head();
    }

    private static final class Reader {
        private static final Pattern SPACES = Pattern.compile("\\s+");

        private final LinkResolver links;
        private final Set<String> sameAs = new LinkedHashSet<>();
        private String title = "";
        private String ogTitle = "";
        private String siteName = "";
        private String licence = "";
        private String language;

        Reader(Document page, String url) {
            links = LinkResolver.against(base(page, url));
            Element root = page.firstElementChild();
            language = root == null ? "" : root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
        }

        private static String base(Document page, String url) {
            for (Element element = page.head().firstElementChild(); element != null; element = element
                    .nextElementSibling()) {
                if (element.normalName().equals("base") && element.hasAttr("href")) {
                    String base = LinkResolver.against(url).resolve(element.attr("href"));
                    return base.isEmpty() ? url : base;
                }
            }
            return url;
        }

        void read(Element element) {
            switch (element.normalName()) {
                case "title" -> title = title.isEmpty() ? CanonicalText.line(element.text()) : title;
                case "meta" -> meta(element);
                case "link" -> link(element);
                default -> {
                }
            }
        }

        private void meta(Element element) {
            String name = element.hasAttr("property") ? element.attr("property") : element.attr("name");
            String content = element.attr("content");
            switch (name.toLowerCase(Locale.ROOT)) {
                case "og:title" -> ogTitle = ogTitle.isEmpty() ? CanonicalText.line(content) : ogTitle;
                case "og:site_name" -> siteName = siteName.isEmpty() ? CanonicalText.line(content) : siteName;
                case "og:locale", "content-language", "dc.language" ->
                    language = language.isEmpty() ? content : language;
                default -> {
                    if (element.attr("itemprop").equals("sameAs")) {
                        same(content);
                    } else if (element.attr("http-equiv").equalsIgnoreCase("content-language")) {
                        language = language.isEmpty() ? content : language;
                    }
                }
            }
        }

        private void link(Element element) {
            String href = element.attr("href");
            for (String relation : SPACES.split(element.attr("rel").toLowerCase(Locale.ROOT))) {
                switch (relation) {
                    case "canonical", "sameas" -> same(href);
                    case "license", "licence" -> {
                        String target = links.resolve(href);
                        String name = Licences.named(target);
                        licence = licence.isEmpty() ? name.isEmpty() ? target : name : licence;
                    }
                    default -> {
                    }
                }
            }
            if (element.attr("itemprop").equals("sameAs")) {
                same(href);
            }
        }

        private void same(String href) {
            String target = links.resolve(href);
            if (!target.isEmpty()) {
                sameAs.add(target);
            }
        }

        PageHead head() {
            return new PageHead(links, title, ogTitle, siteName, List.copyOf(sameAs), licence, language);
        }
    }
}
