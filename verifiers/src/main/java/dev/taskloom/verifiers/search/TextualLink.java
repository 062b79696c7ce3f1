package dev.taskloom.verifiers.search;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Value;
import java.util.Optional;

/**
 * Whether any page connects an entity with a value, beyond what claims say of them: the value is written on the entity's
 * page, or the entity is named on the value's page. Claims miss facts; words seldom do.
 */
final class TextualLink {
    private final Snapshot snapshot;
    private final Surfaces surfaces;

    TextualLink(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.surfaces = new Surfaces(snapshot.graph());
    }

    /** The page that connects them, if one does. */
    Optional<Document> between(Entity entity, Value value) {
        Document page = snapshot.page(entity);
        if (surfaces.standIn(value, Surfaces.fold(page.text()))) {
            return Optional.of(page);
        }
        if (value instanceof Value.EntityValue other) {
            int node = snapshot.graph().entityNode(other.id());
            if (node >= 0) {
                Document otherPage = snapshot.page(snapshot.graph().entity(node));
                Value.EntityValue named = new Value.EntityValue(entity.id(), entity.label());
                if (surfaces.standIn(named, Surfaces.fold(otherPage.text()))) {
                    return Optional.of(otherPage);
                }
            }
        }
        return Optional.empty();
    }
}
