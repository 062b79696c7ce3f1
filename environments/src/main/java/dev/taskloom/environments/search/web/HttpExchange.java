package dev.taskloom.environments.search.web;

import com.google.common.io.ByteStreams;
import dev.taskloom.inference.calls.CallTime;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.netpreserve.jwarc.HttpResponse;

/**
 * One GET over a connection of its own (HTTP/1.1), with redirects left to whoever asks.
 *
 * <p>Not {@code java.net.http}, which looks a name up by itself: between a check of the addresses and that look-up a hostile
 * name can change what it stands for. Here the connection goes to the very address that was checked. It ends after the
 * timeout, whatever has come by then, and no more than {@value #MOST_BODY} bytes of a body are read.
 */
final class HttpExchange implements AutoCloseable {
    static final int MOST_BODY = 5 << 20;
    private static final int MOST_HEAD = 1 << 16;

    private final Socket socket;
    private final InputStream in;
    private final byte[] head;
    private final HttpResponse response;

    private HttpExchange(Socket socket, InputStream in) throws IOException {
        this.socket = socket;
        this.in = in;
        byte[] bytes = head(in);
        HttpResponse first = HttpResponse.parseWithoutBody(channel(bytes), null);
        // Informational ones come before the answer.
        while (first.status() < 200) {
            bytes = head(in);
            first = HttpResponse.parseWithoutBody(channel(bytes), null);
        }
        this.head = bytes;
        this.response = first;
    }

    /**
     * Sends the request and reads the head of the answer.
     *
     * @param address http or https, with a host, in ASCII
     * @param headers beside those that every request has
     * @throws OutOfReachException when the host has an address that is not to be connected to
     */
    static HttpExchange get(URI address, Map<String, String> headers, Reach reach, Duration timeout)
            throws IOException {
        Socket socket = connect(address, reach, timeout);
        try {
            // A timeout of each read would not do: a server that sends a byte now and then holds it off for ever.
            CallTime.ofMachine().after(timeout, () -> close(socket));
            Socket secured = isSecure(address) ? secured(socket, address) : socket;
            secured.getOutputStream().write(request(address, headers));
            return new HttpExchange(socket, new BufferedInputStream(
                    ByteStreams.limit(secured.getInputStream(), MOST_HEAD + 2L * MOST_BODY)));
        } catch (IOException e) {
            close(socket);
            throw e;
        } catch (RuntimeException e) {
            close(socket);
            // The parser's, for headers that contradict themselves.
            throw new IOException("the answer is not HTTP", e);
        }
    }

    private static Socket connect(URI address, Reach reach, Duration timeout) throws IOException {
        String host = address.getHost();
        // All of them, since whoever has two answers for one name is not to be trusted with the choice.
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress one : found) {
            if (!reach.allows(one)) {
                throw new OutOfReachException();
            }
        }
        int port = address.getPort() >= 0 ? address.getPort() : isSecure(address) ? 443 : 80;
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(found[0], port), Math.toIntExact(timeout.toMillis()));
            return socket;
        } catch (IOException | RuntimeException e) {
            close(socket);
            throw e;
        }
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static SSLSocket secured(Socket socket, URI address) throws IOException {
        SSLSocket secured = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(socket, address.getHost(), socket.getPort(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static byte[] request(URI address, Map<String, String> headers) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        StringBuilder request = new StringBuilder("GET ").append(path);
        if (address.getRawQuery() != null) {
            request.append('?').append(address.getRawQuery());
        }
        request.append(" HTTP/1.1\r\nHost: ").append(address.getHost());
        if (address.getPort() >= 0) {
            request.append(':').append(address.getPort());
        }
        // Compressed bodies are not asked for: a few bytes of them can be gigabytes.
        request.append("\r\nUser-Agent: taskloom\r\nAccept-Encoding: identity\r\nConnection: close\r\n");
        headers.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Everything up to the empty line. */
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int lineLength = 0;
        for (int b = in.read(); b >= 0 && head.size() < MOST_HEAD; b = in.read()) {
            head.write(b);
            if (b == '\n' && lineLength == 0) {
                return head.toByteArray();
            }
            lineLength = b == '\n' ? 0 : b == '\r' ? lineLength : lineLength + 1;
        }
        throw new EOFException("the head of the answer does not end");
    }

    private static ReadableByteChannel channel(byte[] bytes) {
        return Channels.newChannel(new ByteArrayInputStream(bytes));
    }

    int status() {
        return response.status();
    }

    Optional<String> header(String name) {
        return response.headers().first(name);
    }

    /** The whole body; empty when it is longer than {@value #MOST_BODY} bytes. */
    Optional<byte[]> body() throws IOException {
        try {
            List<String> encodings = response.headers().all("Transfer-Encoding");
            List<String> lengths = response.headers().all("Content-Length").stream().distinct().toList();
            if (!encodings.isEmpty() && !String.join(",", encodings).strip().equalsIgnoreCase("chunked")
                    || lengths.size() > 1) {
                throw new IOException("nobody can tell where the body ends");
            }
            byte[] body = content(encodings.isEmpty() && lengths.isEmpty()).readNBytes(MOST_BODY + 1);
            if (body.length > MOST_BODY) {
                return Optional.empty();
            }
            if (encodings.isEmpty() && !lengths.isEmpty() && Long.parseLong(lengths.getFirst()) != body.length) {
                throw new EOFException("the body broke off");
            }
            return Optional.of(body);
        } catch (RuntimeException e) {
            throw new IOException("the body is not HTTP", e);
        }
    }

    /** Without a length a body ends with the connection, which the parser of archives does not know. */
    private InputStream content(boolean toTheEnd) throws IOException {
        return toTheEnd
                ? in
                : HttpResponse.parse(Channels.newChannel(new SequenceInputStream(new ByteArrayInputStream(head), in)))
                        .body()
                        .stream();
    }

    @Override
    public void close() {
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed as far as anybody can tell.
        }
    }
}
