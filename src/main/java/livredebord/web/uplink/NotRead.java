package livredebord.web.uplink;

/** What came is nobody's shape, or lacks what makes it one. */
final class NotRead extends RuntimeException {
    NotRead(String why) {
        super(why, null, false, false);
    }
}
