package livredebord.cli;

import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import livredebord.entry.Language;

/**
 * What the captain wants.
 *
 * @param skipper an account's name
 * @param writers names of the accounts that write, the skipper not among them
 * @param team its name in addresses
 * @param channel as people call it; its name in addresses is made from it
 * @param commands words without their slash, the first one the usual one
 * @param triggers words that begin a post, lower case; none where posts are not read
 * @param bot the bot's account name; empty for no bot
 * @param evening ship's time; empty for never
 */
record Wishes(
        String boat,
        Language language,
        ZoneId zone,
        String skipper,
        List<String> writers,
        URI mattermost,
        String team,
        String channel,
        URI ourAddressForMattermost,
        URI ourAddressForPeople,
        List<String> commands,
        List<String> triggers,
        Optional<String> bot,
        Optional<LocalTime> evening) {}
