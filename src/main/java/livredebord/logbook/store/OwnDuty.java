package livredebord.logbook.store;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import livredebord.logbook.Duty;

/** There is nobody else. */
@Singleton
@UnlessBuildProfile("postgresql")
class OwnDuty implements Duty {

    @Override
    public boolean isOurs() {
        return true;
    }
}
