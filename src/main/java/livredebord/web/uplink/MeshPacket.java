package livredebord.web.uplink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A packet of Meshtastic as its gateways publish it on {@code msh/…/2/e/…}: a ServiceEnvelope in protobuf, of which the
 * dozen fields that matter are read here. A packet that is still enciphered says nothing.
 */
final class MeshPacket {

    private static final int TEXT_MESSAGE = 1;
    private static final int POSITION = 3;

    private MeshPacket() {}

    static boolean isOne(byte[] bytes) {
        try {
            read(bytes);
            return true;
        } catch (NotRead other) {
            return false;
        }
    }

    /** @throws NotRead where it is no such envelope */
    static Message read(byte[] bytes) {
        try {
            Fields packet = Fields.of(Fields.of(bytes).bytes(1));
            long from = packet.number(1);
            if (from == 0) {
                throw new NotRead("an envelope of Meshtastic without a packet");
            }
            String key = from + ":" + packet.number(6);
            Optional<Instant> received = moment(packet.number(7));
            Fields data = Fields.of(packet.bytes(4));
            return switch ((int) data.number(1)) {
                case TEXT_MESSAGE ->
                    new Message(
                            Shapes.MESHTASTIC,
                            Shapes.node(from),
                            key,
                            received,
                            new String(data.bytes(2), StandardCharsets.UTF_8),
                            Map.of());
                case POSITION -> position(from, key, Fields.of(data.bytes(2)), received);
                default -> new Message(Shapes.MESHTASTIC, Shapes.node(from), key, Optional.empty(), "", Map.of());
            };
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | IllegalArgumentException cut) {
            throw new NotRead("neither JSON nor an envelope of Meshtastic");
        }
    }

    private static Message position(long from, String key, Fields position, Optional<Instant> received) {
        return new Message(
                Shapes.MESHTASTIC,
                Shapes.node(from),
                key,
                moment(position.number(4)).or(() -> received),
                "",
                Shapes.position(
                        (int) position.number(1),
                        (int) position.number(2),
                        position.number(15),
                        position.number(16),
                        (int) position.number(23)));
    }

    private static Optional<Instant> moment(long seconds) {
        return Moments.of(com.fasterxml.jackson.databind.node.LongNode.valueOf(seconds));
    }

    /** The fields of one protobuf message; of one that is there several times the last counts. */
    private record Fields(Map<Integer, Long> numbers, Map<Integer, byte[]> blocks) {

        static Fields of(byte[] bytes) {
            Fields fields = new Fields(new HashMap<>(), new HashMap<>());
            ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            while (in.hasRemaining()) {
                long tag = varint(in);
                fields.take((int) (tag >>> 3), (int) (tag & 7), in);
            }
            return fields;
        }

        private void take(int field, int wire, ByteBuffer in) {
            switch (wire) {
                case 0 -> numbers.put(field, varint(in));
                case 1 -> numbers.put(field, in.getLong());
                case 2 -> {
                    long length = varint(in);
                    if (length < 0 || length > in.remaining()) {
                        throw new IllegalArgumentException("a field is longer than its message");
                    }
                    byte[] block = new byte[(int) length];
                    in.get(block);
                    blocks.put(field, block);
                }
                case 5 -> numbers.put(field, in.getInt() & 0xffff_ffffL);
                default -> throw new IllegalArgumentException("wire type " + wire);
            }
        }

        private static long varint(ByteBuffer in) {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                byte next = in.get();
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("a number without an end");
        }

        long number(int field) {
            return numbers.getOrDefault(field, 0L);
        }

        byte[] bytes(int field) {
            return blocks.getOrDefault(field, new byte[0]);
        }
    }
}
