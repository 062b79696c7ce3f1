package dev.taskloom.environments.corpus.wikitext;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a link in double brackets leads to. */
enum LinkTarget {
    /** An article of the same wiki. */
    ARTICLE,
    /** Another namespace, another wiki, or a place in the same page: the label is text, no link. */
    ELSEWHERE,
    /** A picture, a category or the same page in another language: nothing in the text. */
    INVISIBLE;

    private static final int MAX_TITLE = 255;

    /** Files, media and categories in the languages with the most articles. */
    private static final Set<String> HIDDEN = Set.of("file", "image", "media", "category", "datei", "bild", "kategorie",
            "fichier",
            "catégorie", "archivo", "imagen", "categoría", "immagine", "categoria", "ficheiro", "imagem", "bestand",
            "afbeelding", "categorie", "plik", "grafika", "kategoria", "файл", "изображение", "категория", "fil",
            "kategori",
            "ファイル", "画像", "文件", "图像", "分类", "分類", "soubor", "tiedosto", "luokka", "kép", "fájl", "kategória", "dosya",
            "tập tin", "thể loại", "تصنيف", "ملف", "קובץ", "קטגוריה");

    /** Namespaces and interwiki prefixes every Wikimedia site knows. */
    private static final Set<String> OTHER = Set.of("wikipedia", "wp", "project", "portal", "template", "help", "user",
            "talk",
            "user talk", "wikipedia talk", "file talk", "template talk", "category talk", "special", "module", "draft",
            "mediawiki", "book", "timedtext", "wikt", "wiktionary", "w", "s", "wikisource", "q", "wikiquote", "b",
            "wikibooks",
            "n", "wikinews", "v", "wikiversity", "voy", "wikivoyage", "c", "commons", "d", "wikidata", "m", "meta",
            "mw",
            "species", "wikispecies", "foundation", "doi", "iarchive", "rfc", "bugzilla", "phab", "toollabs", "vorlage",
            "hilfe",
            "benutzer", "spezial", "diskussion", "arxiv", "hdl", "imdbname", "imdbtitle", "google", "oeis");

    private static final Set<String> LANGUAGES = languages();

    static LinkTarget of(String target) {
        String title = target.strip();
        if (title.isEmpty() || title.length() > MAX_TITLE || title.startsWith("#") || title.startsWith("/")
                || title.chars().anyMatch(c -> c < ' ' || "[]{}<>|".indexOf(c) >= 0)) {
            return ELSEWHERE;
        }
        boolean shown = title.startsWith(":");
        int colon = title.indexOf(':', 1);
        if (colon < 0) {
            return ARTICLE;
        }
        String prefix = title.substring(shown ? 1 : 0, colon).strip().replace('_', ' ').toLowerCase(Locale.ROOT);
        if (HIDDEN.contains(prefix)) {
            return shown ? ELSEWHERE : INVISIBLE;
        }
        // Titles have a space behind their colons, prefixes have none.
        boolean language = LANGUAGES.contains(prefix) && colon + 1 < title.length() && title.charAt(colon + 1) != ' ';
        if (language) {
            return shown ? ELSEWHERE : INVISIBLE;
        }
        return OTHER.contains(prefix) ? ELSEWHERE : ARTICLE;
    }

    private static Set<String> languages() {
        Set<String> codes = new TreeSet<>(Set.of(Locale.getISOLanguages()));
        codes.addAll(Set.of("simple", "als", "ceb", "war", "nds", "roa-tara", "zh-min-nan", "zh-yue", "zh-classical",
                "bat-smg",
                "arz", "ast", "be-x-old", "be-tarask", "ckb", "map-bms", "mzn", "new", "pnb", "sah", "scn", "sco",
                "vec"));
        return codes;
    }
}
