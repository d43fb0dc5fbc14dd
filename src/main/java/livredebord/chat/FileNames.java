package livredebord.chat;

import java.util.List;
import livredebord.entry.Observation.FileName;

/** What the files of a post are called; Mattermost tells their ids only, so who has no account there knows no more. */
public interface FileNames {

    /** One for each id, in order, called by its id where the name cannot be had now; what is no id is left out. */
    List<FileName> of(List<String> fileIds);
}
