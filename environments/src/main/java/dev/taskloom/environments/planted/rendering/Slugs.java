package dev.taskloom.environments.planted.rendering;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes addresses of titles and sees to it that no two pages get the same one. */
final class Slugs {
    private static final int LONGEST = 80;

    private final Set<String> taken = new HashSet<>();

    /** {@code folder/slug.html} below the host, with a number where the plain slug is taken. */
    String path(String host, String folder, String title) {
        String slug = slug(title);
        String path = "/" + folder + "/" + slug + ".html";
        for (int i = 2; !taken.add(host + path); i++) {
            path = "/" + folder + "/" + slug + "-" + i + ".html";
        }
        return path;
    }

    static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain.isEmpty() ? "page" : plain;
    }
}
