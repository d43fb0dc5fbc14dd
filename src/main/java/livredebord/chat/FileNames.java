package livredebord.chat;

import java.util.List;

/** What the files of a post are called; Mattermost tells their ids only, so who has no account there knows no more. */
public interface FileNames {

    /** One name for each id, in order; the id itself where the name cannot be had now. */
    List<String> of(List<String> fileIds);
}
