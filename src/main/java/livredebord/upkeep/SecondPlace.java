package livredebord.upkeep;

import java.io.IOException;
import java.nio.file.Path;

/** A place away from this machine's disk where sealed copies lie. */
interface SecondPlace {

    /**
     * Returns once the file is there whole under that name, in the place of one that was there before.
     *
     * @param name without folders
     * @throws IOException where that is not certain
     */
    void put(String name, Path file) throws IOException;

    /** It is well where there is none of that name. */
    void remove(String name) throws IOException;

    /** Where it is, without secrets. */
    @Override
    String toString();

    /**
     * A folder ({@code /media/usb}), WebDAV ({@code https://…}) or an S3-compatible store ({@code s3:https://host/bucket/folder}).
     *
     * @throws IllegalArgumentException where it is none of these
     */
    static SecondPlace of(BackupSettings.Second settings) {
        String where = settings.where();
        if (where.startsWith("/")) {
            return new FolderPlace(Path.of(where));
        }
        if (where.startsWith(S3Place.SCHEME)) {
            return new S3Place(settings);
        }
        if (where.startsWith("https://") || where.startsWith("http://")) {
            return new WebDavPlace(settings);
        }
        throw new IllegalArgumentException("livredebord.backup.second is a folder (/media/usb), a WebDAV address"
                + " (https://…) or a store (s3:https://host/bucket/folder), not " + where);
    }
}
