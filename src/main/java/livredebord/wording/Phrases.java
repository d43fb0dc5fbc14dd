package livredebord.wording;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import livredebord.entry.Language;

/** How we say things in one language, for one medium. */
public final class Phrases {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Language language;
    private final UnaryOperator<String> typedWords;
    private final ResourceBundle messages;

    private Phrases(Language language, UnaryOperator<String> typedWords) {
        this.language = language;
        this.typedWords = typedWords;
        this.messages = ResourceBundle.getBundle("templates/messages", Locale.forLanguageTag(language.code()));
    }

    /** @param typedWords what the medium must do to words that a person typed, such as escaping Markdown */
    public static Phrases in(Language language, UnaryOperator<String> typedWords) {
        return new Phrases(language, typedWords);
    }

    /** A sentence of ours; the arguments stand as they are given. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(messages.getString(key), Locale.ROOT).format(arguments);
    }

    /** Words that a person typed, made safe for the medium. */
    public String typed(String words) {
        return typedWords.apply(words);
    }

    /** Hours and minutes, ship's time: {@code 09:05}. */
    public String clock(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone));
    }

    public Language language() {
        return language;
    }
}
