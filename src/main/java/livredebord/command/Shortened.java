package livredebord.command;

import java.util.Arrays;
import java.util.Map;

/**
 * Leads from a word with a letter left out back to the word. Tens of thousands of them are kept by their hash alone, which
 * takes a tenth of the room: whoever asks compares what he gets with what he has.
 */
final class Shortened {

    private final int[] hashes;
    private final String[] words;

    /** @param words by what is left of them; an empty one where two words leave the same */
    Shortened(Map<String, String> words) {
        this.hashes = words.keySet().stream()
                .mapToInt(String::hashCode)
                .sorted()
                .distinct()
                .toArray();
        this.words = new String[hashes.length];
        words.forEach((rest, word) -> {
            int at = Arrays.binarySearch(hashes, rest.hashCode());
            boolean alone = this.words[at] == null || this.words[at].equals(word);
            this.words[at] = alone ? word : "";
        });
    }

    /** The word that it may be the rest of; an empty one where there is none, or more than one. */
    String of(String rest) {
        int at = Arrays.binarySearch(hashes, rest.hashCode());
        return at < 0 ? "" : words[at];
    }
}
