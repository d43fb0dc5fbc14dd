package livredebord.chat.mattermost;

import io.quarkus.arc.DefaultBean;
import java.util.List;
import java.util.Optional;
import livredebord.chat.FileNames;
import livredebord.entry.Observation.FileName;
import livredebord.fleet.PerBoat;

/** Without an account on the server a file has no other name than its id, and that still finds it. */
@PerBoat
@DefaultBean
class FileIds implements FileNames {

    @Override
    public List<FileName> of(List<String> fileIds) {
        return fileIds.stream()
                .filter(FileName::isId)
                .map(id -> new FileName(id, Optional.of(id)))
                .toList();
    }
}
