package dev.taskloom.environments.search.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;

/** What went wrong on the way, in words that hold nothing of the request: an address may hold a key. */
final class Troubles {
    private Troubles() {}

    static String words(IOException trouble) {
        return switch (trouble) {
            case UnknownHostException e -> "there is no such host";
            case ConnectException e -> "no connection";
            case NoRouteToHostException e -> "no connection";
            case SocketTimeoutException e -> "no connection in time";
            case SSLHandshakeException e -> "no secure connection";
            default -> "no whole answer in time";
        };
    }

    /** The machine that an address names, and nothing else of it. */
    static String host(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
