package livredebord.command;

import java.util.Arrays;
import java.util.Collection;

/**
 * Leads from a word with a letter left out back to the word. Tens of thousands of such rests are kept by their hash alone,
 * which takes a tenth of the room, and none is ever written out: whoever asks compares what he gets with what he has.
 */
final class Shortened {

    private final int[] hashes;
    private final String[] words;

    /**
     * @param whole the words, each of which leads to itself too
     * @param shortest letters of a word that may lack one
     */
    Shortened(Collection<String> whole, int shortest) {
        String[] all = whole.toArray(new String[0]);
        long[] rests = rests(all, shortest);
        Arrays.sort(rests);
        this.hashes = Arrays.stream(rests).mapToInt(Shortened::hash).distinct().toArray();
        this.words = new String[hashes.length];
        int at = 0;
        for (long rest : rests) {
            at += hashes[at] == hash(rest) ? 0 : 1;
            String word = all[(int) rest];
            words[at] = words[at] == null || words[at].equals(word) ? word : "";
        }
    }

    /** The word that it may be the rest of; an empty one where there is none, or more than one. */
    String of(String rest) {
        int at = Arrays.binarySearch(hashes, rest.hashCode());
        return at < 0 ? "" : words[at];
    }

    /** Each word, and what is left of it without each of its letters; in plain loops, because the service starts with it. */
    private static long[] rests(String[] words, int shortest) {
        long[] rests = new long
                [Arrays.stream(words).mapToInt(word -> 1 + word.length()).sum()];
        int end = 0;
        for (int word = 0; word < words.length; word++) {
            int length = words[word].length();
            rests[end++] = pair(words[word].hashCode(), word);
            for (int i = 0; i < length && length >= shortest; i++) {
                rests[end++] = pair(hashWithout(words[word], i), word);
            }
        }
        return Arrays.copyOf(rests, end);
    }

    /** As {@link String#hashCode()} of the word without its letter i. */
    private static int hashWithout(String word, int left) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = i == left ? hash : 31 * hash + word.charAt(i);
        }
        return hash;
    }

    /** They sort by the hash. */
    private static long pair(int hash, int word) {
        return (long) hash << Integer.SIZE | word;
    }

    private static int hash(long pair) {
        return (int) (pair >> Integer.SIZE);
    }
}
