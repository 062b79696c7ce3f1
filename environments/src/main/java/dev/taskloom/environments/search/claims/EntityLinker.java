package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.Corroboration.Question;
import dev.taskloom.environments.search.claims.Linking.Linked;
import dev.taskloom.environments.search.claims.Linking.Reason;
import dev.taskloom.environments.search.claims.Linking.Unlinked;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which entity a mention means, never by equality of names alone.
 *
 * <p>A hyperlink decides by itself. Otherwise a candidate must bear the whole name, be of a type that the relation takes,
 * have plausible dates, and be corroborated: its page names the other side of the claim, or its occupation fits the
 * relation, or the places around a place agree. Exactly one candidate may remain.
 */
public final class EntityLinker {
    private final Corroboration corroboration = new Corroboration();

    /**
     * The entity that a mention means.
     *
     * @param claim      the claim as read
     * @param mention    its subject or its object
     * @param page       card of the page that states the claim
     * @param candidates cards listed under one of the mention's {@link NameKey#lookups}, or at the mention's link
     */
    public Linking link(RawClaim claim, Argument.Mention mention, EntityCard page, List<EntityCard> candidates) {
        boolean isObject = mention.equals(claim.object());
        if (!mention.link().isEmpty()) {
            return byLink(claim.predicate(), isObject, mention.link(), candidates);
        }
        Argument other = isObject ? claim.subject() : claim.object();
        Question question = new Question(claim.predicate(), isObject, other instanceof Argument.Topic, mention, page);
        List<Named> named = candidates.stream()
                .filter(c -> !c.id().equals(page.id()))
                .map(c -> new Named(c, fit(c, mention.surface())))
                .filter(n -> n.fit() != NameFit.NONE)
                .toList();
        if (named.isEmpty()) {
            return new Unlinked(Reason.NO_CANDIDATE);
        }
        List<Named> plausible = named.stream().filter(n -> isPlausible(question, n.card())).toList();
        if (plausible.isEmpty()) {
            return new Unlinked(Reason.IMPLAUSIBLE);
        }
        NameFit best = plausible.stream().map(Named::fit).max(Comparator.naturalOrder()).orElseThrow();
        return choose(question, plausible.stream().filter(n -> n.fit() == best).toList());
    }

    /** A candidate and how well it bears the name. */
    private record Named(EntityCard card, NameFit fit) {}

    private Linking choose(Question question, List<Named> plausible) {
        List<Linked> corroborated = new ArrayList<>();
        for (Named candidate : plausible) {
            String evidence = corroboration.evidence(question, candidate.card(), candidate.fit());
            if (!evidence.isEmpty()) {
                corroborated.add(new Linked(candidate.card(), evidence));
            }
        }
        if (corroborated.isEmpty()) {
            return new Unlinked(plausible.size() > 1 ? Reason.AMBIGUOUS : Reason.UNCORROBORATED);
        }
        if (plausible.size() == 1) {
            return corroborated.getFirst();
        }
        List<Linked> separate = corroborated.stream().filter(Corroboration::separates).toList();
        return separate.size() == 1 ? separate.getFirst() : new Unlinked(Reason.AMBIGUOUS);
    }

    /** "Springfield, Illinois" may be the page "Springfield"; the rest of the chain is then asked for as corroboration. */
    private static NameFit fit(EntityCard candidate, String surface) {
        NameFit fit = NameFit.of(surface, candidate);
        if (fit != NameFit.NONE || candidate.type() != EntityType.PLACE) {
            return fit;
        }
        List<NameKey> wanted = NameKey.lookups(surface);
        return wanted.size() > 1 && candidate.keys().stream().anyMatch(wanted::contains) ? NameFit.PART : NameFit.NONE;
    }

    private static boolean isPlausible(Question question, EntityCard candidate) {
        if (!Plausibility.typeFits(question.predicate(), question.asObject(), candidate.type())
                || Corroboration.years(question.mention(), candidate) == Corroboration.Agreement.NO) {
            return false;
        }
        EntityCard page = question.page();
        return !question.otherIsPage() || Plausibility.datesFit(question.predicate(),
                question.asObject() ? page : candidate, question.asObject() ? candidate : page);
    }

    private static Linking byLink(Predicate predicate, boolean isObject, String link, List<EntityCard> candidates) {
        List<EntityCard> targets = candidates.stream().filter(c -> isAt(c, link)).toList();
        if (targets.isEmpty()) {
            return new Unlinked(Reason.LINKED_ELSEWHERE);
        }
        if (targets.size() > 1) {
            return new Unlinked(Reason.AMBIGUOUS);
        }
        EntityCard target = targets.getFirst();
        boolean fits = target.type() == EntityType.OTHER || Plausibility.typeFits(predicate, isObject, target.type());
        return fits ? new Linked(target, "link") : new Unlinked(Reason.IMPLAUSIBLE);
    }

    /** True for the page's own address, another of its addresses, or that of a redirect to it. */
    private static boolean isAt(EntityCard card, String link) {
        String target = plain(link);
        if (target.equals(plain(card.url())) || card.sameAs().stream().anyMatch(u -> plain(u).equals(target))) {
            return true;
        }
        String own = plain(card.url());
        int slash = own.lastIndexOf('/');
        if (slash < 0 || !target.startsWith(own.substring(0, slash + 1))) {
            return false;
        }
        String title = target.substring(slash + 1).replace('_', ' ');
        return card.aliases().contains(title);
    }

    private static String plain(String url) {
        String bare = url.replaceFirst("^https?://", "").replaceFirst("#.*$", "");
        try {
            return URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8).replace(' ', '_');
        } catch (IllegalArgumentException e) {
            // A link with a stray percent sign is compared as it stands.
            return bare;
        }
    }
}
