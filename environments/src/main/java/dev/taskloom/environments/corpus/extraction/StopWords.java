package dev.taskloom.environments.corpus.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * The most frequent words of languages, as Lucene's analysers list them.
 *
 * @param languages ISO 639-1 codes; the bit of a language in {@code byWord} is its place here
 */
record StopWords(List<String> languages, Map<String, Long> byWord) {
    private static final String POLISH = "i w z na do nie się że jest to o jak a ale od po przez za który która które są"
            + " był była było być oraz tym jego jej ich dla przy także już tylko może ze co tak czy pod lub nad";
    private static final String UKRAINIAN = "і в у з на до не що є та як а але від по за який яка яке які був була було"
            + " бути його її їх для при також вже тільки може це цей він вона вони під або над між після";

    /** The lists of every language known here. */
    static StopWords load() {
        Map<String, CharArraySet> lists = new LinkedHashMap<>();
        lists.put("en", english());
        lists.put("de", GermanAnalyzer.getDefaultStopSet());
        lists.put("fr", FrenchAnalyzer.getDefaultStopSet());
        lists.put("es", SpanishAnalyzer.getDefaultStopSet());
        lists.put("it", ItalianAnalyzer.getDefaultStopSet());
        lists.put("pt", PortugueseAnalyzer.getDefaultStopSet());
        lists.put("nl", DutchAnalyzer.getDefaultStopSet());
        lists.put("sv", SwedishAnalyzer.getDefaultStopSet());
        lists.put("da", DanishAnalyzer.getDefaultStopSet());
        lists.put("no", NorwegianAnalyzer.getDefaultStopSet());
        lists.put("fi", FinnishAnalyzer.getDefaultStopSet());
        lists.put("hu", HungarianAnalyzer.getDefaultStopSet());
        lists.put("ro", RomanianAnalyzer.getDefaultStopSet());
        lists.put("tr", TurkishAnalyzer.getDefaultStopSet());
        lists.put("cs", CzechAnalyzer.getDefaultStopSet());
        lists.put("id", IndonesianAnalyzer.getDefaultStopSet());
        lists.put("ca", CatalanAnalyzer.getDefaultStopSet());
        lists.put("gl", GalicianAnalyzer.getDefaultStopSet());
        lists.put("eu", BasqueAnalyzer.getDefaultStopSet());
        lists.put("ga", IrishAnalyzer.getDefaultStopSet());
        lists.put("lt", LithuanianAnalyzer.getDefaultStopSet());
        lists.put("lv", LatvianAnalyzer.getDefaultStopSet());
        lists.put("et", EstonianAnalyzer.getDefaultStopSet());
        lists.put("ru", RussianAnalyzer.getDefaultStopSet());
        lists.put("bg", BulgarianAnalyzer.getDefaultStopSet());
        lists.put("ar", ArabicAnalyzer.getDefaultStopSet());
        lists.put("fa", PersianAnalyzer.getDefaultStopSet());
        lists.put("hi", HindiAnalyzer.getDefaultStopSet());
        lists.put("ne", NepaliAnalyzer.getDefaultStopSet());
        // Lucene keeps these two elsewhere or not at all.
        lists.put("pl", new CharArraySet(List.of(POLISH.split(" ")), false));
        lists.put("uk", new CharArraySet(List.of(UKRAINIAN.split(" ")), false));
        return of(lists);
    }

    private static StopWords of(Map<String, CharArraySet> lists) {
        Map<String, Long> byWord = new HashMap<>();
        List<String> languages = List.copyOf(lists.keySet());
        for (int i = 0; i < languages.size(); i++) {
            long bit = 1L << i;
            for (Object word : lists.get(languages.get(i))) {
                byWord.merge(new String((char[]) word), bit, (a, b) -> a | b);
            }
        }
        return new StopWords(languages, Collections.unmodifiableMap(byWord));
    }

    /** The analyser's own list has but 33 words; the stemmer's has the pronouns and auxiliaries, too. */
    private static CharArraySet english() {
        try (InputStream list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            return WordlistLoader.getSnowballWordSet(list, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Lucene's English stop words cannot be read", e);
        }
    }
}
