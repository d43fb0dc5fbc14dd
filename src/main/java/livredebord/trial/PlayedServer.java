package livredebord.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import livredebord.trial.TrialMattermost.Person;

/** The parts of a Mattermost that the service and a person at the page can see, put together. */
final class PlayedServer {

    private final Channel channel = new Channel();
    private final ResponseUrls responseUrls;
    private final OutgoingHooks outgoing;
    private final Replies replies;
    private final SlashCommand command;
    private final Buttons buttons;
    private final Dialogs dialogs;
    private final IncomingHook incoming;

    /** @param address of the service */
    PlayedServer(TrialMattermost mattermost, Supplier<URI> address, Clock clock) {
        Service service = new Service(address);
        Triggers triggers = new Triggers(clock);
        responseUrls = new ResponseUrls(clock);
        outgoing = new OutgoingHooks(mattermost, service, this::answeredOutgoing);
        replies = new Replies(channel, clock, outgoing);
        command = new SlashCommand(mattermost, service, replies, triggers, responseUrls);
        buttons = new Buttons(mattermost, service, channel, replies, triggers);
        dialogs = new Dialogs(mattermost, service, channel, triggers);
        incoming = new IncomingHook(channel, replies);
    }

    /** A message as it was typed: a command or a post. */
    Optional<Trouble> say(String message, Person person) {
        if (message.codePointCount(0, message.length()) > Replies.LONGEST_POST) {
            return Optional.of(Trouble.of("trial.trouble.too-long"));
        }
        if (message.startsWith("/")) {
            return command.type(message, person);
        }
        Post post = replies.post(message, Json.noElements(), person.id(), person.name(), false, Optional.empty());
        channel.add(post);
        outgoing.hear(post, person);
        return Optional.empty();
    }

    /** A reply to a post is a post like one of the incoming webhook. */
    private void answeredOutgoing(ObjectNode reply, Person author) {
        incoming.post(reply);
    }

    /** A late reply to a command; uses up one of its address's five. */
    ResponseUrls.Use replyLate(String id, boolean json, String body) {
        ResponseUrls.Use use = responseUrls.use(id);
        if (use instanceof ResponseUrls.Use.By by) {
            if (json) {
                Json.object(body).ifPresent(reply -> replies.show(reply, by.person()));
            } else {
                replies.showPlain(body, by.person());
            }
        }
        return use;
    }

    Channel channel() {
        return channel;
    }

    Buttons buttons() {
        return buttons;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    IncomingHook incoming() {
        return incoming;
    }
}
