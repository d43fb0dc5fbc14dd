package livredebord.chat;

/** Fetches the photos and files that came with entries; does nothing without a bot. */
public interface FileFetching {

    /** To be called every few minutes by somebody who has time: a large one over a slow link takes long. */
    void fetchWhatIsMissing();
}
