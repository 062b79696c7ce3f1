package dev.taskloom.environments.search.web;

import dev.taskloom.inference.agent.UnservedException;
import dev.taskloom.inference.calls.CallTime;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** The web as it is now; every question costs a request or more. */
final class LiveWeb {
    private static final int TRIES_OF_SEARCH = 4;
    /** Models make addresses up, so a page that cannot be reached is nothing special. */
    private static final int TRIES_OF_PAGE = 2;

    private final SearchBackend backend;
    private final Duration timeout;
    private final PageOpening pages;
    private final Tries tries;

    LiveWeb(WebSettings settings, Reach reach, CallTime time) {
        this.backend = settings.backend();
        this.timeout = settings.timeout();
        this.pages = new PageOpening(reach, timeout);
        this.tries = new Tries(time, new Semaphore(settings.inFlight()));
    }

    /** @throws UnservedException when the web cannot be asked, which is not the same as that it has no answer */
    WebAnswer ask(WebRequest request) {
        return switch (request.kind()) {
            case SEARCH -> search(request.what(), request);
            case PAGE -> page(request);
        };
    }

    private WebAnswer search(String query, WebRequest wanted) {
        return switch (tries.upTo(TRIES_OF_SEARCH, () -> backend.search(query, timeout))) {
            case WebOutcome.Answered answered -> answered.answer();
            case WebOutcome.Later later -> throw unserved(wanted, later.reason());
            case WebOutcome.Down down -> throw unserved(wanted, down.reason());
        };
    }

    private WebAnswer page(WebRequest request) {
        return switch (tries.upTo(TRIES_OF_PAGE, () -> pages.open(request.what()))) {
            case WebOutcome.Answered answered -> answered.answer();
            case WebOutcome.Later later -> {
                // A page is known to be dead only if the web is alive: a search that is answered now shows it.
                search(PageOpening.address(request.what()).orElseThrow().getHost(), request);
                yield new WebAnswer.Closed(later.reason());
            }
            case WebOutcome.Down down -> throw unserved(request, down.reason());
        };
    }

    private static UnservedException unserved(WebRequest request, String reason) {
        return new UnservedException("the web could not be asked, and " + request + " is not recorded: " + reason);
    }
}
