package dev.taskloom.environments.corpus.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Reads the {@link Role}s of elements of one page.
 *
 * <p>Class and id values are cut into lower-case words at separators and at camel-case humps, so that {@code shareBar},
 * {@code share-bar} and {@code post__share} all hold the word {@code share} while {@code shareholder} does not. Answers
 * are cached by attribute value, since a page repeats few values many times.
 */
final class RoleReader {
    private static final int LONGEST_NAME = 512;
    private static final int MOST_CACHED = 20_000;

    private static final Map<String, Role> ARIA = Map.ofEntries(Map.entry("navigation", Role.FURNITURE),
            Map.entry("contentinfo", Role.FURNITURE), Map.entry("banner", Role.FURNITURE),
            Map.entry("search", Role.FURNITURE), Map.entry("dialog", Role.FURNITURE),
            Map.entry("alertdialog", Role.FURNITURE), Map.entry("menu", Role.FURNITURE),
            Map.entry("menubar", Role.FURNITURE), Map.entry("toolbar", Role.FURNITURE),
            Map.entry("complementary", Role.ASIDE), Map.entry("main", Role.CONTENT),
            Map.entry("article", Role.CONTENT));

    private static final String CHROME_WORDS = "nav navbar navigation navi menu menus submenu breadcrumb"
            + " breadcrumbs footer footers masthead topbar sidenav offcanvas"
            + " pagination pager skiplink noprint navbox catlinks printfooter editsection colophon"
            + " mw-jump sitemap toolbar tooltip";
    private static final String DIALOG_WORDS = "cookie cookies consent gdpr popup modal lightbox overlay";
    private static final String ASIDE_WORDS = "sidebar sidebars rail share sharing shares sharedaddy sharethis"
            + " addtoany addthis social socials follow followus related relateds recommended recommendation"
            + " recommendations recommend outbrain taboola zergnet revcontent promo promos promotion promoted sponsor"
            + " sponsored sponsors ad ads adv advert adverts advertisement advertising adslot adsense dfp newsletter"
            + " newsletters subscribe subscription signup signin login register trending popular mostpopular mostread"
            + " latest readmore morestories morenews readnext upnext prevnext nextprev"
            + " banner banners teaser teasers callout cta donate donation toc partner partners"
            + " disclaimer copyright print screenreader donotprint feedback rating ratings survey poll"
            + " googlead sticky carousel slideshow similar crosslinks backlinks authorbox button buttons btn caption captions figcaption gallery swiper snippet";
    /** Names that mean furniture only when they are the whole class or id: page builders put them into every name. */
    private static final String ASIDE_NAMES = "widget widgets widgetarea secondary";
    /** {@code has-sidebar}, {@code no-comments}: said of the surroundings, not of the element. */
    private static final String NEGATING_WORDS = "has no with without enable disable not";
    private static final String COMMENT_WORDS = "comment comments commentlist disqus respond livefyre"
            + " replies commentarea kommentare comentarios commentaires discussion fbcomments";
    private static final String METADATA_WORDS = "byline bylines author authors meta metadata postmeta"
            + " entrymeta articlemeta timestamp dateline date datetime published pubdate updated tags tag taglist"
            + " keywords categories category posted postedon credit credits bio readtime readingtime reading views"
            + " hashtags topics kicker eyebrow permalink";
    private static final String SUBJECT_WORDS = "article articles story post posts entry blog news single page"
            + " content text main body blogpost press release node field full";
    private static final String MATTER_WORDS = "body content contents text copy bodytext bodycopy maincontent"
            + " output";
    private static final String BODY_NAMES = "articlebody articletext articlecontent entrycontent postcontent"
            + " postbody posttext storybody storycontent storytext bodytext bodycopy bodycontent blogcontent"
            + " newscontent newsbody newstext markdownbody mwparseroutput textbody articlecopy contentbody"
            + " hentry article story maintext";
    private static final String FACT_WORDS = "infobox factbox factsheet keyfacts quickfacts sidefacts"
            + " datasheet taxobox biota profilebox";

    private static final int ALL_ROLES = (1 << Role.values().length) - 1;
    private static final int NEGATING = ALL_ROLES + 1;
    private static final int SUBJECT = NEGATING << 1;
    private static final int MATTER = SUBJECT << 1;
    private static final Map<String, Integer> MEANING = meaning();
    private static final Map<String, Integer> NAME_MEANING = nameMeaning();

    private final Map<String, Integer> byName = new HashMap<>();

    /** Bits of the roles of {@code element}. */
    int roles(Element element) {
        String tag = element.normalName();
        int roles = byTag(tag);
        if (element.attributesSize() == 0) {
            return roles;
        }
        Attributes attributes = element.attributes();
        roles |= byName(attributes.get("class")) | byName(attributes.get("id"));
        if (hides(attributes.get("style")) || attributes.hasKey("hidden")) {
            roles |= Role.HIDDEN.bit();
        }
        roles |= bit(ARIA.get(attributes.get("role"))) | byProperty(attributes.get("itemprop"));
        return tag.equals("sup") ? roles : roles & ~Role.REFERENCE.bit();
    }

    private static int byTag(String tag) {
        return switch (tag) {
            case "nav", "footer", "dialog", "menu", "form", "figcaption", "caption" -> Role.FURNITURE.bit();
            case "aside" -> Role.ASIDE.bit();
            case "main" -> Role.CONTENT.bit();
            case "article" -> Role.CONTENT.bit() | Role.ARTICLE.bit();
            default -> 0;
        };
    }

    private static int byProperty(String property) {
        return switch (property) {
            case "articleBody", "reviewBody", "blogPost" -> Role.CONTENT.bit() | Role.BODY_TEXT.bit();
            case "comment" -> Role.COMMENTS.bit();
            default -> 0;
        };
    }

    private static int bit(Role role) {
        return role == null ? 0 : role.bit();
    }

    private static boolean hides(String style) {
        if (style.isEmpty() || style.length() > LONGEST_NAME) {
            return false;
        }
        String squeezed = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
    }

    private int byName(String value) {
        if (value.isEmpty() || value.length() > LONGEST_NAME) {
            return 0;
        }
        Integer known = byName.get(value);
        if (known != null) {
            return known;
        }
        int roles = 0;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || value.charAt(i) <= ' ') {
                if (i > start) {
                    roles |= ofName(value, start, i);
                }
                start = i + 1;
            }
        }
        if (byName.size() < MOST_CACHED) {
            byName.put(value, roles);
        }
        return roles;
    }

    /** Roles of one class name or id: of its words, of neighbouring words, and of all its letters together. */
    private static int ofName(String value, int from, int to) {
        StringBuilder letters = new StringBuilder(to - from);
        StringBuilder word = new StringBuilder();
        int previous = 0;
        boolean humped = false;
        int roles = 0;
        for (int i = from; i <= to; i++) {
            char c = i < to ? value.charAt(i) : '-';
            boolean hump = Character.isUpperCase(c) && i > from && Character.isLowerCase(value.charAt(i - 1));
            if ((hump || !Character.isLetter(c)) && !word.isEmpty()) {
                String finished = word.toString();
                // Generated names such as hJpAdRx fall into short pieces that mean nothing.
                boolean meaningful = finished.length() > 3 || !hump && !humped;
                int meaning = MEANING.getOrDefault(finished, 0);
                if (meaningful && (previous & NEGATING) == 0) {
                    roles |= meaning;
                    if ((previous & SUBJECT) != 0 && (meaning & MATTER) != 0) {
                        roles |= Role.CONTENT.bit() | Role.BODY_TEXT.bit();
                    }
                }
                previous = meaning;
                humped = hump;
                word.setLength(0);
            }
            if (Character.isLetter(c) && i < to) {
                word.append(Character.toLowerCase(c));
                letters.append(Character.toLowerCase(c));
            }
        }
        return (roles | NAME_MEANING.getOrDefault(letters.toString(), 0)) & ALL_ROLES;
    }

    /** What a word says wherever it stands in a name: bits of roles and of the parts it can play beside other words. */
    private static Map<String, Integer> meaning() {
        Map<String, Integer> meaning = new HashMap<>();
        put(meaning, CHROME_WORDS, Role.ASIDE.bit());
        put(meaning, DIALOG_WORDS, Role.FURNITURE.bit());
        put(meaning, ASIDE_WORDS, Role.ASIDE.bit());
        put(meaning, COMMENT_WORDS, Role.COMMENTS.bit());
        put(meaning, METADATA_WORDS, Role.METADATA.bit());
        put(meaning, FACT_WORDS, Role.FACTS.bit());
        put(meaning, "reference", Role.REFERENCE.bit());
        put(meaning, NEGATING_WORDS, NEGATING);
        put(meaning, SUBJECT_WORDS, SUBJECT);
        put(meaning, MATTER_WORDS, MATTER);
        return Map.copyOf(meaning);
    }

    /** What a word says when it is the whole name. */
    private static Map<String, Integer> nameMeaning() {
        Map<String, Integer> meaning = new HashMap<>(MEANING);
        put(meaning, BODY_NAMES, Role.CONTENT.bit() | Role.BODY_TEXT.bit());
        put(meaning, ASIDE_NAMES, Role.ASIDE.bit());
        return Map.copyOf(meaning);
    }

    private static void put(Map<String, Integer> meaning, String words, int bits) {
        for (String word : words.split(" ")) {
            meaning.merge(word, bits, (a, b) -> a | b);
        }
    }
}
