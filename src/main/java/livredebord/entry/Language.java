package livredebord.entry;

import java.util.Locale;

/** A language that we speak and understand. */
public enum Language {
    FR,
    EN;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** ISO 639-1, lower case. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that is not one of ours */
    public static Language ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
