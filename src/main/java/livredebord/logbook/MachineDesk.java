package livredebord.logbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.command.Verb;
import livredebord.fleet.OfBoat;
import livredebord.fleet.PerBoat;
import livredebord.journal.AuditTrail.Act;
import livredebord.logbook.Answer.Reason;
import org.eclipse.microprofile.config.Config;

/** Carries out orders about machines: the skipper alone lets them in, shows them the door, and says whose they are. */
@PerBoat
class MachineDesk {

    private final AccessTokens tokens;
    private final Devices devices;
    private final Subscriptions subscriptions;
    private final Guard guard;
    private final Auditor auditor;
    private final Boat boat;
    private final List<String> instruments;

    MachineDesk(
            AccessTokens tokens,
            Devices devices,
            Subscriptions subscriptions,
            Guard guard,
            Auditor auditor,
            Boat boat,
            @OfBoat Config settings) {
        this.boat = boat;
        this.instruments = Stream.of("livredebord.instruments", "livredebord.mqtt")
                .flatMap(name -> settings.getOptionalValues(name, String.class).stream())
                .flatMap(List::stream)
                .map(address -> address.replaceFirst("\\?.*", ""))
                .toList();
        this.tokens = tokens;
        this.devices = devices;
        this.subscriptions = subscriptions;
        this.guard = guard;
        this.auditor = auditor;
    }

    Answer showTokens(Request request) {
        return guard.skipper(
                request,
                () -> new Answer.TokensShown(tokens.all(), request.typed().received()));
    }

    /** A post is answered by a post, and everybody would read the token in it. */
    Answer make(Verb.MakeToken order, Request request) {
        if (request.typed().way() != Typed.Way.COMMAND) {
            return request.refused(Reason.TOKEN_WANTS_A_COMMAND, List.of());
        }
        return guard.skipper(
                request,
                () -> tokens.make(
                                order.name(),
                                order.rights().stream()
                                        .map(right -> Automation.Right.valueOf(right.name()))
                                        .collect(Collectors.toSet()),
                                order.days(),
                                request.author().name())
                        .map(made -> made(made, request))
                        .orElseGet(() -> request.refused(Reason.TOKEN_NAME_TAKEN, List.of(order.name()))));
    }

    private Answer made(AccessTokens.Made made, Request request) {
        Automation automation = made.automation();
        auditor.note(
                Act.ACCESS_GIVEN,
                request,
                automation.name() + " " + automation.id() + " " + AccessTokens.words(automation.rights()) + " "
                        + automation.expires());
        return new Answer.TokenMade(automation, made.token());
    }

    Answer revoke(String name, Request request) {
        return guard.skipper(request, () -> {
            boolean revoked = tokens.revoke(name, request.author().name());
            if (revoked) {
                auditor.note(Act.ACCESS_TAKEN, request, name);
            }
            return revoked ? new Answer.TokenRevoked(name) : request.refused(Reason.NO_SUCH_TOKEN, List.of(name));
        });
    }

    Answer showDevices() {
        return new Answer.DevicesShown(devices.all(), tokens.all());
    }

    Answer bind(String device, Request request) {
        return guard.skipper(request, () -> {
            List<Devices.Device> bound = devices.bind(
                    device, request.author().name(), request.typed().received());
            if (!bound.isEmpty()) {
                auditor.note(Act.ACCESS_GIVEN, request, device);
            }
            return shown(bound, device, request);
        });
    }

    Answer release(String device, Request request) {
        return guard.skipper(request, () -> {
            List<Devices.Device> released = devices.release(device);
            if (!released.isEmpty()) {
                auditor.note(Act.ACCESS_TAKEN, request, device);
            }
            return shown(released, device, request);
        });
    }

    private Answer shown(List<Devices.Device> found, String device, Request request) {
        return found.isEmpty()
                ? request.refused(Reason.NO_SUCH_DEVICE, List.of(device))
                : new Answer.DevicesShown(found, tokens.all());
    }

    Answer.Belongings belongings() {
        return new Answer.Belongings(
                boat.name(), boat.channel(), tokens.all(), devices.all(), instruments, subscriptions.all());
    }

    Answer showSubscriptions() {
        return new Answer.SubscriptionsShown(subscriptions.all());
    }

    Answer replay(String name, Request request) {
        return guard.skipper(request, () -> {
            Optional<Integer> again = subscriptions.replay(name);
            return again.<Answer>map(count -> new Answer.Replayed(name, count))
                    .orElseGet(() -> request.refused(Reason.NO_SUCH_SUBSCRIPTION, List.of(name)));
        });
    }
}
