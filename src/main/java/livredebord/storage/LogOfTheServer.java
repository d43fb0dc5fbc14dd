package livredebord.storage;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * PostgreSQL's own, which we may not touch: what was deleted is in no answer of the database any more, but lies in its
 * files until they are written anew. Whoever runs the server is told.
 */
@Singleton
@IfBuildProfile("postgresql")
final class LogOfTheServer implements WriteAheadLog {

    private static final Logger DIAGNOSTICS = Logger.getLogger(LogOfTheServer.class);

    @Override
    public long length() {
        return 0;
    }

    @Override
    public void layOut() {
        // the server does
    }

    @Override
    public void willDelete() {
        DIAGNOSTICS.warn("words are taken out of the book: the server's files hold them until its owner has run"
                + " VACUUM FULL and its write-ahead log and its backups of before are gone");
    }

    @Override
    public boolean empty() {
        return true;
    }

    @Override
    public boolean holdsDeleted() {
        return false;
    }
}
