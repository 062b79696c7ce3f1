package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Entity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where pages stand: the primary page of each entity that has one, and the pages of each site. */
final class Addresses {
    private final Map<String, PagePlan> primary = new HashMap<>();
    private final Map<Site, List<PagePlan>> bySite = new EnumMap<>(Site.class);

    Addresses(List<PagePlan> plans) {
        for (PagePlan plan : plans) {
            if (plan.primary()) {
                primary.put(plan.topic().id(), plan);
            }
            bySite.computeIfAbsent(plan.site(), site -> new ArrayList<>()).add(plan);
        }
    }

    Optional<PagePlan> primary(Entity entity) {
        return Optional.ofNullable(primary.get(entity.id()));
    }

    List<PagePlan> on(Site site) {
        return bySite.getOrDefault(site, List.of());
    }
}
