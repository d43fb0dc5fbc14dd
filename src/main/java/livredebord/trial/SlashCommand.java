package livredebord.trial;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import livredebord.trial.TrialMattermost.Person;

/** What begins with a slash: taken apart as client and server do it together, sent, and the answer shown. */
final class SlashCommand {

    private static final String TRIGGER = "log";
    private static final Pattern MENTION = Pattern.compile("(?<![\\w@])@([a-z0-9._-]+)");

    private final TrialMattermost mattermost;
    private final Service service;
    private final Replies replies;
    private final Triggers triggers;
    private final ResponseUrls responseUrls;

    SlashCommand(
            TrialMattermost mattermost,
            Service service,
            Replies replies,
            Triggers triggers,
            ResponseUrls responseUrls) {
        this.mattermost = mattermost;
        this.service = service;
        this.replies = replies;
        this.triggers = triggers;
        this.responseUrls = responseUrls;
    }

    /** @param message begins with a slash */
    Optional<Trouble> type(String message, Person person) {
        Words words = Words.of(message);
        if (!words.trigger().equals(TRIGGER)) {
            return Optional.of(new Trouble("trial.trouble.no-such-command", "/" + words.trigger()));
        }
        try {
            String form = form(words, person).toString();
            return show(service.command(mattermost.commandToken(), form).join(), person);
        } catch (CompletionException unreachable) {
            return Optional.of(new Trouble("trial.trouble.command-failed", "/" + TRIGGER));
        }
    }

    private Optional<Trouble> show(Service.Answer answer, Person person) {
        if (!answer.isOk()) {
            return Optional.of(new Trouble("trial.trouble.command-failed", "/" + TRIGGER + " " + answer.status()));
        }
        if (!answer.isJson()) {
            replies.showPlain(answer.body(), person);
            return Optional.empty();
        }
        return Json.object(answer.body())
                .map(reply -> replies.show(reply, person))
                .orElseGet(() -> Optional.of(new Trouble("trial.trouble.command-failed", "/" + TRIGGER)));
    }

    private Form form(Words words, Person person) {
        String responseUrl = mattermost.mattermost() + "/hooks/commands/" + responseUrls.issue(person);
        List<Person> mentioned = mentionedIn(words.wholeText());
        return new Form()
                .with("token", mattermost.commandToken())
                .with("team_id", mattermost.teamId())
                .with("team_domain", mattermost.teamName())
                .with("channel_id", mattermost.channelId())
                .with("channel_name", mattermost.channelName())
                .with("user_id", person.id())
                .with("user_name", person.userName())
                .with("command", "/" + words.trigger())
                .with("text", words.text())
                .with("trigger_id", triggers.issue(person))
                .with("response_url", responseUrl)
                .with("root_id", "")
                .with("user_mentions", mentioned.stream().map(Person::userName).toList())
                .with("user_mentions_ids", mentioned.stream().map(Person::id).toList());
    }

    private List<Person> mentionedIn(String text) {
        List<String> names =
                MENTION.matcher(text).results().map(found -> found.group(1)).toList();
        return mattermost.people().stream()
                .filter(person -> names.contains(person.userName()))
                .toList();
    }

    /**
     * A command's two halves.
     *
     * @param trigger without the slash, in lower case
     * @param text what the service is sent; no whole characters where the blank after the trigger is of several bytes
     */
    record Words(String trigger, byte[] text) {

        /** The client lowers the case up to the first plain blank; the server then cuts at the first blank of any kind. */
        static Words of(String message) {
            int blank = message.indexOf(' ');
            String head = (blank < 0 ? message : message.substring(0, blank)).toLowerCase(Locale.ROOT);
            String command =
                    head + " " + (blank < 0 ? "" : message.substring(blank).strip());
            int cut = firstBlank(command);
            byte[] rest = command.substring(cut).getBytes(StandardCharsets.UTF_8);
            return new Words(command.substring(1, cut), Arrays.copyOfRange(rest, 1, rest.length));
        }

        String wholeText() {
            return new String(text, StandardCharsets.UTF_8);
        }

        private static int firstBlank(String command) {
            int at = 0;
            while (!isBlank(command.charAt(at))) {
                at++;
            }
            return at;
        }

        /** As Go has it: Unicode's blanks and the control characters that move on. */
        private static boolean isBlank(char character) {
            return Character.isSpaceChar(character) || "\t\n\u000B\f\r\u0085".indexOf(character) >= 0;
        }
    }
}
