package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.WholeCharacters;
import java.util.List;

/** Cuts what is embedded to a size a page can bear. */
final class Clip {
    private Clip() {}

    /** The text, or its first {@code limit} UTF-16 units and an ellipsis; never half a surrogate pair. */
    static String text(String text, int limit) {
        return text.length() <= limit ? text : WholeCharacters.head(text, limit) + "…";
    }

    /** The first {@code limit} elements. */
    static <T> List<T> list(List<T> list, int limit) {
        return list.size() <= limit ? list : list.subList(0, limit);
    }
}
