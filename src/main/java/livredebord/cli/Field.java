package livredebord.cli;

/** The names of what the two files of {@link BoatFiles} hold; lists are separated by commas. */
public final class Field {

    public static final String BOAT_NAME = "boat.name";
    /** {@code fr} or {@code en}. */
    public static final String LANGUAGE = "boat.language";
    /** Ship's time, such as {@code Europe/Paris}. */
    public static final String ZONE = "boat.zone";

    /** {@code id:name} of an account. */
    public static final String SKIPPER = "crew.skipper";
    /** {@code id:name,id:name}. */
    public static final String WRITERS = "crew.writers";

    /** {@code id:account:name} of all in the channel; the name is empty where the account has none. */
    public static final String MEMBERS = "crew.members";

    public static final String MATTERMOST = "mattermost.url";
    /** Part of every author, so never changed once something was written. */
    public static final String SERVER = "mattermost.server";

    public static final String TEAM_ID = "mattermost.team.id";
    public static final String TEAM = "mattermost.team";
    public static final String CHANNEL_ID = "mattermost.channel.id";
    public static final String CHANNEL = "mattermost.channel";
    public static final String COMMAND_WORDS = "mattermost.command.words";
    public static final String COMMAND_IDS = "mattermost.command.ids";
    /** Of commands that another boat of the same service made in the team, and this one shares. */
    public static final String SHARED_COMMAND_IDS = "mattermost.command.shared.ids";

    /** As registered: lower case, with a capital, in capitals. */
    public static final String TRIGGER_WORDS = "mattermost.trigger.words";

    public static final String OUTGOING_ID = "mattermost.outgoing.id";
    public static final String BOT = "mattermost.bot";
    /** The last post before the bot came, milliseconds by Mattermost's clock: later ones are read if they were missed. */
    public static final String READ_FROM = "mattermost.read.from";

    public static final String OUR_ADDRESS_FOR_MATTERMOST = "our.url.mattermost";
    public static final String OUR_ADDRESS_FOR_PEOPLE = "our.url.people";
    /** {@code HH:mm}, ship's time; absent for never. */
    public static final String EVENING = "summary.evening";

    /** Secret. */
    public static final String COMMAND_TOKENS = "mattermost.command.tokens";
    /** Secret. */
    public static final String OUTGOING_TOKENS = "mattermost.outgoing.tokens";
    /** Secret: who knows it can post. */
    public static final String INCOMING_HOOK = "mattermost.incoming.hook";
    /** Secret. */
    public static final String BOT_TOKEN = "mattermost.bot.token";

    public static final String BOT_TOKEN_ID = "mattermost.bot.token.id";
    /** Secret: 32 bytes in base 64, from which the key of each purpose is derived. */
    public static final String MASTER_KEY = "key.master";

    private Field() {}
}
