package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page is to say, before it is said: whoever wants a page that lies, copies or goes stale changes its plan.
 *
 * @param path    the part of the address after the host, starting with a slash and ending in {@code .html}
 * @param primary true for the one page that others link to when they mention {@code topic}
 * @param title   heading, with its disambiguating part if any
 * @param topic   what the page is about
 * @param facts   what the page may state, those of the topic and those that point at it; it states nothing else but the
 *                year of a work it lists and the age that follows from two dates
 * @param dated   day of publication, for articles
 * @param seed    decides the wording
 */
public record PagePlan(String host, String path, Site site, PageKind kind, boolean primary, String title,
        Entity topic, List<Fact> facts, Optional<LocalDate> dated, long seed) {
    public PagePlan {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(topic, "topic");
        facts = List.copyOf(facts);
    }

    /** The absolute address. */
    public String url() {
        return "https://" + host + path;
    }
}
