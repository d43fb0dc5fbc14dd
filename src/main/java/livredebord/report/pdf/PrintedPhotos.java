package livredebord.report.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import livredebord.report.SmallPictures;

/** As sharp as they are printed beside an entry. */
@ApplicationScoped
class PrintedPhotos implements SmallPictures {

    /** Of a picture 3 cm high and half as wide again, at 250 points an inch. */
    private static final int LONGEST_EDGE = 440;

    @Override
    public boolean make(Path photograph, Path to) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try {
            Photo.write(photograph, LONGEST_EDGE, small);
        } catch (IOException noPicture) {
            return false;
        }
        Files.write(to, small.toByteArray());
        return true;
    }
}
