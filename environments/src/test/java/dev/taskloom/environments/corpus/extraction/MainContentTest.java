package dev.taskloom.environments.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Small pages in the manner of real ones; words in capitals must not come through. */
class MainContentTest {
    private static final String LONG_1 = "The council voted on Tuesday to rebuild the old ferry landing, which a storm"
            + " had carried away in the spring, and to pay for it out of the harbour fund.";
    private static final String LONG_2 = "Work is to begin in June, said the mayor, provided that the timber arrives"
            + " in time and that the divers find the piles sound.";
    private static final String LONG_3 = "For the people on the far bank the decision ends a long detour, since the"
            + " nearest bridge lies eleven kilometres up the river.";

    @Test
    void a_news_page_is_its_article() {
        String text = Pages
                .html("""
                        <html><head><title>Ferry landing to be rebuilt | Harbour Post</title></head><body>
                        <div class="cookie-consent"><p>WE USE COOKIES to give you the best experience, and so do our partners.</p></div>
                        <header><a href=/>HOME</a><nav><ul><li><a href=/n>NEWS</a><li><a href=/s>SPORT</a></ul></nav></header>
                        <div id="wrapper" class="layout has-sidebar"><main>
                        <article><h1>Ferry landing to be rebuilt</h1>
                        <p class="byline">By AUTHOR NAME, 4 May</p>
                        <div class="share-bar"><a href=#>SHARE</a> <a href=#>TWEET THIS</a></div>
                        <figure><img src=x.jpg><figcaption>PHOTOGRAPH by somebody, of the landing.</figcaption></figure>
                        <div class="article-body"><p>%s</p><p>%s</p>
                        <aside class="related"><h3>RELATED</h3><p>READ ALSO, dear reader: what the storm did to the harbour last spring.</p></aside>
                        <h2>What it means</h2><p>%s</p></div>
                        <div class="newsletter-signup"><p>SIGN UP for our newsletter, it is free, and you can leave at any time.</p></div>
                        </article>
                        <section id="comments"><div class="comment"><p>FIRST COMMENT: I have waited for this for years, and so did my mother.</p></div></section>
                        </main><div class="sidebar"><h3>MOST READ</h3><p>TEASER of another story, which is of no concern here at all.</p></div></div>
                        <footer><p>COPYRIGHT Harbour Post, all rights reserved, imprint and terms.</p></footer>
                        <script>var SCRIPT = "no";</script></body></html>"""
                        .formatted(LONG_1, LONG_2, LONG_3))
                .text();
        assertThat(text).isEqualTo(LONG_1 + "\n\n" + LONG_2 + "\n\nWhat it means\n\n" + LONG_3);
    }

    @Test
    void a_blog_post_without_any_mark_is_found_by_where_its_prose_stands() {
        String text = Pages.html("""
                <body><table width=100%%><tr><td colspan=2><a href=/>MY BLOG</a></td></tr><tr>
                <td><a href=/1>ARCHIVE 2004</a><br><a href=/2>ARCHIVE 2005</a><br><a href=/3>LINKS</a></td>
                <td><b>On ferries</b><br>%s<br><br>%s<br><br>%s
                <ul><li>Bring a coat.</li><li>Bring some <a href=/bread>bread</a> as well, the trip is long.</li></ul>
                </td></tr></table></body>""".formatted(LONG_1, LONG_2, LONG_3)).text();
        assertThat(text).contains(LONG_1 + "\n\n" + LONG_2, LONG_3, "Bring a coat.\nBring some bread as well");
        assertThat(text).doesNotContain("ARCHIVE", "MY BLOG", "LINKS");
    }

    @Test
    void an_encyclopedia_article_keeps_prose_and_facts_and_loses_notes_and_tools() {
        String text = Pages.html("""
                <body><div id=mw-head><a href=/login>LOG IN</a></div><div id=content><h1>Orlavia</h1>
                <div id=mw-content-text><div class="mw-parser-output">
                <table class="infobox"><tr><th colspan=2>Orlavia</th></tr><tr><th>Capital</th><td>Venn</td></tr>
                <tr><th>Area</th><td>310 km²<sup class=reference><a href=#n1>[1]</a></sup></td></tr></table>
                <p>Orlavia is an island.<sup class="reference"><a href="#n1">[1]</a></sup> %s</p>
                <div id=toc class=toc><h2>CONTENTS</h2><ul><li><a href=#h>1 HISTORY</a></ul></div>
                <h2>History<span class="mw-editsection">[<a href=/e>EDIT</a>]</span></h2><p>%s</p><p>%s</p>
                <h2>EMPTY SECTION</h2>
                <div class=navbox><a href=/a>ISLANDS A</a> <a href=/b>ISLANDS B</a></div>
                </div></div></div><div id=footer>THIS PAGE was edited in May.</div></body>"""
                .formatted(LONG_1, LONG_2, LONG_3)).text();
        assertThat(text).isEqualTo("Orlavia is an island. " + LONG_1 + "\n\nHistory\n\n" + LONG_2 + "\n\n" + LONG_3
                + "\n\nCapital: Venn\nArea: 310 km²");
    }

    @Test
    void a_forum_is_nothing_but_comments_and_keeps_them() {
        String text = Pages.html("""
                <body><nav><a href=/>FORUM INDEX</a></nav><h1>Which ferry?</h1><div class="comments">
                <div class="comment"><span class=author>ANNA7</span><p>%s</p></div>
                <div class="comment"><span class=author>BORIS</span><p>%s</p></div>
                <div class="comment"><span class=author>CARLA</span><p>%s</p></div>
                </div><footer><a href=/t>TERMS</a></footer></body>""".formatted(LONG_1, LONG_2, LONG_3)).text();
        assertThat(text).contains(LONG_1, LONG_2, LONG_3).doesNotContain("INDEX", "TERMS");
    }

    @Test
    void a_page_of_links_only_is_its_list() {
        String text = Pages.html("""
                <body><div><h1>Ferries of the lake</h1><ul><li><a href=/a>Anna Maria</a></li>
                <li><a href=/b>Bella Venna</a></li><li><a href=/c>Carolina</a></li></ul></div></body>""").text();
        assertThat(text).contains("Anna Maria\nBella Venna\nCarolina");
    }

    @Test
    void quotes_lists_code_and_tables_of_the_article_stay_and_keep_their_lines() {
        String text = Pages
                .html("""
                        <body><article><p>%s</p><blockquote><p>We shall sail, come what may, on the first of the month.</p></blockquote>
                        <ol><li>Cast off.</li><li>Set sail.</li></ol><pre>knots = 12
                        hours = 3</pre><table><tr><th>Ship</th><th>Year</th><th>Crew</th></tr>
                        <tr><td>Anna</td><td>1911</td><td>12</td></tr><tr><td>Bella</td><td>1913</td><td>15</td></tr></table>
                        <p>%s</p></article></body>"""
                        .formatted(LONG_1, LONG_2))
                .text();
        assertThat(text).isEqualTo(LONG_1 + "\n\nWe shall sail, come what may, on the first of the month."
                + "\n\nCast off.\nSet sail.\n\nknots = 12\nhours = 3\n\nShip | Year | Crew\nAnna | 1911 | 12\nBella | 1913 | 15"
                + "\n\n" + LONG_2);
    }

    @Test
    void a_page_that_misnames_its_layout_is_read_all_the_same() {
        String text = Pages.html("<body><div class=sidebar><div class=popup-wrapper><p>" + LONG_1 + "</p><p>" + LONG_2
                + "</p></div></div><div class=menu><a href=/>HOME</a></div></body>").text();
        assertThat(text).isEqualTo(LONG_1 + "\n\n" + LONG_2);
    }

    @Test
    void what_is_hidden_from_readers_is_not_read() {
        String text = Pages.html("<body><article><p>" + LONG_1
                + "</p><p style='display: none'>HIDDEN, but long enough to"
                + " count as prose.</p><div hidden><p>HIDDEN too, and it is long enough as well.</p></div><p>" + LONG_2
                + "</p></article></body>").text();
        assertThat(text).isEqualTo(LONG_1 + "\n\n" + LONG_2);
    }

    @Test
    void an_article_repeated_for_printing_is_read_once() {
        String text = Pages
                .html("<body><div><p>" + LONG_1 + "</p><p>" + LONG_2 + "</p><p>" + LONG_1 + "</p></div></body>")
                .text();
        assertThat(text).isEqualTo(LONG_1 + "\n\n" + LONG_2);
    }

    @Test
    void a_table_around_rows_that_became_facts_leaves_no_heading_of_columns_behind() {
        String text = Pages.html("<body><article><p>" + LONG_1 + "</p><table><tr><th>Ship</th><th>Port</th></tr>"
                + "<tr><td>Anna</td><td>Venn</td></tr><tr><td>Bella</td><td>Orla</td></tr></table><p>" + LONG_2
                + "</p></article></body>").text();
        assertThat(text).isEqualTo(LONG_1 + "\n\n" + LONG_2 + "\n\nAnna: Venn\nBella: Orla");
    }

    @Test
    void empty_cells_leave_no_bars_at_the_end_of_a_line() {
        String text = Pages.html("<body><article><p>" + LONG_1 + "</p><table><tr><td>1911<td>Anna<td>Venn<td></tr>"
                + "<tr><td>1912<td><td>Orla<td></tr></table></article></body>").text();
        assertThat(text).isEqualTo(LONG_1 + "\n\n1911 | Anna | Venn\n1912 | | Orla");
    }
}
