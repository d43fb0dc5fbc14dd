package livredebord.report.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import livredebord.report.LogbookPdf;

/** What a phone makes. */
public final class Photos {

    /** Sky above, sea below. */
    public static byte[] jpeg(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setColor(new Color(0xBFD8EA));
        on.fillRect(0, 0, width, height / 2);
        on.setColor(new Color(0x1F4E79));
        on.fillRect(0, height / 2, width, height - height / 2);
        on.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** As the folder of sent files has it. */
    static LogbookPdf.Kept kept(byte[] file, String type) {
        Optional<byte[]> small = small(file);
        return new LogbookPdf.Kept(
                type,
                file.length,
                "9f3c1a7e55d0".repeat(5) + "abcd",
                small.map(bytes -> () -> new ByteArrayInputStream(bytes)),
                () -> new ByteArrayInputStream(file));
    }

    private static Optional<byte[]> small(byte[] file) {
        try {
            Path whole = Files.createTempFile("photo", ".whole");
            Path small = Files.createTempFile("photo", ".small");
            boolean picture = new PrintedPhotos().make(Files.write(whole, file), small);
            Optional<byte[]> bytes = picture ? Optional.of(Files.readAllBytes(small)) : Optional.empty();
            Files.delete(whole);
            Files.delete(small);
            return bytes;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private Photos() {}
}
