package livredebord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import livredebord.fleet.Berth;

/** The boats of the same service that are set up already. A team has each command once, so those of one team share it. */
final class OtherBoats {

    /** What a second boat has most often in common with the first. */
    private static final List<String> USUAL = List.of(
            Field.LANGUAGE,
            Field.ZONE,
            Field.MATTERMOST,
            Field.SERVER,
            Field.TEAM,
            Field.COMMAND_WORDS,
            Field.OUR_ADDRESS_FOR_MATTERMOST,
            Field.OUR_ADDRESS_FOR_PEOPLE);

    private final List<BoatFiles> others;
    private final Map<String, String> first;

    /** @param set the boat that is being set up, which is none of the others; empty for the service's own */
    OtherBoats(Path service, Optional<String> set) {
        Path ours = set.map(id -> Berth.folderOf(service, id)).orElse(service);
        List<Path> folders = Stream.concat(Stream.of(service), beside(service).stream())
                .filter(folder -> !folder.equals(ours))
                .toList();
        this.others = folders.stream().map(BoatFiles::new).toList();
        this.first = set.isPresent() ? new BoatFiles(service).boat() : Map.of();
    }

    private static List<Path> beside(Path service) {
        Path folder = Berth.folderOf(service, "");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> boats = Files.list(folder)) {
            return boats.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Before anything was said of her. */
    Map<String, String> whatIsUsual() {
        Map<String, String> usual = new HashMap<>();
        USUAL.forEach(field -> Optional.ofNullable(first.get(field)).ifPresent(value -> usual.put(field, value)));
        return usual;
    }

    /** Another boat made that command, and has its token. */
    boolean own(String commandId) {
        return others.stream()
                .anyMatch(files -> list(files.boat(), Field.COMMAND_IDS).contains(commandId));
    }

    /** Those who share a command that is ours go on by its new tokens. */
    void shareTokens(List<String> commandIds, List<String> before, List<String> now) {
        for (BoatFiles files : others) {
            if (list(files.boat(), Field.SHARED_COMMAND_IDS).stream().anyMatch(commandIds::contains)) {
                Map<String, String> secrets = new TreeMap<>(files.secrets());
                Set<String> hers = new LinkedHashSet<>(list(secrets, Field.COMMAND_TOKENS));
                hers.removeAll(before);
                hers.addAll(now);
                secrets.put(Field.COMMAND_TOKENS, String.join(",", hers));
                files.writeSecrets(secrets);
            }
        }
    }

    private static List<String> list(Map<String, String> from, String field) {
        return Arrays.stream(from.getOrDefault(field, "").split(","))
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
