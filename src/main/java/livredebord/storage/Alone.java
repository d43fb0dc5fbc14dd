package livredebord.storage;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;

/** The folder's lock keeps every other program out. */
@Singleton
@UnlessBuildProfile("postgresql")
final class Alone implements Company {

    @Override
    public void takeTurn() {
        // it is always ours
    }

    @Override
    public void committed() {
        // nobody waits for it
    }

    @Override
    public void failed(CommitFailed commit) {
        // there is no other server
    }

    @Override
    public void look() {
        // nobody else has written
    }
}
