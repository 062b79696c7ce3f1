package dev.taskloom.environments.corpus.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What was read from an HTML page.
 *
 * @param text     main text, then the rows; canonical
 * @param language what the page declares, empty when it does not
 */
record HtmlPage(SpannedText text, String title, List<String> sameAs, String licence, String language) {
    HtmlPage {
        sameAs = List.copyOf(sameAs);
    }

    /**
     * Reads the page.
     *
     * @param url   address of the page, which references resolve against
     * @param title title known already, empty when the page must tell it
     */
    static HtmlPage read(String html, String url, String title) {
        Document page = Parser.htmlParser().parseInput(html, "");
        PageTree tree = PageTree.of(page.body());
        PageHead head = PageHead.read(page, tree.metadata(), url);
        MainContent main = MainContent.of(tree);
        String chosen = title.isEmpty()
                ? Titles.choose(headings(tree, main), head.ogTitle(), head.title(), head.siteName())
                : title;
        FactReader facts = FactReader.read(tree, main);
        List<Block> all = BlockReader.read(tree, main.root(),
                i -> main.leftOut(i) || facts.taken(i) || isMark(tree, i));
        List<Block> blocks = BlockFilter.filter(all, chosen);
        // A page of headings or links only still says something.
        List<Block> prose = blocks.isEmpty() && facts.facts().isEmpty() ? all : blocks;
        SpannedText text = new TextComposer(head.links()).compose(prose, facts.facts());
        return withAnchors(tree, main, head, text, chosen, url);
    }

    private static boolean isMark(PageTree tree, int i) {
        return Role.REFERENCE.in(tree.roles(i));
    }

    private static List<String> headings(PageTree tree, MainContent main) {
        List<String> inside = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (int i = 1; i < tree.size() && inside.size() + outside.size() < 20; i++) {
            if (tree.shape(i) == Shape.HEADING && tree.element(i).normalName().equals("h1")) {
                List<Block> lines = BlockReader.read(tree, i, node -> false);
                if (!lines.isEmpty()) {
                    boolean isInside = i >= main.root() && i < tree.end(main.root()) && !main.leftOut(i);
                    (isInside ? inside : outside).add(CanonicalText.line(lines.getFirst().text()));
                }
                i = tree.end(i) - 1;
            }
        }
        inside.addAll(outside);
        return inside;
    }

    private static HtmlPage withAnchors(PageTree tree, MainContent main, PageHead head, SpannedText text, String title,
            String url) {
        Set<String> sameAs = new LinkedHashSet<>(head.sameAs());
        String licence = head.licence();
        String linked = "";
        for (int i = 1; i < tree.size(); i++) {
            if (tree.shape(i) != Shape.ANCHOR) {
                continue;
            }
            Element anchor = tree.element(i);
            String href = anchor.attr("href");
            String relation = anchor.attr("rel");
            if (relation.equalsIgnoreCase("sameAs") || anchor.attr("itemprop").equals("sameAs")) {
                String target = head.links().resolve(href);
                if (!target.isEmpty()) {
                    sameAs.add(target);
                }
            }
            String name = href.isEmpty() ? "" : Licences.named(href);
            if (relation.contains("license") && licence.isEmpty()) {
                licence = name.isEmpty() ? head.links().resolve(href) : name;
            }
            // A deed linked from the text may be what the text is about.
            boolean inText = i >= main.root() && i < tree.end(main.root()) && !main.leftOut(i);
            if (linked.isEmpty() && (!inText || main.root() == 0)) {
                linked = name;
            }
        }
        sameAs.remove(LinkResolver.normalise(url));
        return new HtmlPage(text, title, List.copyOf(sameAs), licence.isEmpty() ? linked : licence, head.language());
    }
}
