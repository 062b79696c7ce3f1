package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.PageSink;
import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.Redirect;
import dev.taskloom.environments.corpus.SetAside;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps what it gets. */
final class Collected implements PageSink {
    final List<RawPage> pages = new ArrayList<>();
    final List<Redirect> redirects = new ArrayList<>();
    final List<SetAside> setAside = new ArrayList<>();

    static Collected read(Path... inputs) {
        return read(ReadLimits.DEFAULT, inputs);
    }

    static Collected read(ReadLimits limits, Path... inputs) {
        CorpusInput input = CorpusInput.of(List.of(inputs));
        Collected collected = new Collected();
        collected.setAside.addAll(input.setAside());
        input.splits().forEach(split -> PageReader.of(limits).read(split, collected));
        return collected;
    }

    @Override
    public void page(RawPage page) {
        pages.add(page);
    }

    @Override
    public void redirect(Redirect redirect) {
        redirects.add(redirect);
    }

    @Override
    public void setAside(SetAside record) {
        setAside.add(record);
    }

    List<String> urls() {
        return pages.stream().map(RawPage::url).toList();
    }

    List<String> contents() {
        return pages.stream().map(page -> content(page)).toList();
    }

    List<String> reasons() {
        return setAside.stream().map(SetAside::reason).toList();
    }

    static String content(RawPage page) {
        return switch (page.content()) {
            case RawPage.Content.Html html -> new String(html.bytes(), StandardCharsets.UTF_8);
            case RawPage.Content.Wikitext wikitext -> wikitext.markup();
            case RawPage.Content.PlainText plain -> plain.text();
        };
    }
}
