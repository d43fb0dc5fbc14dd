package livredebord.upkeep;

import java.io.IOException;

/** Looks how much room the book has left, gives the reserve up before there is none, and tells the skipper in time. */
final class DiskWatch {

    private static final long MEGABYTE = 1_000_000;

    private final Room room;
    private final Reserve reserve;
    private final long low;
    private final Notices notices;

    /** Bytes that the book's disk has left for us. */
    interface Room {
        long left() throws IOException;
    }

    /**
     * @param low bytes; with less the skipper is told, with a quarter more it is over, with a tenth of it the reserve is
     *     given up
     */
    DiskWatch(Room room, Reserve reserve, long low, Notices notices) {
        this.room = room;
        this.reserve = reserve;
        this.low = low;
        this.notices = notices;
    }

    void look() throws IOException {
        long left = room.left();
        if (left < low / 10 && reserve.giveUp()) {
            left = room.left();
        }
        long now = left;
        if (left < low) {
            notices.begin(Trouble.DISK, phrases -> phrases.text("upkeep.DISK", megabytes(now)));
        } else if (left > low + low / 4) {
            reserve.take();
            notices.end(Trouble.DISK, phrases -> phrases.text("upkeep.DISK.over", megabytes(now)));
        }
    }

    private static long megabytes(long bytes) {
        return bytes / MEGABYTE;
    }
}
