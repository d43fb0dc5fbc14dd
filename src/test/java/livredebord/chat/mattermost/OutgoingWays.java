package livredebord.chat.mattermost;

import java.time.Clock;
import livredebord.chat.Carrier;
import livredebord.chat.ChatSettings;
import livredebord.chat.LateReading;
import livredebord.chat.Outbox;
import livredebord.chat.SeenPosts;
import livredebord.logbook.Boat;
import livredebord.logbook.Logbook;

/** The real ways out, for tests of other packages. */
public final class OutgoingWays {

    private OutgoingWays() {}

    public static Carrier carrier(ChatSettings settings) {
        return new WebhookCarrier(settings, new Connections(settings), new Icon(settings));
    }

    public static LateReading lateReading(
            ChatSettings settings, SeenPosts seen, Logbook logbook, Outbox outbox, Boat boat, Clock clock) {
        Connections connections = new Connections(settings);
        Conversation conversation = new Conversation(settings, logbook, boat, new Seals(settings, clock), clock);
        Refusals refusals = new Refusals(conversation, outbox, boat);
        return new CatchUp(settings, connections, seen, logbook, new BotFileNames(connections), refusals, clock);
    }
}
