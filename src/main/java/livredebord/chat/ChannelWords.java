package livredebord.chat;

import livredebord.entry.Language;
import livredebord.wording.Markdown;
import livredebord.wording.Phrases;

/** How we speak in the channel. */
final class ChannelWords {

    private ChannelWords() {}

    static Phrases in(Language language) {
        return Phrases.in(language, Markdown::escape);
    }
}
