package dev.taskloom.environments.planted.rendering;

/** The sites of the planted web; all stand under the reserved top-level domain {@code .example} (RFC 2606). */
public enum Site {
    ENCYCLOPEDIA("encyclopedia.velmora.example", "wiki", "Velmora Encyclopedia", Language.EN),
    ENCICLOPEDIA("es.encyclopedia.velmora.example", "wiki", "Enciclopedia Velmora", Language.ES),
    FILMS("www.kinodrom.example", "titles", "Kinodrom", Language.EN),
    KIN("records.harvenkin.example", "families", "Harven Kin Society", Language.EN),
    GAZETTE("archive.orskmorning.example", "archive", "The Orsk Morning", Language.EN),
    TOWNS("townbook.example", "places", "Townbook", Language.EN),
    LIBRARY("catalogue.lumenshelf.example", "works", "Lumenshelf", Language.EN);

    private final String host;
    private final String folder;
    private final String title;
    private final Language language;

    Site(String host, String folder, String title, Language language) {
        this.host = host;
        this.folder = folder;
        this.title = title;
        this.language = language;
    }

    /** Host name; {@link #TOWNS} has a sub-domain of it for each country. */
    public String host() {
        return host;
    }

    String folder() {
        return folder;
    }

    String title() {
        return title;
    }

    public Language language() {
        return language;
    }

    /** Resource name of the page frame. */
    String layout() {
        return "layouts/" + name().toLowerCase(java.util.Locale.ROOT) + ".html";
    }
}
