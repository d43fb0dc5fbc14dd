package livredebord.report;

import java.io.IOException;
import java.nio.file.Path;

/** Photographs made as small as they are printed, once, when they come: a large one costs a small machine a second. */
public interface SmallPictures {

    /**
     * @param photograph of any size; read as far as it is shown
     * @param to a JPEG, upright, in the colours of the screen
     * @return false where it is none that we can read, such as HEIC or a recording
     * @throws IOException when the disk refuses
     */
    boolean make(Path photograph, Path to) throws IOException;
}
