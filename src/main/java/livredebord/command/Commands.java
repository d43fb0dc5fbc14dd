package livredebord.command;

import java.util.List;

public final class Commands {
    public List<String> split(String raw) {
        throw new UnsupportedOperationException();
    }

    public Understood understand(String raw, Context context) {
        throw new UnsupportedOperationException();
    }
}
