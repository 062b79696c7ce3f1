package dev.taskloom.pipelines.report;

import java.util.List;

/** Cuts what is embedded to a size a page can bear. */
final class Clip {
    private Clip() {}

    /** The text, or its first {@code limit} UTF-16 units and an ellipsis; never half a surrogate pair. */
    static String text(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "…";
    }

    /** The first {@code limit} elements. */
    static <T> List<T> list(List<T> list, int limit) {
        return list.size() <= limit ? list : list.subList(0, limit);
    }
}
