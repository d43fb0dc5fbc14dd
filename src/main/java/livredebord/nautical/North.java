package livredebord.nautical;

/** What a bearing is counted from. */
public enum North {
    TRUE,
    MAGNETIC,
    COMPASS,
    /** The words did not say; nobody may assume one. */
    NOT_SAID
}
