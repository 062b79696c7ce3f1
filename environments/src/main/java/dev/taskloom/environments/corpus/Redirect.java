package dev.taskloom.environments.corpus;

import java.util.Objects;

/**
 * A title that stands for another page.
 *
 * <p>A redirect may come before or after its target in the input, and may lead to another redirect or to nothing; whoever
 * collects them resolves chains and turns titles into {@link Document#aliases()}.
 *
 * @param origin where it stands: file and record, for error messages
 * @param title  title of the redirecting page, an alias of the target
 * @param url    address of the redirecting page
 * @param target address of the page it leads to, without fragment
 */
public record Redirect(Origin origin, String title, String url, String target) {
    public Redirect {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(target, "target");
    }
}
