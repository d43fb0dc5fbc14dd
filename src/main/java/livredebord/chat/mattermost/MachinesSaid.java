package livredebord.chat.mattermost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import livredebord.logbook.Answer;
import livredebord.logbook.Automation;
import livredebord.logbook.Boat;
import livredebord.logbook.Devices.Device;
import livredebord.logbook.Subscriptions.Dead;
import livredebord.logbook.Subscriptions.Subscription;
import livredebord.wording.Phrases;

/** Says which machines have access, which devices send, and who is told. */
final class MachinesSaid {

    private final Phrases phrases;
    private final Boat boat;

    MachinesSaid(Phrases phrases, Boat boat) {
        this.phrases = phrases;
        this.boat = boat;
    }

    /** The only time that the token is seen. */
    String made(Answer.TokenMade made) {
        return phrases.text(
                "chat.token.made",
                phrases.typed(made.automation().name()),
                Words.code(made.token()),
                date(made.automation().expires()));
    }

    String revoked(Answer.TokenRevoked revoked) {
        return phrases.text("chat.token.revoked", phrases.typed(revoked.name()));
    }

    String tokens(Answer.TokensShown shown) {
        return shown.automations().isEmpty()
                ? phrases.text("chat.token.none")
                : phrases.text("chat.token")
                        + lines(shown.automations().stream()
                                .map(automation -> token(automation, shown.now()))
                                .toList());
    }

    private String token(Automation automation, Instant now) {
        boolean over = !now.isBefore(automation.expires());
        return String.join(
                " · ",
                name(automation.name()),
                rights(automation),
                phrases.text("chat.token.by", phrases.typed(automation.madeBy()), date(automation.made())),
                phrases.text(over ? "chat.token.expired" : "chat.token.until", date(automation.expires())),
                automation
                        .used()
                        .map(used -> phrases.text("chat.token.used", moment(used)))
                        .orElseGet(() -> phrases.text("chat.token.unused")));
    }

    private String rights(Automation automation) {
        return automation.rights().stream()
                .sorted()
                .map(right -> phrases.text("chat.token.right." + right.name()))
                .collect(Collectors.joining(", "));
    }

    String devices(Answer.DevicesShown shown) {
        return shown.devices().isEmpty()
                ? phrases.text("chat.device.none")
                : phrases.text("chat.device")
                        + lines(shown.devices().stream()
                                .map(device -> device(device, shown.automations()))
                                .toList());
    }

    private String device(Device device, List<Automation> automations) {
        String state = device.bound()
                .map(when -> phrases.text("chat.device.bound", phrases.typed(device.boundBy()), date(when)))
                .orElseGet(() -> phrases.text(
                        "chat.device.waiting", Words.code("/log " + phrases.text("chat.typed.bind", device.id()))));
        return String.join(
                " · ",
                name(device.id()),
                phrases.typed(device.kind()),
                phrases.text("chat.device.by", phrases.typed(tokenName(device, automations))),
                phrases.text("chat.device.seen", moment(device.lastSeen())),
                state);
    }

    /** Of a token that was revoked only its id is left. */
    private static String tokenName(Device device, List<Automation> automations) {
        return automations.stream()
                .filter(automation -> automation.id().equals(device.automation()))
                .map(Automation::name)
                .findFirst()
                .orElse(device.automation());
    }

    String boats(Answer.BoatsShown shown) {
        List<String> said =
                shown.boats().stream().map(this::belongings).collect(Collectors.toCollection(ArrayList::new));
        if (!shown.others().isEmpty()) {
            said.add(phrases.text("chat.boats.others", names(shown.others())));
        }
        return String.join("\n\n", said);
    }

    private String belongings(Answer.Belongings hers) {
        List<String> bound = hers.devices().stream()
                .filter(device -> device.bound().isPresent())
                .map(Device::id)
                .toList();
        return String.join(
                "\n",
                phrases.text(
                        "chat.boats",
                        phrases.typed(hers.boat()),
                        hers.channel().map(channel -> "~" + channel).orElse("?")),
                counted(
                        "chat.boats.tokens",
                        hers.automations().stream().map(Automation::name).toList()),
                counted("chat.boats.devices", bound),
                counted("chat.boats.instruments", hers.instruments()),
                counted(
                        "chat.boats.subscriptions",
                        hers.subscriptions().stream().map(Subscription::name).toList()));
    }

    private String counted(String key, List<String> names) {
        return phrases.text(key, names.size(), names(names));
    }

    private String names(List<String> names) {
        return names.isEmpty()
                ? phrases.text("chat.boats.none")
                : names.stream().map(phrases::typed).collect(Collectors.joining(", "));
    }

    String subscriptions(Answer.SubscriptionsShown shown) {
        return shown.subscriptions().isEmpty()
                ? phrases.text("chat.subscription.none")
                : phrases.text("chat.subscription")
                        + lines(shown.subscriptions().stream()
                                .map(this::subscription)
                                .toList());
    }

    private String subscription(Subscription subscription) {
        String head = String.join(
                " · ",
                name(subscription.name()),
                phrases.typed(subscription.to()),
                phrases.typed(String.join(", ", subscription.events())),
                phrases.text("chat.subscription.waiting", subscription.waiting()),
                subscription
                        .delivered()
                        .map(when -> phrases.text("chat.subscription.delivered", moment(when)))
                        .orElseGet(() -> phrases.text("chat.subscription.nothing")));
        String dead =
                subscription.dead().stream().map(each -> "\n   " + dead(each)).collect(Collectors.joining());
        String replay = Words.code("/log " + phrases.text("chat.typed.replay", subscription.name()));
        return subscription.deadInAll() == 0
                ? head
                : head + " · " + phrases.text("chat.subscription.dead", subscription.deadInAll(), replay) + dead;
    }

    private String dead(Dead dead) {
        return phrases.text(
                "chat.subscription.dead.one",
                phrases.typed(dead.event()),
                moment(dead.happened()),
                dead.attempts(),
                phrases.typed(dead.why()));
    }

    String replayed(Answer.Replayed replayed) {
        return phrases.text("chat.subscription.replayed", replayed.howMany(), phrases.typed(replayed.subscription()));
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "\n- " + line).collect(Collectors.joining());
    }

    private String name(String name) {
        return livredebord.wording.Markdown.POST.bold(phrases.typed(name));
    }

    private String date(Instant moment) {
        return phrases.date(moment.atZone(boat.zone()).toLocalDate());
    }

    private String moment(Instant moment) {
        return phrases.moment(moment, boat.zone());
    }
}
