package livredebord.chat.mattermost;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Under {@link ChatInTests}, an edge to Mattermost: before each test the logbook is asked nothing yet, and a server listens. */
abstract class ChatEndpointTest {

    @Inject
    Setting here;

    final MattermostInTests mattermost = new MattermostInTests();

    @BeforeEach
    void setTheScene() {
        here.fresh(mattermost);
    }

    @AfterEach
    void close() {
        mattermost.close();
    }
}
