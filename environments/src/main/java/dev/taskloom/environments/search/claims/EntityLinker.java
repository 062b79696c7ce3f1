package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.Linking.Linked;
import dev.taskloom.environments.search.claims.Linking.Reason;
import dev.taskloom.environments.search.claims.Linking.Unlinked;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        List<EntityCard> named = candidates.stream()
                .filter(c -> !c.id().equals(page.id()) && bears(c, mention.surface()))
                .toList();
        if (named.isEmpty()) {
            return new Unlinked(Reason.NO_CANDIDATE);
        }
        Argument other = isObject ? claim.subject() : claim.object();
        boolean otherIsPage = other instanceof Argument.Topic;
        List<EntityCard> plausible = named.stream()
                .filter(c -> Plausibility.typeFits(claim.predicate(), isObject, c.type()))
                .filter(c -> !otherIsPage
                        || Plausibility.datesFit(claim.predicate(), isObject ? page : c, isObject ? c : page))
                .toList();
        if (plausible.isEmpty()) {
            return new Unlinked(Reason.IMPLAUSIBLE);
        }
        List<Linked> corroborated = new ArrayList<>();
        for (EntityCard candidate : plausible) {
            String evidence = corroboration.evidence(claim.predicate(), isObject, otherIsPage, mention.surface(), page,
                    candidate);
            if (!evidence.isEmpty()) {
                corroborated.add(new Linked(candidate, evidence));
            }
        }
        if (corroborated.isEmpty()) {
            return new Unlinked(plausible.size() > 1 ? Reason.AMBIGUOUS : Reason.UNCORROBORATED);
        }
        if (corroborated.size() == 1 && (plausible.size() == 1 || Corroboration.separates(corroborated.getFirst()))) {
            return corroborated.getFirst();
        }
        List<Linked> reciprocal = corroborated.stream().filter(Corroboration::separates).toList();
        return reciprocal.size() == 1 ? reciprocal.getFirst() : new Unlinked(Reason.AMBIGUOUS);
    }

    private static boolean bears(EntityCard candidate, String surface) {
        List<NameKey> wanted = NameKey.lookups(surface);
        List<NameKey> borne = candidate.keys();
        NameKey whole = wanted.getFirst();
        if (borne.contains(whole)) {
            return true;
        }
        // "Springfield, Illinois" may be the page "Springfield"; the rest of the chain is then asked for as corroboration.
        return wanted.size() > 1 && borne.stream().anyMatch(wanted::contains);
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
