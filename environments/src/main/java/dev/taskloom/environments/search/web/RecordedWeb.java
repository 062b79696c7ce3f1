package dev.taskloom.environments.search.web;

import dev.taskloom.environments.search.browsing.Browser;
import dev.taskloom.environments.search.browsing.PageText;
import dev.taskloom.environments.search.browsing.SearchTools;
import dev.taskloom.inference.agent.Tool;
import dev.taskloom.inference.agent.UnservedException;
import dev.taskloom.inference.calls.CallTime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A live web that is asked once for everything: each answer is on disk before anybody sees it, and recordings answer the rest.
 *
 * <p>After a kill nothing recorded is asked for again, and what is recorded replays without the web. A request that is
 * neither recorded nor answered is an {@link UnservedException}, never an empty result. One process at a time records in a
 * folder, any number of its threads at once; calls block.
 */
public final class RecordedWeb implements Browser {
    private static final int LONGEST_ADDRESS = 200;

    private final Recordings recordings;
    private final LiveWeb live;
    private final boolean opens;
    private final Map<WebRequest, FutureTask<WebAnswer>> underWay = new ConcurrentHashMap<>();

    /** For tests, whose pages are on this machine and whose time does not pass by itself. */
    RecordedWeb(WebSettings settings, Path folder, Reach reach, CallTime time) {
        this.recordings = Recordings.open(folder, settings.backend().described());
        this.live = new LiveWeb(settings, reach, time);
        this.opens = settings.opens();
    }

    /**
     * Opens the recordings in the folder, which is made when there is none; nothing is asked yet.
     *
     * @throws RecordingException when they are of another web, naming what changed
     */
    public static RecordedWeb open(WebSettings settings, Path folder) {
        return new RecordedWeb(settings, folder, Reach.PUBLIC, CallTime.ofMachine());
    }

    /** What an agent may do with it, under names that stand beside those of a snapshot. */
    public List<Tool> tools() {
        return opens ? SearchTools.overWeb(this) : SearchTools.searchOfWeb(this);
    }

    @Override
    public List<Hit> search(String query, int limit) {
        WebRequest request = WebRequest.search(query);
        if (request.what().isEmpty()) {
            return List.of();
        }
        return switch (answer(request)) {
            case WebAnswer.Hits(List<Hit> hits) -> hits.subList(0,
                    Math.min(hits.size(), Math.clamp(limit, 1, MOST_HITS)));
            case WebAnswer.Page page -> throw new IllegalStateException("a page came of " + request);
            case WebAnswer.Closed closed -> throw new IllegalStateException("a closed page came of " + request);
        };
    }

    @Override
    public Lookup page(String url) {
        WebRequest request = WebRequest.page(url);
        return switch (answer(request)) {
            case WebAnswer.Page(String title, String text) -> new Lookup.Found(
                    new PageText(title, request.what(), text));
            case WebAnswer.Closed(String reason) -> new Lookup.Missing(
                    Wording.line(request.what(), LONGEST_ADDRESS) + " cannot be opened: " + reason);
            case WebAnswer.Hits hits -> throw new IllegalStateException("results came of " + request);
        };
    }

    private WebAnswer answer(WebRequest request) {
        Optional<WebAnswer> recorded = recordings.find(request);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        FutureTask<WebAnswer> mine = new FutureTask<>(() -> recordings.find(request)
                .orElseGet(() -> recordings.keep(request, live.ask(request))));
        FutureTask<WebAnswer> first = underWay.putIfAbsent(request, mine);
        if (first != null) {
            return result(first);
        }
        try {
            mine.run();
            return result(mine);
        } finally {
            underWay.remove(request);
        }
    }

    private static WebAnswer result(FutureTask<WebAnswer> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the web was asked", e);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException ours -> ours;
                case Throwable other -> new IllegalStateException(other);
            };
        }
    }
}
