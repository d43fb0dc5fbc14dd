package livredebord.web.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection to a broker, by MQTT 3.1.1 (OASIS, 2014). The session outlives it: what is published meanwhile waits at the
 * broker under our name.
 */
final class Session implements Closeable {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int KEEP_ALIVE_SECONDS = 60;

    /** Half of it, so that a late one is early enough. */
    private static final int BETWEEN_PINGS_MILLIS = 30_000;

    private static final int CONNECT = 0x10;
    private static final int CONNACK = 0x20;
    private static final int PUBLISH = 0x30;
    private static final int PUBACK = 0x40;
    private static final int SUBSCRIBE = 0x82;
    private static final int SUBACK = 0x90;
    private static final int PINGREQ = 0xC0;

    private static final int LEVEL = 4; // of the protocol: 3.1.1
    private static final int HAS_USER = 0x80;
    private static final int HAS_PASSWORD = 0x40;
    private static final int AT_LEAST_ONCE = 1;
    private static final int REFUSED = 0x80;
    private static final int ONLY_PACKET = 1;

    /** As by HTTP; what is larger is read and left. */
    private static final int MOST_BYTES = 1 << 18;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private long sent = System.nanoTime();

    private Session(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    /** What becomes of a message; whoever throws gets it once more. */
    interface Taker {
        void take(byte[] message) throws IOException;
    }

    /** @param ourName under which the broker keeps for us what comes */
    static Session open(Broker broker, String ourName) throws IOException {
        Socket socket = broker.tls() ? SSLSocketFactory.getDefault().createSocket() : new Socket();
        try {
            socket.connect(new InetSocketAddress(broker.host(), broker.port()), CONNECT_MILLIS);
            socket.setSoTimeout(BETWEEN_PINGS_MILLIS);
            if (socket instanceof SSLSocket secure) {
                SSLParameters checked = secure.getSSLParameters();
                checked.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(checked);
            }
            Session session = new Session(socket);
            session.connect(broker, ourName);
            session.subscribe(broker);
            return session;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    private void connect(Broker broker, String ourName) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream packet = new DataOutputStream(bytes);
        packet.writeUTF("MQTT");
        packet.writeByte(LEVEL);
        long credentials = broker.credentials().count();
        packet.writeByte((credentials > 0 ? HAS_USER : 0) | (credentials > 1 ? HAS_PASSWORD : 0));
        packet.writeShort(KEEP_ALIVE_SECONDS);
        packet.writeUTF(ourName);
        for (String each : broker.credentials().toList()) {
            packet.writeUTF(each);
        }
        send(CONNECT, bytes.toByteArray());
        byte[] answer = expect(CONNACK);
        if (answer.length != 2 || answer[1] != 0) {
            throw new IOException(
                    "the broker does not let us in, " + HexFormat.of().formatHex(answer));
        }
    }

    private void subscribe(Broker broker) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream packet = new DataOutputStream(bytes);
        packet.writeShort(ONLY_PACKET);
        for (String topic : broker.topics()) {
            packet.writeUTF(topic);
            packet.writeByte(AT_LEAST_ONCE);
        }
        send(SUBSCRIBE, bytes.toByteArray());
    }

    /** Until the broker hangs up or somebody closes. */
    void follow(Taker taker) throws IOException {
        while (true) {
            int type = nextType();
            byte[] body = body();
            if ((type & 0xF0) == PUBLISH) {
                deliver(type, body, taker);
            } else if (type == SUBACK) {
                checkThatNoneIsRefused(body);
            }
        }
    }

    private static void checkThatNoneIsRefused(byte[] answer) throws IOException {
        for (int topic = 2; topic < answer.length; topic++) {
            if ((answer[topic] & REFUSED) != 0) {
                throw new IOException("the broker does not let us have these topics");
            }
        }
    }

    /** Says that we are there as long as nothing comes. */
    private int nextType() throws IOException {
        boolean asked = false;
        while (true) {
            if (System.nanoTime() - sent
                    > Duration.ofMillis(BETWEEN_PINGS_MILLIS).toNanos()) {
                send(PINGREQ, new byte[0]);
            }
            try {
                return in.readUnsignedByte();
            } catch (SocketTimeoutException quiet) {
                if (asked) {
                    throw new IOException("the broker is silent");
                }
                asked = true;
                send(PINGREQ, new byte[0]);
            }
        }
    }

    private void deliver(int type, byte[] body, Taker taker) throws IOException {
        boolean acknowledged = (type & 0x06) != 0;
        int topic = topicBytes(body);
        int begins = 2 + topic + (acknowledged ? 2 : 0);
        if (begins > body.length) {
            throw new IOException("a message that is shorter than its topic");
        }
        if (body.length < MOST_BYTES) {
            taker.take(Arrays.copyOfRange(body, begins, body.length));
        }
        if (acknowledged) {
            send(PUBACK, new byte[] {body[2 + topic], body[3 + topic]});
        }
    }

    private static int topicBytes(byte[] body) throws IOException {
        if (body.length < 2) {
            throw new IOException("a message without a topic");
        }
        return (body[0] & 0xff) << 8 | body[1] & 0xff;
    }

    private byte[] expect(int type) throws IOException {
        if (in.readUnsignedByte() != type) {
            throw new IOException("not a broker of MQTT 3.1.1");
        }
        return body();
    }

    private byte[] body() throws IOException {
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int next = in.readUnsignedByte();
            length |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return body(length);
            }
        }
        throw new IOException("a length without an end");
    }

    private byte[] body(int length) throws IOException {
        byte[] body = in.readNBytes(Math.min(length, MOST_BYTES));
        in.skipNBytes(length - body.length);
        if (body.length < Math.min(length, MOST_BYTES)) {
            throw new EOFException("the broker hung up");
        }
        return body;
    }

    private void send(int type, byte[] body) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(type);
        int length = body.length;
        do {
            packet.write(length > 0x7f ? length & 0x7f | 0x80 : length);
            length >>= 7;
        } while (length > 0);
        packet.write(body);
        out.write(packet.toByteArray());
        out.flush();
        sent = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
