package dev.taskloom.environments.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.taskloom.environments.corpus.Document;

class LinkResolverTest {
    private final LinkResolver resolver = LinkResolver.against("http://a/b/c/d;p?q");

    /** The examples of RFC 3986, sections 5.4.1 and 5.4.2, without those that are references within the page. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"g, http://a/b/c/g", "./g, http://a/b/c/g", "g/, http://a/b/c/g/", "/g, http://a/g", "//g, http://g/",
            "?y, http://a/b/c/d;p?y", "g?y, http://a/b/c/g?y", "g#s, http://a/b/c/g", "g?y#s, http://a/b/c/g?y",
            ";x, http://a/b/c/;x", "g;x?y#s, http://a/b/c/g;x?y", "., http://a/b/c/", "./, http://a/b/c/",
            ".., http://a/b/",
            "../, http://a/b/", "../g, http://a/b/g", "../.., http://a/", "../../g, http://a/g",
            "../../../g, http://a/g", "/./g, http://a/g", "/../g, http://a/g", "g., http://a/b/c/g.",
            "..g, http://a/b/c/..g",
            "./../g, http://a/b/g", "g/./h, http://a/b/c/g/h", "g/../h, http://a/b/c/h", "g;x=1/../y, http://a/b/c/y",
            "g?y/../x, http://a/b/c/g?y/../x"})
    void references_resolve_as_the_standard_says(String reference, String target) {
        assertThat(resolver.resolve(reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({"HTTPS://User:pw@Host.Example:443/A, https://host.example/A", "http://h.example:80, http://h.example/",
            "http://h.example:8080/x, http://h.example:8080/x", "'  /a b\n\t ', http://a/a%20b",
            "'/x\"<y>', http://a/x%22%3Cy%3E", "\\\\g\\x, http://g/x", "folder:web/page.html, folder:web/page.html"})
    void targets_have_one_form(String reference, String target) {
        assertThat(resolver.resolve(reference)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#top", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)",
            "\u0001javascript:alert(1)", "data:text/html,<script>", "mailto:a@b.example", "file:///etc/passwd",
            "ftp://h/x",
            "http://", "https:///x", "about:blank", "vbscript:x"})
    void what_leads_nowhere_or_may_do_harm_is_refused(String reference) {
        assertThat(resolver.resolve(reference)).isEmpty();
    }

    @Test
    void an_address_beyond_all_measure_is_refused() {
        assertThat(resolver.resolve("/" + "x".repeat(100_000))).isEmpty();
    }

    @Test
    void links_of_a_page_carry_their_anchors() {
        Document page = Pages
                .html("<article><p>The <a href='../b.html#x'>old  <b>ferry</b></a> met the <a href=//other.example>"
                        + " new one </a>, and <a href='javascript:x()'>nobody</a> saw <a href='#n'>it</a>, save <a href=/e></a> one.</p>"
                        + "</article>");
        assertThat(Pages.links(page)).containsExactly("old ferry -> https://site.example/b.html",
                "new one -> https://other.example/");
        assertThat(page.text()).isEqualTo("The old ferry met the new one , and nobody saw it, save one.");
    }

    @Test
    void the_base_element_counts_and_a_bad_one_does_not() {
        String text = "<p>It sailed from <a href=x.html>the old pier</a> in the early morning, and came home at night.</p>";
        assertThat(Pages.links(Pages.html("<head><base href='https://b.example/d/'></head>" + text)))
                .containsExactly("the old pier -> https://b.example/d/x.html");
        assertThat(Pages.links(Pages.html("<head><base href='javascript:1'></head>" + text)))
                .containsExactly("the old pier -> https://site.example/dir/x.html");
    }

    @Test
    void declarations_of_the_same_subject_are_kept_without_the_page_itself() {
        Document page = Pages
                .html("<head><link rel=canonical href=/canon.html><link rel=canonical href=page.html></head>"
                        + "<p>It sailed from the old pier.</p><a rel=sameAs href=https://other.example/pier>elsewhere</a>");
        assertThat(page.sameAs()).containsExactly("https://site.example/canon.html", "https://other.example/pier");
    }
}
