package livredebord.chat.mattermost;

import java.time.Clock;
import livredebord.chat.Carrier;
import livredebord.chat.ChatSettings;
import livredebord.chat.LateReading;
import livredebord.chat.Outbox;
import livredebord.chat.SeenPosts;
import livredebord.logbook.Afterthoughts;
import livredebord.logbook.Boat;
import livredebord.logbook.Logbook;

/** The real ways out, for tests of other packages. */
public final class OutgoingWays {

    private OutgoingWays() {}

    public static Carrier carrier(ChatSettings settings) {
        Seals seals = new Seals(settings, Clock.systemUTC());
        return new WebhookCarrier(settings, new Connections(settings), new Icon(settings), seals);
    }

    /** Of a book that knows of no message which entries it brought. */
    public static LateReading lateReading(
            ChatSettings settings, SeenPosts seen, Logbook logbook, Outbox outbox, Boat boat, Clock clock) {
        return lateReading(settings, seen, logbook, new RememberedMessages(), outbox, boat, clock);
    }

    public static LateReading lateReading(
            ChatSettings settings,
            SeenPosts seen,
            Logbook logbook,
            Afterthoughts book,
            Outbox outbox,
            Boat boat,
            Clock clock) {
        Connections connections = new Connections(settings);
        Conversation conversation = new Conversation(settings, logbook, boat, new Seals(settings, clock), clock);
        Refusals refusals = new Refusals(conversation, outbox, boat);
        ChangedPosts changes = new ChangedPosts(settings, seen, book, conversation, outbox, boat, clock);
        return new CatchUp(
                settings, connections, seen, logbook, new BotFileNames(connections), refusals, changes, clock);
    }
}
