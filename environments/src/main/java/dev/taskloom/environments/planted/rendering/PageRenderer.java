package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity.Person;
import java.util.List;

/** Turns plans into pages; each page depends on its plan and the addresses alone, so the order does not matter. */
public final class PageRenderer {
    private final Addresses addresses;

    /** A renderer for a web of exactly these pages: it links to no others. */
    public PageRenderer(List<PagePlan> web) {
        this.addresses = new Addresses(web);
    }

    /** Renders one page of the web. */
    public RenderedPage render(PagePlan plan) {
        Draws draws = new Draws(plan.seed());
        Mentions mentions = new Mentions(plan.topic(), addresses, draws.fork("mentions"));
        Prose prose = new Prose(plan, mentions, draws.fork("prose"));
        String main = main(plan, prose, mentions, draws.fork("main"));
        String html = Layout.of(plan.site()).fill(plan, main, addresses, draws.fork("frame"));
        return new RenderedPage(plan, html, mentions.seen(), prose.statements());
    }

    private String main(PagePlan plan, Prose prose, Mentions mentions, Draws draws) {
        Listing listing = new Listing(plan, prose, mentions, draws);
        FactSheet sheet = new FactSheet(plan, prose, mentions, draws);
        switch (plan.kind()) {
            case LIST -> listing.subjects();
            case DISAMBIGUATION -> listing.bearers();
            case OBITUARY, REVIEW -> new Narrator(plan, prose, draws).tell();
            case ENTRY -> {
                String after = entry(plan, prose, listing, sheet, draws);
                prose.raw(after);
            }
        }
        return prose.html();
    }

    /** Encyclopaedias have an infobox before the prose, databases a list of facts before or behind it. */
    private String entry(PagePlan plan, Prose prose, Listing listing, FactSheet sheet, Draws draws) {
        Narrator narrator = new Narrator(plan, prose, draws);
        switch (plan.site()) {
            case ENCYCLOPEDIA, ENCICLOPEDIA -> {
                if (draws.chance(0.8)) {
                    prose.raw(sheet.infobox());
                }
                narrator.tell();
            }
            case TOWNS -> {
                narrator.tell();
                prose.raw(sheet.infobox());
            }
            case FILMS, KIN, LIBRARY -> {
                prose.raw(sheet.definitions());
                narrator.tell();
            }
            case GAZETTE -> narrator.tell();
        }
        return plan.site() == Site.FILMS && plan.topic() instanceof Person ? listing.credits() : "";
    }
}
