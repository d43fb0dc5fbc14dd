package livredebord.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;

/** The book in the order in which it was written, one feed after the other. */
@PerBoat
class Feed {

    private final Journal journal;

    Feed(Journal journal) {
        this.journal = journal;
    }

    /** @param bookmark the last one that is known; empty for none */
    List<Entry> after(Optional<EntryNumber> bookmark, int most) {
        List<Entry> entries = new ArrayList<>();
        String last = journal.head().number().letter();
        Optional<Entry> next =
                bookmark.map(number -> next(number, last)).orElseGet(() -> journal.find(EntryNumber.of(1)));
        while (next.isPresent() && entries.size() < most) {
            entries.add(next.get());
            next = next(next.get().number(), last);
        }
        return entries;
    }

    /** Numbers have no gaps: where there is no next one, the feed ended and another may have begun. */
    private Optional<Entry> next(EntryNumber number, String last) {
        return journal.find(new EntryNumber(number.letter(), number.seq() + 1))
                .or(() -> lettersBehind(number.letter(), last)
                        .flatMap(letter -> journal.find(new EntryNumber(letter, 1)).stream())
                        .findFirst());
    }

    /** B to Z, then BA to ZZ: the first feed has no letter, and one that a doubt opened may have skipped some. */
    private static Stream<String> lettersBehind(String letter, String last) {
        Stream<String> all = Stream.concat(
                letters('B').map(String::valueOf),
                letters('B').flatMap(first -> letters('A').map(second -> "" + first + second)));
        return letter.equals(last) ? Stream.empty() : all.filter(each -> isLater(each, letter) && !isLater(each, last));
    }

    private static Stream<Character> letters(char first) {
        return java.util.stream.IntStream.rangeClosed(first, 'Z').mapToObj(each -> (char) each);
    }

    private static boolean isLater(String letter, String than) {
        return letter.length() > than.length() || letter.length() == than.length() && letter.compareTo(than) > 0;
    }
}
