package livredebord.upkeep;

/** What the skipper is told in the channel: once when it begins, and once when it is over. */
enum Trouble {
    /** The disk that holds the book is nearly full. */
    DISK,
    /** No backup was made for too long. */
    BACKUP_LATE,
    /** A backup was read back and is not whole, so the book is not. */
    BOOK_NOT_WHOLE,
    /** What was noted is aboard alone for too long. */
    SECOND_PLACE_LATE,
    /** A setting about copies cannot be used, so none are made. */
    BACKUP_SETTINGS,
    /** Posts wait for Mattermost. Nobody reads it before they can be sent, and then it comes first. */
    OUTBOX,
    /** A certificate that phones rely on expires. */
    CERTIFICATE;

    /** Whether it overtakes what waits. */
    boolean isUrgent() {
        return this == OUTBOX || this == DISK || this == BOOK_NOT_WHOLE;
    }
}
