package livredebord.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livredebord.entry.Language;

/**
 * The words that we understand, read from {@code lexicon*.tsv} beside this class: a phrase, its kind and its value in
 * that kind, one line each. A longer phrase hides the shorter ones inside it.
 */
final class Lexicon {

    /** A word shorter than this is never taken for another, two swapped letters apart. */
    private static final int SHORTEST_TYPO = 5;

    /** What only sets words aside is never read into a slip: a charter is no chapter. */
    private static final Set<Kind> AS_TYPED = EnumSet.of(
            Kind.ORDINARY,
            Kind.MEMORY,
            Kind.OTHERS,
            Kind.WISH,
            Kind.DENIAL,
            Kind.HEARD,
            Kind.NUMERAL,
            Kind.NOTHING,
            Kind.TOPIC,
            Kind.TITLE,
            Kind.PART,
            Kind.BODY);

    static final Lexicon OURS = read();

    private final Node root = new Node();
    private final Set<String> known = new HashSet<>();
    private final Set<String> ofMeaning = new HashSet<>();
    private final Set<String> meant = new HashSet<>();

    /** Those for which another may be a slip. */
    private final Set<String> words = new HashSet<>();

    private Shortened oneLetterLess = new Shortened(Set.of(), SHORTEST_TYPO);
    private final Map<String, String> frames = new HashMap<>();
    private final Map<WordClass, Set<String>> classes = new EnumMap<>(WordClass.class);
    private final OrderPhrases phrases = new OrderPhrases();

    private static final class Node {
        private Map<String, Node> next = Map.of(); // most are the end of a phrase
        private Sense[] senses;

        Node after(String word) {
            if (next.isEmpty()) {
                next = new HashMap<>(4);
            }
            return next.computeIfAbsent(word, w -> new Node());
        }
    }

    private static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        EnumSet.allOf(WordClass.class).forEach(each -> lexicon.classes.put(each, new HashSet<>()));
        lexicon.readFile("lexicon.tsv", "");
        lexicon.readFile("lexicon_fr.tsv", "FR");
        lexicon.readFile("lexicon_en.tsv", "EN");
        lexicon.readOrdinaryWords();
        lexicon.indexTypos();
        return lexicon;
    }

    private static BufferedReader open(String name) {
        return new BufferedReader(
                new InputStreamReader(Lexicon.class.getResourceAsStream(name), StandardCharsets.UTF_8));
    }

    private void readFile(String name, String language) {
        try (BufferedReader lines = open(name)) {
            lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(l -> readLine(l, language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readLine(String line, String language) {
        String[] columns = line.split("\t", -1);
        Kind kind = Kind.valueOf(columns[1]);
        if (kind == Kind.CLASS) {
            Set<String> ofClass = classes.get(WordClass.valueOf(columns[2]));
            ofClass.add(Texts.fold(columns[0]));
            ofClass.add(columns[0]); // where an accent tells: arrive, arrivé
            return;
        }
        if (kind == Kind.FRAME) {
            frames.put(columns[0], language);
            return;
        }
        if (OrderPhrases.KINDS.contains(kind)) {
            phrases.add(
                    kind,
                    Scanner.pieces(columns[0]).stream().map(Piece::text).toList(),
                    columns[2],
                    Language.valueOf(language));
            return;
        }
        add(columns[0], new Sense(kind, columns.length > 2 ? columns[2] : "", language));
    }

    /** {@code pas d'} is followed by a letter, and the sign between them is no piece of the line. */
    private static String withoutElision(String phrase) {
        return phrase.endsWith("'") ? phrase.substring(0, phrase.length() - 1) : phrase;
    }

    private void add(String phrase, Sense sense) {
        Node node = root;
        for (Piece word : Scanner.pieces(withoutElision(phrase))) {
            node = node.after(word.text());
            known.add(word.text());
            if (sense.kind() != Kind.ORDINARY) {
                ofMeaning.add(word.text());
            }
            if (!AS_TYPED.contains(sense.kind())) {
                meant.add(word.text());
            }
        }
        node.senses = node.senses == null ? new Sense[] {sense} : with(node.senses, sense);
    }

    private static Sense[] with(Sense[] senses, Sense more) {
        for (int i = 0; i < senses.length; i++) {
            Sense old = senses[i];
            if (old.kind() == more.kind()) { // the same word in both languages
                senses[i] = old.language().equals(more.language()) ? more : new Sense(old.kind(), old.value(), "");
                return senses;
            }
        }
        Sense[] longer = Arrays.copyOf(senses, senses.length + 1);
        longer[senses.length] = more;
        return longer;
    }

    /** Words that are right as they stand: never taken for a typing slip of one of ours. */
    private void readOrdinaryWords() {
        try (BufferedReader lines = open("ordinary_words.txt")) {
            lines.lines().filter(l -> !l.startsWith("#")).forEach(l -> {
                for (Piece word : Scanner.pieces(l)) {
                    known.add(word.text());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOf(WordClass words, String folded) {
        return classes.get(words).contains(folded);
    }

    /** The language that a small word is of, or null inside the package where it is of both or of none. */
    String frame(String folded) {
        return frames.get(folded);
    }

    /** What means something in orders and questions alone. */
    OrderPhrases orderPhrases() {
        return phrases;
    }

    /** Part of a word or phrase that means something to us. */
    static boolean hasMeaning(String folded) {
        return OURS.ofMeaning.contains(folded);
    }

    /** Neither a name nor a slip, but a word of every day. */
    static boolean isOrdinary(String folded) {
        return OURS.known.contains(folded);
    }

    private void indexTypos() {
        collect(root, words);
        oneLetterLess = new Shortened(words, SHORTEST_TYPO);
    }

    private void collect(Node node, Set<String> words) {
        node.next.forEach((word, next) -> {
            if (word.length() >= SHORTEST_TYPO - 1 && Character.isLetter(word.charAt(0)) && meant.contains(word)) {
                words.add(word);
            }
            collect(next, words);
        });
    }

    private static String swapped(String word, int i) {
        return word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.substring(i + 1);
    }

    /** The word of the lexicon that is meant: one letter more, less, other, or two swapped. Itself where none is. */
    private String meant(Piece word, boolean first) {
        String typed = word.text();
        if (known.contains(typed)) {
            return typed;
        }
        String drawnOut = drawnOut(typed);
        if (!drawnOut.equals(typed)) {
            return drawnOut;
        }
        boolean name = word.capital() && (!first || typed.length() < SHORTEST_TYPO + 1);
        if (name || typed.length() < SHORTEST_TYPO - 1 || typed.length() > 20) {
            return typed;
        }
        for (int i = 1; i < typed.length(); i++) {
            String swapped = swapped(typed, i);
            if (words.contains(swapped)) {
                return swapped;
            }
        }
        return typed.length() < SHORTEST_TYPO ? typed : oneOff(typed);
    }

    /** {@code pleuuuut}, {@code goood}: a letter held down, once or twice in the word that is meant. Itself where none is. */
    private String drawnOut(String typed) {
        int run = 1;
        int from = 0;
        int longest = 1;
        for (int i = 1; i < typed.length(); i++) {
            run = typed.charAt(i) == typed.charAt(i - 1) ? run + 1 : 1;
            from = run > longest ? i - run + 1 : from;
            longest = Math.max(longest, run);
        }
        if (longest < 3) {
            return typed;
        }
        String once = typed.substring(0, from + 1) + typed.substring(from + longest);
        String twice = typed.substring(0, from + 2) + typed.substring(from + longest);
        boolean both = meant.contains(once) && meant.contains(twice);
        return both ? typed : meant.contains(once) ? once : meant.contains(twice) ? twice : typed;
    }

    private String oneOff(String typed) {
        String missing = oneLetterLess.of(typed);
        if (!missing.isEmpty() && isOneOff(typed, missing)) {
            return missing;
        }
        String meant = typed;
        char[] rest = typed.substring(1).toCharArray(); // the word without its letter i
        for (int i = 0; i < typed.length(); i++) {
            if (i > 0) {
                rest[i - 1] = typed.charAt(i - 1);
            }
            String candidate = oneLetterLess.of(new String(rest));
            if (candidate.isEmpty() || !isOneOff(typed, candidate)) {
                continue;
            }
            if (!meant.equals(typed) && !meant.equals(candidate)) {
                return typed; // two words are as near: neither is taken
            }
            meant = candidate;
        }
        return meant;
    }

    /** One letter replaced, added or left out; two deletions at different places are farther apart. */
    private static boolean isOneOff(String typed, String word) {
        int from = 0;
        int shortest = Math.min(typed.length(), word.length());
        while (from < shortest && typed.charAt(from) == word.charAt(from)) {
            from++;
        }
        int back = 0;
        while (back < shortest - from
                && typed.charAt(typed.length() - 1 - back) == word.charAt(word.length() - 1 - back)) {
            back++;
        }
        return typed.length() - from - back <= 1 && word.length() - from - back <= 1;
    }

    /** The pieces of a text, phrases of the lexicon made one; the longest that begins first wins. */
    Piece[] pieces(String raw) {
        List<Piece> words = Scanner.pieces(raw);
        String[] texts = new String[words.size()];
        for (int i = 0; i < texts.length; i++) {
            Piece piece = words.get(i);
            texts[i] = piece.isWord() ? meant(piece, i == 0) : piece.text();
            boolean done =
                    i > 1 && isOf(WordClass.AUXILIARY_BEHIND, texts[i - 1]) && isOf(WordClass.PRONOUN, texts[i - 2]);
            texts[i] = done ? participle(texts[i]) : texts[i];
        }
        List<Piece> pieces = new ArrayList<>(texts.length);
        for (int i = 0; i < texts.length; ) {
            i = addLongest(words, texts, i, pieces);
        }
        return Numerals.read(pieces.toArray(new Piece[0]));
    }

    /** "on a virer" for "on a viré": as many write as it sounds. */
    private String participle(String typed) {
        String meant = typed.endsWith("er") ? typed.substring(0, typed.length() - 1) : typed;
        return root.next.containsKey(meant) ? meant : typed;
    }

    /** The h of {@code 14h moteur coupé} begins no {@code h moteur}. */
    private static boolean isClockHour(List<Piece> words, String[] texts, int i) {
        return texts[i].equals("h")
                && i > 0
                && words.get(i).glued()
                && words.get(i - 1).isWhole()
                && words.get(i - 1).digits() < 3;
    }

    private int addLongest(List<Piece> words, String[] texts, int from, List<Piece> pieces) {
        Node node = root;
        Sense[] senses = null;
        int end = from + 1;
        for (int i = from; i < texts.length; i++) {
            node = i > from && isClockHour(words, texts, from) ? null : node.next.get(texts[i]);
            if (node == null) {
                break;
            }
            if (node.senses != null) {
                senses = node.senses;
                end = i + 1;
            }
        }
        Piece first = words.get(from);
        pieces.add(senses == null ? first : first.upTo(words.get(end - 1), senses));
        return end;
    }
}
