package livredebord.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import livredebord.chat.MattermostAway;
import livredebord.chat.MattermostClient;
import livredebord.chat.MattermostRefused;
import livredebord.wording.Phrases;

/** The whole way there and back: a help command typed in the boat's channel, which leaves no entry. */
final class Proof {

    enum Outcome {
        PROVEN,
        /** Our service does not answer at its own addresses either: it was not started yet. */
        SERVICE_DOWN,
        BROKEN
    }

    /** The service looks once a second whether its settings changed. */
    private static final int TRIES = 8;

    /** Perhaps only Mattermost can reach the service. */
    private static final int TRIES_IN_THE_DARK = 2;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MattermostClient admin;
    private final Wishes wishes;
    private final Phrases phrases;
    private final Consent consent;

    Proof(MattermostClient admin, Wishes wishes, Phrases phrases, Consent consent) {
        this.admin = admin;
        this.wishes = wishes;
        this.phrases = phrases;
        this.consent = consent;
    }

    Outcome of(Map<String, String> boat) {
        boolean forMattermost = answers(wishes.ourAddressForMattermost());
        boolean forPeople = answers(wishes.ourAddressForPeople());
        Map<String, String> typed = Map.of(
                "command", help(),
                "team_id", boat.get(Field.TEAM_ID),
                "channel_id", boat.get(Field.CHANNEL_ID));
        if (isAnswered(typed, forMattermost || forPeople)) {
            consent.tell(phrases.text("setup.proven", help()));
            warnOf(answers(wishes.ourAddressForPeople())); // it may have come up meanwhile
            return Outcome.PROVEN;
        }
        if (!forMattermost && !forPeople) {
            consent.warn(phrases.text("setup.down", wishes.ourAddressForMattermost()));
            return Outcome.SERVICE_DOWN;
        }
        return Outcome.BROKEN;
    }

    private void warnOf(boolean forPeople) {
        if (!forPeople) {
            consent.warn(phrases.text("setup.people.unreachable", wishes.ourAddressForPeople()));
        }
    }

    private String help() {
        return "/" + wishes.commands().get(0) + " " + phrases.text("setup.help");
    }

    private boolean isAnswered(Map<String, String> typed, boolean serviceIsUp) {
        int tries = serviceIsUp ? TRIES : TRIES_IN_THE_DARK;
        Optional<String> failure = failure(typed);
        for (int tried = 1; tried < tries && failure.isPresent(); tried++) {
            pause();
            failure = failure(typed);
        }
        failure.filter(why -> serviceIsUp)
                .ifPresent(why ->
                        consent.warn(phrases.text("setup.broken", help(), wishes.ourAddressForMattermost(), why)));
        return failure.isEmpty();
    }

    /** Empty where our answer came. */
    private Optional<String> failure(Map<String, String> typed) {
        try {
            JsonNode answer = admin.post("/api/v4/commands/execute", typed);
            return isOurs(answer)
                    ? Optional.empty()
                    : Optional.of(answer.path("text").asText());
        } catch (MattermostRefused | MattermostAway broken) {
            return Optional.of(Trouble.said(broken, phrases));
        }
    }

    /** Our help names the commands, by the word that is registered; a refusal does not. */
    private boolean isOurs(JsonNode answer) {
        String text = answer.path("text").asText();
        return text.contains("/log pdf")
                || wishes.commands().stream().anyMatch(word -> text.contains("/" + word + " pdf"));
    }

    private static boolean answers(URI address) {
        try {
            MattermostClient.at(address, PATIENCE).get(Provisioning.ICON_PATH);
            return true;
        } catch (MattermostAway | MattermostRefused notThere) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
