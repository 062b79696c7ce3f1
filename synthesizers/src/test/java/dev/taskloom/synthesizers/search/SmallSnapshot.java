package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.build.PlainBuild;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A real snapshot of a few short pages about one family and its films, built in a folder. */
public final class SmallSnapshot {
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("Hugo Lindqvist",
                "Hugo Lindqvist (3 February 1901 – 7 June 1950) was a Swedish film director. He was the"
                        + " son of Otto Lindqvist and Vera Mossberg. He was married to Ida Carlsen.");
        PAGES.put("Otto Lindqvist", "Otto Lindqvist (5 May 1870 – 8 August 1939) was a Swedish painter. He was born in"
                + " Uppsala.");
        PAGES.put("Vera Mossberg", "Vera Mossberg (1 March 1875 – 9 September 1961) was a Swedish singer.");
        PAGES.put("Ida Carlsen",
                "Ida Carlsen (2 April 1909 – 4 October 1988) was a Danish actress. She was the daughter of"
                        + " Jens Carlsen.");
        PAGES.put("Jens Carlsen", "Jens Carlsen (6 July 1880 – 5 November 1944) was a Danish politician.");
        PAGES.put("The Long Winter",
                "The Long Winter is a 1932 Swedish drama film directed by Hugo Lindqvist and starring"
                        + " Greta Holm.");
        PAGES.put("The Short Summer", "The Short Summer is a 1936 Swedish comedy film directed by Hugo Lindqvist and"
                + " starring Ida Carlsen and Nils Berg.");
        PAGES.put("Harbour Lights", "Harbour Lights is a 1941 Danish drama film directed by Jens Carlsen and starring"
                + " Nils Berg.");
        PAGES.put("Greta Holm", "Greta Holm (12 December 1905 – 1 January 1979) was a Swedish actress. She was born in"
                + " Lund.");
    }

    private SmallSnapshot() {}

    /** Builds and opens it; the folder must be empty. */
    public static Snapshot open(Path folder) throws IOException {
        Path input = folder.resolve("pages.jsonl");
        StringBuilder lines = new StringBuilder();
        PAGES.forEach((title, text) -> lines.append("{\"url\":\"https://films.example/")
                .append(title.replace(' ', '_'))
                .append("\",\"title\":\"")
                .append(title)
                .append("\",\"text\":\"")
                .append(text)
                .append("\",\"language\":\"en\",\"license\":\"CC0-1.0\"}\n"));
        Files.writeString(input, lines);
        Path snapshot = folder.resolve("snapshot");
        PlainBuild.build(java.util.List.of(input), snapshot, pages -> {});
        return Snapshot.open(snapshot);
    }

    /** The entity of that name, as a question gives it. */
    public static Term.Constant the(Snapshot snapshot, String label) {
        return new Term.Constant(snapshot.graph()
                .entities()
                .stream()
                .filter(entity -> entity.label().equals(label))
                .map(entity -> new Value.EntityValue(entity.id(), entity.label()))
                .findFirst()
                .orElseThrow());
    }
}
