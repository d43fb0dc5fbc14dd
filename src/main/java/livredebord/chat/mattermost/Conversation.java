package livredebord.chat.mattermost;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import livredebord.chat.ChatSettings;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Answer;
import livredebord.logbook.Boat;
import livredebord.logbook.Logbook;
import org.jboss.logging.Logger;

/**
 * What all four doors have in common: the words go to the logbook, its answers come back in words. Whatever breaks ends
 * here: it is put into the diagnostics once, and the person is told what was noted and what was not.
 */
@PerBoat
class Conversation {

    private static final Logger DIAGNOSTICS = Logger.getLogger(Conversation.class);

    private final ChatSettings settings;
    private final Logbook logbook;
    private final Boat boat;
    private final Seals seals;
    private final Clock clock;

    Conversation(ChatSettings settings, Logbook logbook, Boat boat, Seals seals, Clock clock) {
        this.settings = settings;
        this.logbook = logbook;
        this.boat = boat;
        this.seals = seals;
        this.clock = clock;
    }

    Author author(String userId, String userName) {
        return new Author(settings.server(), userId, userName);
    }

    Voice voiceFor(Author author) {
        return voiceFor(author, "");
    }

    /** @param words that are answered, in whose language one is answered who chose none */
    Voice voiceFor(Author author, String words) {
        return new Voice(
                boat,
                languageOf(author, words),
                number -> logbook.read(number, author).isPresent());
    }

    /** For those we do not know, or cannot ask the book about. */
    String inBothLanguages(String key) {
        return java.util.Arrays.stream(Language.values())
                .map(language -> Voice.phrases(language).text(key))
                .collect(Collectors.joining("\n"));
    }

    /** A stranger learns nothing; a captain whose tokens are old learns what to do. */
    String unknownToken(String words) {
        DIAGNOSTICS.warn("a request with a token that is not ours was not carried out");
        return inBothLanguages("chat.unknownToken") + (words.isBlank() ? "" : "\n" + Words.fenced(words));
    }

    /** Nothing was noted, and the words come back. */
    String tooFast(String words) {
        return inBothLanguages("chat.tooFast") + (words.isBlank() ? "" : "\n" + Words.fenced(words));
    }

    /** Nothing was noted, and the words come back. @param channels of the boats that share the command */
    String whichBoat(String words, List<String> channels) {
        String there = channels.stream().map(name -> "~" + name).collect(Collectors.joining(", "));
        String asked = java.util.Arrays.stream(Language.values())
                .map(language -> Voice.phrases(language).text("chat.whichBoat", there))
                .collect(Collectors.joining("\n"));
        return asked + (words.isBlank() ? "" : "\n" + Words.fenced(words));
    }

    java.time.Instant now() {
        return clock.instant();
    }

    /** Asks the book; {@code words} are handed back where they were not noted, "" where they still stand somewhere. */
    Outcome ask(Author author, String words, Supplier<List<Answer>> question) {
        Voice voice = voiceFor(author, words);
        return ask(words.isEmpty() ? voice.thatKeepsWords() : voice, words, question);
    }

    Outcome ask(Voice voice, String words, Supplier<List<Answer>> question) {
        List<Answer> answers;
        try {
            answers = question.get();
        } catch (RuntimeException broke) {
            DIAGNOSTICS.errorf(broke, "the book of %s could not answer", boat.name());
            return new Outcome(List.of(), List.of(Said.privately(voice.broken(words))));
        }
        return new Outcome(
                answers,
                answers.stream().map(answer -> sayOrNumber(voice, answer)).toList());
    }

    private Said sayOrNumber(Voice voice, Answer answer) {
        try {
            return voice.say(answer);
        } catch (RuntimeException broke) {
            DIAGNOSTICS.errorf(
                    broke, "%s could not be put into words", answer.getClass().getSimpleName());
            return Said.privately(voice.unsaid(answer));
        }
    }

    /** Without a post for the channel where the line is announced there, or nothing is new. */
    Reply reply(List<Said> said, boolean publicly, Caller caller) {
        Reply privately = Reply.privately(privately(said), attachments(said, caller));
        List<Reply> posts = publicly ? posts(said) : List.of();
        if (posts.isEmpty()) {
            return privately;
        }
        List<Reply> others = new ArrayList<>(posts.subList(1, posts.size()));
        others.add(privately);
        return posts.get(0).followedBy(others);
    }

    static String privately(List<Said> said) {
        return said.stream().map(Said::privately).collect(Collectors.joining("\n"));
    }

    private static List<Reply> posts(List<Said> said) {
        List<String> lines =
                said.stream().flatMap(one -> one.publicly().stream()).toList();
        return Lines.posts(lines).stream().map(Reply::inChannel).toList();
    }

    /** With several entries only those that ask something have buttons: a phone's screen is small. */
    private List<Reply.Attachment> attachments(List<Said> said, Caller caller) {
        AtomicInteger ids = new AtomicInteger();
        return said.stream()
                .filter(one -> !one.buttons().isEmpty() && (said.size() == 1 || one.asks()))
                .map(one -> attachment(one, said.size() > 1, ids, caller))
                .toList();
    }

    private Reply.Attachment attachment(Said said, boolean oneOfSeveral, AtomicInteger ids, Caller caller) {
        List<Reply.Action> actions = said.buttons().stream()
                .map(button -> action(button, "a" + ids.incrementAndGet(), caller))
                .toList();
        return new Reply.Attachment(said.privately(), oneOfSeveral ? said.about() : "", actions);
    }

    private Reply.Action action(Said.Button button, String id, Caller caller) {
        String seal = seals.seal(Seals.Purpose.ACTIONS, button.act(), caller);
        return new Reply.Action(
                id,
                button.label(),
                "button",
                "default",
                new Reply.Integration(Addresses.action(settings), Map.of("seal", seal)));
    }

    private Language languageOf(Author author, String words) {
        try {
            return logbook.languageOf(author, words);
        } catch (RuntimeException bookAway) {
            DIAGNOSTICS.debug("the book cannot say who speaks what", bookAway);
            return boat.language();
        }
    }

    /** What the book answered, and the words for it. */
    record Outcome(List<Answer> answers, List<Said> said) {

        String privately() {
            return Conversation.privately(said);
        }

        /** Something stands in the book, or in somebody's pages, that did not before. */
        boolean isNew() {
            return said.stream().anyMatch(one -> one.publicly().isPresent())
                    || answers.stream().anyMatch(Answer.KeptInPages.class::isInstance);
        }

        /** Something is asked by a button. */
        boolean asks() {
            return said.stream().anyMatch(Said::asks);
        }

        OneUse.Result asResult() {
            return isNew() ? OneUse.Result.done(privately()) : OneUse.Result.nothing(privately());
        }
    }
}
