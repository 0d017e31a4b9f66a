package dev.dialtone.it.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A socket to a server, on which any bytes can be sent. Reads end with an exception when nothing comes. */
public final class RawConnection implements AutoCloseable {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    private static final byte[] NO_BODY = {};

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    private RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects; reads wait for 30 seconds. */
    public static RawConnection to(URI endpoint) throws IOException {
        return to(endpoint, USUAL_PATIENCE);
    }

    /** Connects; reads wait for so long. */
    public static RawConnection to(URI endpoint, Duration patience) throws IOException {
        int patienceMillis = Math.toIntExact(patience.toMillis());
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(patienceMillis);
            socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), patienceMillis);
            return new RawConnection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends these bytes as they are. */
    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Sends this text in UTF-8. */
    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says that nothing more will be sent. */
    public void sendNoMore() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Reads one answer.
     *
     * @return null when the server has closed the connection without beginning one
     * @throws EOFException when it closed the connection amid one
     */
    public @Nullable RawResponse readOrEnd() throws IOException {
        return readOrEnd(true);
    }

    private @Nullable RawResponse readOrEnd(boolean hasBody) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        String statusLine = (char) first + line();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        String line = line();
        while (!line.isEmpty()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
            line = line();
        }
        byte[] body = NO_BODY;
        if (hasBody) {
            body = headers.containsKey("transfer-encoding")
                    ? chunks()
                    : bytes(Integer.parseInt(
                            headers.getOrDefault("content-length", List.of("0")).get(0)));
        }
        return new RawResponse(
                Integer.parseInt(statusLine.split(" ", -1)[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    /** Reads one answer, which must come whole. */
    public RawResponse read() throws IOException {
        return read(true);
    }

    /** Reads the answer to HEAD, which must come and has no body. */
    public RawResponse readHead() throws IOException {
        return read(false);
    }

    private RawResponse read(boolean hasBody) throws IOException {
        RawResponse answer = readOrEnd(hasBody);
        if (answer == null) {
            throw new EOFException("the server has closed the connection without an answer");
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int length = Integer.parseInt(line(), 16);
        while (length > 0) {
            body.writeBytes(bytes(length));
            line();
            length = Integer.parseInt(line(), 16);
        }
        line();
        return body.toByteArray();
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("amid a line: " + line);
            }
            if (next != '\r') {
                line.write(next);
            }
            next = in.read();
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
