package livredebord.command;

import static livredebord.command.Kind.*;

/**
 * What a clause is about when it is not about the boat: the shop and the beach, what people read, play and cook, what a
 * leaflet promises, what a thing is called. No rule reads it, and it stays in the remark word for word.
 */
final class Topics {

    private static final Kind[] DEEDS = {
        POS, FIX, CALLED, DEPARTED, ARRIVED, WEIGHED, ANCHORED, MOORED, BUOYED, PICKED, CREW_ON, CREW_OFF, MEDICAL
    };

    private Topics() {}

    static void read(Reading r) {
        for (int i = 0; i < r.size; i++) {
            if (r.isAny(i, TOPIC, TITLE) && isShop(r, i)) {
                keep(r, r.clauseStart(i) - 2);
            }
            if (r.is(i, TOPIC) && !isDoneThere(r, i)) {
                goods(r, i);
            } else if (r.is(i, TITLE) && isOfWhatStandsBefore(r, i)) {
                keep(r, r.clauseStart(i) - 2);
                keep(r, i);
            } else if (r.is(i, BOUGHT) && !r.hasAny(FUEL, FUEL_FULL, WATER, WATER_FULL, GAS)) {
                goods(r, i);
            } else if (isName(r, i) || isFigure(r, i)) {
                r.keep(i, i + 1);
            }
        }
    }

    /** {@code amarrés au port du musée}, {@code Léa débarque au camping}: that it happened there is ours. */
    private static boolean isDoneThere(Reading r, int i) {
        for (int at = r.clauseStart(i); at < r.clauseEnd(i); at++) {
            boolean overboard = r.is(at, DRILL_TYPE) && r.value(at, DRILL_TYPE).equals("mob");
            if (r.isAny(at, DEEDS) || overboard) {
                return true;
            }
        }
        return false;
    }

    /** {@code eaux noires, le polar de Mamie}: what it is follows its name. */
    private static boolean isOfWhatStandsBefore(Reading r, int i) {
        int start = r.clauseStart(i);
        boolean bare = r.value(i, TITLE).equals("bare") || r.text(i, i + 1).indexOf(' ') > 0; // nom du chalutier
        boolean begins = bare && i == start || i == start + 1 && Asides.isBeforeSubject(r, start);
        boolean numbered = !r.value(i, TITLE).isEmpty(); // VA 12, le train
        return begins
                && start > 1
                && r.sign(start - 1, ',')
                && !isDoneThere(r, start - 2)
                && (numbered || !r.number(start - 2));
    }

    /** {@code Le Petit Foc, librairie}: a name with an article, and right behind it what it is. */
    private static boolean isShop(Reading r, int i) {
        int end = r.clauseStart(i) - 1;
        int start = end > 0 ? r.clauseStart(end - 1) : 0;
        boolean several = end - start > 1 && Asides.isBeforeSubject(r, start);
        boolean phrase = end - start == 1 && isTitled(r.text(start, end)); // Le Spi
        boolean behind = i == end + 1 && r.sign(end, ',') && (several || phrase);
        for (int at = start; at < end && behind; at++) {
            behind = r.pieces[at].isWord() && r.pieces[at].capital();
        }
        return behind;
    }

    private static boolean isTitled(String words) {
        int blank = words.indexOf(' ');
        return blank > 0
                && Character.isUpperCase(words.charAt(0))
                && Character.isUpperCase(words.charAt(blank + 1))
                && Asides.isArticle(Texts.fold(words.substring(0, blank)));
    }

    /** The clause of {@code i} but for the time that heads the line. */
    private static void keep(Reading r, int i) {
        WhenWords.ClockTime clock = WhenWords.clock(r, 0);
        int start = r.clauseStart(i);
        boolean heads = start == 0 && clock != null && clock.end() <= i && (!clock.weak() || r.size > clock.end());
        r.keep(heads ? clock.end() : start, r.clauseEnd(i));
    }

    /** {@code bouts achetés, 14 mm, 38 €}: the clause, and the sizes and prices behind it. */
    private static void goods(Reading r, int i) {
        keep(r, i);
        int end = r.clauseEnd(i);
        while (r.sign(end, ',') && isSizeOrPrice(r, end + 1)) {
            r.keep(end, r.clauseEnd(end + 1));
            end = r.clauseEnd(end + 1);
        }
    }

    private static boolean isSizeOrPrice(Reading r, int i) {
        boolean price = r.hasPrice(i, r.clauseEnd(i));
        return price
                || r.number(i) && r.unit(i + 1, "l")
                || r.number(i) && r.free(i + 1) && r.pieces[i + 1].isWord() && r.clauseEnd(i) == i + 2;
    }

    /** {@code la Jolie Brise}, {@code Mer Agitée}: words of the log with a capital each, in a line that is not all capitals. */
    private static boolean isName(Reading r, int i) {
        if (!r.isAny(i, BEAUFORT, SEA, SEA_STATE, WIND, SWELL, WX) || !r.pieces[i].capital() || r.pieces[i].upper()) {
            return false;
        }
        String words = r.text(i, i + 1);
        boolean each = words.indexOf(' ') > 0 && hasCapitals(words);
        boolean beside =
                r.free(i + 1) && r.is(i + 1, SEA_STATE) && r.pieces[i + 1].capital() && !r.pieces[i + 1].upper();
        boolean inside = i > 0
                && r.pieces[i - 1].isWord()
                && (r.pieces[i - 1].capital() && i > 1
                        || Asides.isBeforeSubject(r, i - 1)
                        || WordClass.HONORIFIC.has(r.pieces[i - 1].text()));
        boolean pet = i == 0 && Asides.isBeforeSubject(r, 1) && r.is(2, TITLE); // Misty the cat
        return each || beside || inside || pet;
    }

    private static boolean hasCapitals(String words) {
        for (String word : words.split(" ")) {
            if (word.length() > 3 && !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isYear(Reading r, int i) {
        boolean two = r.whole(i) && r.pieces[i].digits() == 2 && r.at(i) > 50;
        boolean four = r.whole(i) && r.pieces[i].digits() == 4 && r.at(i) >= 1_500 && r.at(i) <= 2_100;
        return (two || four) && r.unit(i + 1).isEmpty() && !r.is(i + 1, HOUR);
    }

    /** {@code pluie de compliments}, {@code gale of laughter}, {@code couvert de piqûres}: of a thing of every day. */
    private static boolean isFigure(Reading r, int i) {
        boolean of = r.isAny(i, WX, BEAUFORT, SKY_WHOLE)
                && (r.word(i + 1, "de") || r.word(i + 1, "d") || r.word(i + 1, "of"));
        if (of && isYear(r, i + 2)) {
            return true; // la tempête de 87
        }
        return of
                && Asides.isPlain(r, i + 2)
                && !r.pieces[i + 2].capital()
                && !WordClass.TIME_OF_DAY_OR_YEAR.has(r.pieces[i + 2].text());
    }
}
