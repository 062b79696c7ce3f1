package dev.taskloom.verifiers.search;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.snapshot.LinkedClaim;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import java.util.Optional;

/** Every cited span stands in its document, character for character, and the claim index has that claim there. */
final class EvidenceReplay implements ReferenceCheck {
    private final ClaimTables claims;
    private final Pages pages;

    EvidenceReplay(ClaimTables claims, Pages pages) {
        this.claims = claims;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "evidence-replay";
    }

    @Override
    public Verdict check(Draft draft, SearchTask body) {
        Verdicts verdicts = Verdicts.onReference(name());
        for (Claim claim : body.evidence()) {
            Optional<String> mismatch = mismatch(claim);
            if (mismatch.isPresent()) {
                return verdicts.refuted(mismatch.get(), java.util.List.of(claim.citation()));
            }
        }
        return verdicts.supported(body.evidence().size() + " cited spans stand in their documents",
                body.evidence().stream().map(Claim::citation).toList());
    }

    private Optional<String> mismatch(Claim claim) {
        if (!claims.isCalledSo(claim.subject()) || !claims.isCalledSo(claim.object())) {
            return Optional.of("the snapshot has another name for '" + claim.subject().label() + "' or '"
                    + claim.object().label() + "'");
        }
        Citation citation = claim.citation();
        Optional<Document> document = pages.find(citation.document()).map(Page::document);
        if (document.isEmpty()) {
            return Optional.of("document " + citation.document() + " is not in the snapshot");
        }
        String text = document.get().text();
        if (citation.end() > text.length()
                || !text.regionMatches(citation.start(), citation.quote(), 0, citation.quote().length())) {
            return Optional.of("the quote does not stand at [" + citation.start() + "," + citation.end() + ") of "
                    + document.get().url());
        }
        if (!document.get().url().equals(citation.url())) {
            return Optional.of("the cited document is " + document.get().url() + ", not " + citation.url());
        }
        boolean indexed = claims.about(claim.subject().id()).stream().anyMatch(c -> states(c, claim));
        return indexed
                ? Optional.empty()
                : Optional.of("the claim index has no claim '" + claim.subject().label() + " " + claim.predicate()
                        + " " + claim.object().label() + "' there");
    }

    private static boolean states(LinkedClaim indexed, Claim claim) {
        return indexed.predicate().wireName().equals(claim.predicate())
                && indexed.object().key().equals(claim.object().key())
                && indexed.document().equals(claim.citation().document())
                && indexed.start() == claim.citation().start()
                && indexed.end() == claim.citation().end()
                && indexed.extractor().equals(claim.extractor());
    }
}
