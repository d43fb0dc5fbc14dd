package livredebord.report.chart;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import livredebord.report.chart.CoastBin.Ring;
import livredebord.report.chart.CoastBin.Run;
import livredebord.report.chart.CoastBin.Sort;

/** A file of bins as {@code src/build/coastline/pack_coastline.py} makes it; what is not wanted is skipped unread. */
final class CoastFile {

    private static final int MAGIC = 0x434F4153;
    private static final int ALL_LAND = -1;
    private static final int ROW = 360;
    private static final Sort[] SORTS = Sort.values();

    /** @param wanted by the bin's number: row by row from the file's south, eastward from Greenwich */
    static void read(String resource, IntPredicate wanted, Consumer<CoastBin> taker) throws IOException {
        try (InputStream file = CoastFile.class.getResourceAsStream(resource);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a coastline of ours: " + resource);
            }
            int grid = in.readInt();
            int south = in.readInt();
            int[] lengths = new int[in.readInt() * ROW];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = in.readInt();
            }
            for (int i = 0; i < lengths.length; i++) {
                int longitude = i % ROW;
                int west = longitude < 180 ? longitude : longitude - ROW;
                if (wanted.test(i)) {
                    taker.accept(bin(west, south + i / ROW, grid, lengths[i], in));
                } else if (lengths[i] > 0) {
                    in.skipNBytes(lengths[i]);
                }
            }
        }
    }

    private static CoastBin bin(int west, int south, int grid, int length, DataInputStream in) throws IOException {
        if (length == ALL_LAND) {
            return CoastBin.allLand(west, south);
        }
        if (length == 0) {
            return new CoastBin(west, south, grid, List.of());
        }
        return new CoastBin(west, south, grid, new Numbers(inflated(in.readNBytes(length))).rings());
    }

    private static byte[] inflated(byte[] small) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(small);
            byte[] large = new byte[small.length * 3 + 64];
            int size = inflater.inflate(large);
            while (!inflater.finished()) {
                large = java.util.Arrays.copyOf(large, large.length * 2);
                size += inflater.inflate(large, size, large.length - size);
            }
            return java.util.Arrays.copyOf(large, size);
        } catch (DataFormatException damaged) {
            throw new IOException("the coastline is damaged", damaged);
        } finally {
            inflater.end();
        }
    }

    /** The numbers of one bin, one after the other. */
    private static final class Numbers {
        private final byte[] bytes;
        private int at;
        private int x;
        private int y;

        Numbers(byte[] bytes) {
            this.bytes = bytes;
        }

        List<Ring> rings() {
            int count = unsigned();
            List<Ring> rings = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                rings.add(ring());
            }
            return rings;
        }

        private Ring ring() {
            int count = unsigned();
            List<Run> runs = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                runs.add(run());
            }
            return new Ring(runs);
        }

        private Run run() {
            int head = unsigned();
            short[] units = new short[(head >> 2) * 2];
            for (int i = 0; i < units.length; i += 2) {
                x += signed();
                y += signed();
                units[i] = (short) x;
                units[i + 1] = (short) y;
            }
            return new Run(SORTS[head & 3], units);
        }

        private int signed() {
            int zigzag = unsigned();
            return zigzag >>> 1 ^ -(zigzag & 1);
        }

        private int unsigned() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = bytes[at++];
                number |= (part & 127) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }
    }

    private CoastFile() {}
}
