package livredebord.report.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A photograph as it is printed: small, upright, in the colours of the screen (sRGB), whatever it was. Of a large one only
 * as many points are read as are printed, so that it fits into a small memory.
 */
final class Photo {

    private static final int ORIENTATION = 0x0112;
    private static final float QUALITY = 0.8f;
    /** Within, a JPEG says how it was held. */
    private static final int HEAD = 1 << 17;

    /** What a phone of 100 megapixels makes; more is a trap. */
    private static final long MOST_PIXELS = 120_000_000;

    /**
     * @param longest edge, in points of the picture
     * @throws IOException where it is no picture that can be read
     */
    static PDImageXObject of(Paper paper, byte[] file, int longest) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            BufferedImage small = upright(read(in, longest), orientation(file));
            return JPEGFactory.createFromImage(paper.document(), small, QUALITY);
        }
    }

    /** One that is a JPEG already and as small as it is printed. */
    static PDImageXObject asItIs(Paper paper, byte[] jpeg) throws IOException {
        return JPEGFactory.createFromByteArray(paper.document(), jpeg);
    }

    /**
     * Of a file of any size.
     *
     * @param longest edge, in points of the picture
     * @throws IOException where it is no picture that can be read
     */
    static void write(Path file, int longest, OutputStream jpeg) throws IOException {
        byte[] head;
        try (InputStream begin = Files.newInputStream(file)) {
            head = begin.readNBytes(HEAD);
        }
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            BufferedImage small = upright(read(in, longest), orientation(head));
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
                ImageIO.write(small, "jpg", out);
            }
        }
    }

    private static BufferedImage read(ImageInputStream in, int longest) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("no picture");
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            return small(reader, longest);
        } catch (RuntimeException malformed) {
            throw new IOException("no picture: " + malformed.getMessage(), malformed);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage small(ImageReader reader, int longest) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new IOException("a picture of " + width + " by " + height + " points");
        }
        int every = Math.max(1, Math.max(width, height) / (longest * 2));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(every, every, 0, 0);
        BufferedImage read = reader.read(0, param);
        double scale = Math.min(1, longest / (double) Math.max(read.getWidth(), read.getHeight()));
        BufferedImage small = new BufferedImage(
                Math.max(1, (int) Math.round(read.getWidth() * scale)),
                Math.max(1, (int) Math.round(read.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D on = small.createGraphics();
        on.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        on.drawImage(read, 0, 0, small.getWidth(), small.getHeight(), Color.WHITE, null);
        on.dispose();
        return small;
    }

    /** A phone held upright stores a picture that lies on its side, and how to turn it (EXIF 2.3, 4.6.4). */
    private static BufferedImage upright(BufferedImage stored, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return stored;
        }
        int width = stored.getWidth();
        int height = stored.getHeight();
        boolean onItsSide = orientation >= 5;
        BufferedImage turned =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = turned.createGraphics();
        on.drawImage(stored, turn(orientation, width, height), null);
        on.dispose();
        return turned;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** 1 where the file does not say. */
    static int orientation(byte[] file) {
        int at = 2;
        while (at + 4 <= file.length && file[0] == (byte) 0xFF && file[1] == (byte) 0xD8 && file[at] == (byte) 0xFF) {
            int length = big(file, at + 2, 2);
            boolean exif = file[at + 1] == (byte) 0xE1 && at + 18 < file.length && big(file, at + 4, 4) == 0x45786966;
            if (exif) {
                return orientation(file, at + 10);
            }
            at += 2 + Math.max(2, length);
        }
        return 1;
    }

    /** @param start of the TIFF header within */
    private static int orientation(byte[] file, int start) {
        boolean little = file[start] == 'I';
        int directory = start + number(file, start + 4, 4, little);
        int entries = number(file, directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (number(file, entry, 2, little) == ORIENTATION) {
                return number(file, entry + 8, 2, little);
            }
        }
        return 1;
    }

    private static int number(byte[] file, int at, int bytes, boolean little) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            int where = at + (little ? bytes - 1 - i : i);
            number = number << 8 | (where >= 0 && where < file.length ? file[where] & 0xFF : 0);
        }
        return number;
    }

    private static int big(byte[] file, int at, int bytes) {
        return number(file, at, bytes, false);
    }

    private Photo() {}
}
