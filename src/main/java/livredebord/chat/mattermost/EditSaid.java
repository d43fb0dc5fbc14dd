package livredebord.chat.mattermost;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.EntryNumber;
import livredebord.logbook.Afterthoughts.Difference;
import livredebord.wording.CommandWord;
import livredebord.wording.Phrases;

/** What is said of a message that was edited or deleted after it was noted. */
final class EditSaid {

    private final Phrases phrases;

    EditSaid(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param by empty where Mattermost does not say it */
    String deleted(List<EntryNumber> numbers, Optional<Author> by) {
        String which = numbers.stream().map(EntryNumber::toString).collect(Collectors.joining(", "));
        return by.map(who -> phrases.text("changes.deleted.by", which, phrases.typed(who.name())))
                .orElseGet(() -> phrases.text("changes.deleted", which));
    }

    /** @param lines as the book has them */
    String ourLine(List<String> lines) {
        return phrases.text("changes.line") + "\n" + String.join("\n", lines);
    }

    String message(Author author, List<Difference> differences) {
        return Stream.concat(
                        Stream.of(phrases.text("changes.edited", phrases.typed(author.name()))),
                        differences.stream().map(this::difference))
                .collect(Collectors.joining("\n"));
    }

    private String difference(Difference difference) {
        String number = difference.entry().map(EntryNumber::toString).orElse("");
        if (difference.restricted()) {
            return number.isEmpty()
                    ? phrases.text("changes.restricted.new")
                    : phrases.text("changes.restricted", number, command("changes.typed.correct", number, "…"));
        }
        String was = phrases.typed(difference.was());
        String now = phrases.typed(difference.now());
        return switch (difference.remedy()) {
            case CORRECT ->
                phrases.text(
                        "changes.correct",
                        number,
                        was,
                        now,
                        values(difference),
                        command("changes.typed.correct", number, difference.now()));
            case STRIKE -> phrases.text("changes.strike", number, was, command("changes.typed.strike", number));
            case NONE -> phrases.text("changes.none", number, was, now);
            case TYPE -> typedAnew(difference, was, now);
        };
    }

    private String typedAnew(Difference difference, String was, String now) {
        String command = Words.code(CommandWord.before(difference.now()));
        return difference
                .entry()
                .map(number -> phrases.text("changes.order", number.toString(), was, now, command))
                .orElseGet(() -> phrases.text("changes.new", now, command));
    }

    private String values(Difference difference) {
        return difference.values().stream().map(phrases::observation).collect(Collectors.joining(" · "));
    }

    private String command(String key, Object... arguments) {
        return Words.code(CommandWord.before(phrases.text(key, arguments)));
    }
}
