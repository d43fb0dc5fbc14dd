package livredebord.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Old words struck out beside the new ones; what they have in common is said once. */
final class Change {

    private final Medium medium;

    Change(Medium medium) {
        this.medium = medium;
    }

    /** @param was what stood there before, oldest first */
    String say(List<String> was, Optional<String> now) {
        if (now.isEmpty() || was.isEmpty()) {
            return joined(Stream.concat(was.stream().map(medium::struck), now.stream()));
        }
        List<List<String>> versions = Stream.concat(was.stream(), now.stream())
                .map(words -> Arrays.asList(words.split(" ")))
                .toList();
        int before = common(versions, 0);
        int after = common(versions.stream().map(Change::reversed).toList(), before);
        List<String> said = new ArrayList<>(versions.get(0).subList(0, before));
        for (int i = 0; i < versions.size(); i++) {
            String middle = middle(versions.get(i), before, after);
            said.add(i < was.size() && !middle.isEmpty() ? medium.struck(middle) : middle);
        }
        List<String> last = versions.get(versions.size() - 1);
        said.addAll(last.subList(last.size() - after, last.size()));
        return joined(said.stream());
    }

    private static String middle(List<String> words, int before, int after) {
        return String.join(" ", words.subList(before, words.size() - after));
    }

    /** How many first words all versions share, none of the {@code taken} last ones counted. */
    private static int common(List<List<String>> versions, int taken) {
        int shortest = versions.stream().mapToInt(List::size).min().orElse(0) - taken;
        int shared = 0;
        while (shared < shortest && allHave(versions, shared)) {
            shared++;
        }
        return shared;
    }

    private static boolean allHave(List<List<String>> versions, int index) {
        String word = versions.get(0).get(index);
        return versions.stream().allMatch(words -> words.get(index).equals(word));
    }

    private static List<String> reversed(List<String> words) {
        List<String> backwards = new ArrayList<>(words);
        java.util.Collections.reverse(backwards);
        return backwards;
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
