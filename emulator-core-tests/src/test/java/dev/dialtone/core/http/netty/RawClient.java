package dev.dialtone.core.http.netty;

import dev.dialtone.core.http.Headers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends exactly the bytes it is told to, and reads answer by answer. Any wait ends after half a minute. */
public final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    RawClient(int port) {
        this(open(port));
    }

    RawClient(Socket socket) {
        this.socket = socket;
        try {
            socket.setSoTimeout(30_000);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends text as ISO-8859-1, with every line end as CR LF. */
    RawClient send(String text) throws IOException {
        return send(bytes(text));
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** The next answer with a body. */
    Answer read() throws IOException {
        return read(true);
    }

    /** The next answer, of which only a head comes. */
    Answer readHead() throws IOException {
        return read(false);
    }

    /** All that still comes, as it comes. */
    String readToEnd() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Whether the server has closed without another byte. */
    boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    public static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private Answer read(boolean withBody) throws IOException {
        String[] status = line().split(" ", 3);
        Headers.Builder headers = Headers.builder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(": ");
            headers.add(line.substring(0, colon), line.substring(colon + 2));
        }
        Headers built = headers.build();
        String length = built.first("Content-Length");
        int bodyBytes = withBody && length != null ? Integer.parseInt(length) : 0;
        byte[] body = in.readNBytes(bodyBytes);
        if (body.length < bodyBytes) {
            throw new EOFException("an answer was cut short");
        }
        return new Answer(Integer.parseInt(status[1]), built, new String(body, StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException(line.size() == 0 ? "no answer" : "an answer was cut short");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static Socket open(int port) {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    record Answer(int status, Headers headers, String body) {}
}
