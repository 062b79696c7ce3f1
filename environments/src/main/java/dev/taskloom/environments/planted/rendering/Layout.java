package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The frame of a site's pages: navigation, sidebar, notices, footer; read from a file with <code>${slots}</code>. */
final class Layout {
    private static final Map<Site, Layout> ALL = new EnumMap<>(Site.class);
    private static final Pattern SLOT = Pattern.compile("\\$\\{([a-z]+)}");

    static {
        for (Site site : Site.values()) {
            ALL.put(site, new Layout(site));
        }
    }

    private final List<String> texts = new ArrayList<>();
    private final List<String> slots = new ArrayList<>();

    private Layout(Site site) {
        String file = read(site.layout());
        Matcher matcher = SLOT.matcher(file);
        int from = 0;
        while (matcher.find()) {
            texts.add(file.substring(from, matcher.start()));
            slots.add(matcher.group(1));
            from = matcher.end();
        }
        texts.add(file.substring(from));
    }

    static Layout of(Site site) {
        return ALL.get(site);
    }

    String fill(PagePlan plan, String main, Addresses addresses, Draws draws) {
        StringBuilder html = new StringBuilder(6_000);
        for (int i = 0; i < slots.size(); i++) {
            html.append(texts.get(i));
            html.append(switch (slots.get(i)) {
                case "title" -> Markup.escape(plan.title());
                case "site" -> Markup.escape(plan.site().title());
                case "url" -> Markup.escape(plan.url());
                case "main" -> main;
                case "related" -> related(plan, addresses, draws);
                case "sameas" -> sameAs(plan, addresses);
                case "dated" -> dated(plan);
                case "notice" -> Boilerplate.notice(plan.site().language(), draws);
                case "advert" -> Boilerplate.advert(plan.site().language(), draws);
                case "visits" -> Integer.toString(draws.between(12, 9_000));
                default ->
                    throw new IllegalStateException(plan.site().layout() + " has an unknown slot " + slots.get(i));
            });
        }
        return html.append(texts.getLast()).toString();
    }

    private static String related(PagePlan plan, Addresses addresses, Draws draws) {
        List<PagePlan> pages = addresses.on(plan.site());
        Map<String, String> titles = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            PagePlan page = draws.pick(pages);
            if (page != plan) {
                titles.put(page.url(), page.title());
            }
        }
        StringBuilder items = new StringBuilder();
        titles.forEach((url, title) -> items.append("<li>").append(Markup.link(url, title)).append("</li>"));
        return items.toString();
    }

    private static String sameAs(PagePlan plan, Addresses addresses) {
        if (plan.primary() || plan.kind() != PageKind.ENTRY) {
            return "";
        }
        String text = switch (plan.site().language()) {
            case EN -> "Main entry";
            case ES -> "Entrada principal";
        };
        return addresses.primary(plan.topic())
                .map(page -> "<p class=\"same\"><a rel=\"sameAs\" href=\"" + Markup.escape(page.url()) + "\">" + text
                        + "</a></p>\n")
                .orElse("");
    }

    private static String dated(PagePlan plan) {
        return plan.dated()
                .map(day -> "<time datetime=\"" + day + "\">" + Lexicon.of(plan.site().language()).date(day)
                        + "</time>")
                .orElse("");
    }

    private static String read(String resource) {
        try (InputStream stream = Layout.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
