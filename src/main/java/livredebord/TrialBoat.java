package livredebord;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import livredebord.chat.ChatSettings;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.entry.Observation.Role;
import livredebord.logbook.Boat;
import livredebord.logbook.FirstCrew;
import livredebord.logbook.PublicAddress;
import livredebord.trial.TrialMattermost;

/** The boat of a trial: what a captain's set-up would have written, for a Mattermost that is only played. */
final class TrialBoat implements Boat, ChatSettings, FirstCrew, PublicAddress {

    private static final int KEY_BYTES = 32;

    private final TrialMattermost mattermost;
    private final byte[] secret = new byte[KEY_BYTES];

    TrialBoat(TrialMattermost mattermost) {
        this.mattermost = mattermost;
        new SecureRandom().nextBytes(secret);
    }

    @Override
    public String name() {
        return "Essai";
    }

    @Override
    public Optional<String> channel() {
        return Optional.of(channelName());
    }

    @Override
    public Language language() {
        return Language.FR;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public boolean trial() {
        return true;
    }

    @Override
    public List<Named> people() {
        return mattermost.people().stream()
                .map(person -> new Named(
                        new Author(server(), person.id(), person.userName()),
                        person.skipper() ? Role.SKIPPER : Role.CREW))
                .toList();
    }

    @Override
    public List<Member> members() {
        return mattermost.people().stream()
                .map(person ->
                        new Member(new Author(server(), person.id(), person.userName()), Optional.of(person.name())))
                .toList();
    }

    @Override
    public URI mattermost() {
        return mattermost.mattermost();
    }

    @Override
    public String server() {
        return mattermost.server();
    }

    @Override
    public String teamId() {
        return mattermost.teamId();
    }

    @Override
    public String channelId() {
        return mattermost.channelId();
    }

    @Override
    public String channelName() {
        return mattermost.channelName();
    }

    @Override
    public URI ourAddressForMattermost() {
        return mattermost.service();
    }

    @Override
    public URI ourAddressForPeople() {
        return mattermost.service();
    }

    @Override
    public List<String> commandTokens() {
        return List.of(mattermost.commandToken());
    }

    @Override
    public List<String> outgoingTokens() {
        return mattermost.outgoingTokens();
    }

    @Override
    public List<String> triggerWords() {
        return mattermost.triggerWords();
    }

    @Override
    public String incomingHook() {
        return mattermost.incomingHook();
    }

    @Override
    public Optional<String> botToken() {
        return Optional.empty();
    }

    @Override
    public Optional<LocalTime> eveningSummary() {
        return Optional.empty();
    }

    /** New at each start, as the tokens are. */
    @Override
    public byte[] key(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
