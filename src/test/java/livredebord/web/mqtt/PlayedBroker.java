package livredebord.web.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A broker that says what a test says, by MQTT 3.1.1's own bytes: it lets one in, grants what is wanted, and has messages,
 * each again until it is acknowledged.
 */
public final class PlayedBroker implements AutoCloseable {

    private static final byte[] CONNACK = {0x20, 2, 0, 0};
    private static final int PUBLISH_AT_LEAST_ONCE = 0x32;
    private static final String TOPIC = "msh/EU_868/2/e/LongFast/!7efeee00";

    private final ServerSocket socket;
    private final List<byte[]> messages = new CopyOnWriteArrayList<>();
    private final List<byte[]> asked = new CopyOnWriteArrayList<>();
    private volatile byte[] welcome = CONNACK;
    private volatile byte[] granted = {(byte) 0x90, 3, 0, 1, 1};

    public PlayedBroker() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "played broker");
        thread.setDaemon(true);
        thread.start();
    }

    public String address() {
        return "mqtt://127.0.0.1:" + socket.getLocalPort();
    }

    public void has(byte[] message) {
        messages.add(message);
    }

    /** What nobody has acknowledged. */
    public int waiting() {
        return messages.size();
    }

    void welcomesWith(byte... packet) {
        welcome = packet;
    }

    void grants(byte... packet) {
        granted = packet;
    }

    /** Each connection's first packet, without its type and length. */
    List<byte[]> asked() {
        return asked;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket listener = socket.accept()) {
                DataInputStream in = new DataInputStream(listener.getInputStream());
                asked.add(packet(in));
                listener.getOutputStream().write(welcome);
                packet(in);
                listener.getOutputStream().write(granted);
                for (byte[] message : messages) {
                    listener.getOutputStream().write(publish(message));
                    byte[] acknowledged = packet(in);
                    if (acknowledged.length == 2 && acknowledged[1] == 7) {
                        messages.remove(message);
                    }
                }
                in.read();
            } catch (IOException hungUp) {
                Thread.yield();
            }
        }
    }

    private static byte[] packet(DataInputStream in) throws IOException {
        in.readUnsignedByte();
        return in.readNBytes(in.readUnsignedByte());
    }

    private static byte[] publish(byte[] message) throws IOException {
        byte[] topic = TOPIC.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(PUBLISH_AT_LEAST_ONCE);
        int length = 2 + topic.length + 2 + message.length;
        for (; length > 0x7f; length >>= 7) {
            packet.write(length & 0x7f | 0x80);
        }
        packet.write(length);
        packet.write(0);
        packet.write(topic.length);
        packet.write(topic);
        packet.write(0);
        packet.write(7);
        packet.write(message);
        return packet.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
