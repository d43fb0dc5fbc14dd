package livredebord.command;

import java.util.ArrayList;
import java.util.List;
import livredebord.nautical.Position;

/**
 * Positions as they are written: degrees with minutes, with minutes and seconds, alone; the hemisphere before or after,
 * O for Ouest; as pairs of decimal degrees; as a map's link; as minutes alone beside a fresh fix.
 */
final class PositionWords {

    /** A last position older than this says nothing about the degrees of the next. */
    private static final int FRESH_HOURS = 6;

    private PositionWords() {}

    /** What stands behind its first number. */
    private enum Mark {
        NONE,
        DEGREES,
        MINUTES
    }

    /** Half a position. */
    private record Half(
            double degrees,
            char hemisphere,
            int numbers,
            int decimals,
            Mark mark,
            boolean signed,
            boolean valid,
            int end) {
        boolean isLatitude() {
            return hemisphere == 'N' || hemisphere == 'S';
        }

        boolean isLongitude() {
            return hemisphere == 'E' || hemisphere == 'W';
        }

        double signedDegrees() {
            return hemisphere == 'S' || hemisphere == 'W' ? -degrees : degrees;
        }

        boolean said() {
            return hemisphere != 0;
        }

        /** Two numbers or a degree sign, and no unit behind it. */
        boolean marked() {
            return mark != Mark.NONE;
        }

        /** {@code 23,5'N}. */
        boolean onlyMinutes() {
            return numbers == 1 && mark == Mark.MINUTES;
        }

        boolean looksLikeHalf(Reading r) {
            return (numbers > 1 || marked() || decimals >= 3) && !followed(r, end);
        }

        /** One number with a decimal or two, no degree sign. */
        boolean mayBeMinutes() {
            boolean few = !marked() && decimals >= 1 && decimals <= 2;
            return numbers == 1 && !signed && degrees < 60 && (few || onlyMinutes());
        }

        Half in(char other) {
            return new Half(degrees, other, numbers, decimals, mark, signed, valid, end);
        }
    }

    static void read(Reading r) {
        links(r);
        for (int i = 0; i < r.size && r.found.position == null && r.found.unclearPosition == null; i++) {
            if (r.free(i)) {
                pair(r, i);
            }
        }
        for (int i = 0; i < r.size && r.found.position == null && r.found.unclearPosition == null; i++) {
            bareNumbers(r, i);
        }
        boolean any = r.found.position != null || r.found.unclearPosition != null;
        for (int i = 0; i < r.size && any && r.found.positionFrom < 0; i++) {
            r.found.positionFrom = r.isClaimed(i) ? i : -1;
        }
    }

    /** {@code geo:48.39,-4.48}, and the links that maps share: two decimal numbers side by side. */
    private static void links(Reading r) {
        for (int i = 0; i < r.size; i++) {
            String text = r.pieces[i].text();
            boolean address = r.pieces[i].isWord() && r.sign(i + 1, ':') && r.sign(i + 2, '/') && r.sign(i + 3, '/');
            if (address || text.equals("geo") && r.sign(i + 1, ':')) {
                link(r, i);
                return;
            }
        }
    }

    private static void link(Reading r, int from) {
        int end = from + 1;
        while (end < r.size && r.glued(end)) {
            end++;
        }
        List<Double> degrees = degreesIn(r.text(from, end));
        boolean two = degrees.size() == 2 && Math.abs(degrees.get(0)) <= 90 && Math.abs(degrees.get(1)) <= 180;
        if (two) {
            r.found.position = Position.ofDegrees(degrees.get(0), degrees.get(1));
            r.claim(r.was(from - 1, Kind.POS) ? from - 1 : from, end);
        } else {
            r.keep(from, end);
        }
    }

    /** The first two numbers with at least two decimals, signs and all; a link has no decimal comma. */
    private static List<Double> degreesIn(String link) {
        List<Double> degrees = new ArrayList<>();
        for (int at = 0; at < link.length() && degrees.size() < 2; at++) {
            int end = decimalEnd(link, at);
            if (end > at) {
                boolean minus = at > 0 && link.charAt(at - 1) == '-';
                double value = Double.parseDouble(link.substring(at, end));
                degrees.add(minus ? -value : value);
                at = end;
            }
        }
        return degrees;
    }

    private static int decimalEnd(String link, int from) {
        int point = digitsEnd(link, from);
        if (point == from || point - from > 3 || point >= link.length() || link.charAt(point) != '.') {
            return from;
        }
        int end = digitsEnd(link, point + 1);
        return end - point > 2 && end - point < 20 ? end : from;
    }

    private static int digitsEnd(String link, int from) {
        int end = from;
        while (end < link.length() && link.charAt(end) >= '0' && link.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static void pair(Reading r, int i) {
        Half first = half(r, i);
        if (first == null
                || r.has(Kind.HEARD)
                || isPlanned(r, i)
                || isOfHead(r, i)
                || r.isAny(i - 1, Kind.HDG, Kind.COG, Kind.ROUTE) && !r.sign(i + 1, '\u00B0')) {
            return;
        }
        int next = separators(r, first.end());
        Half second = half(r, next);
        if (second == null) {
            lone(r, i, first);
            return;
        }
        if (first.said() && second.said() && first.isLatitude() != second.isLatitude()) {
            if (!isTwoWinds(r, i, next, first, second) && !minutesOf(r, i, first, second)) {
                certain(r, i, first, second);
            }
        } else if (first.isLatitude() && !second.said() && second.looksLikeHalf(r)) {
            oneMissing(r, i, first, second, true);
        } else if (second.isLongitude() && !first.said() && first.looksLikeHalf(r)) {
            oneMissing(r, i, first, second, false);
        } else if (!first.said() && !second.said()) {
            unsaid(r, i, first, second);
        }
    }

    /** {@code vhf 16 48 23.5N}, {@code leeway 5 deg 48 23.5N}: the first number is the word's. */
    private static boolean isOfHead(Reading r, int i) {
        if (!r.number(i) || i == 0 || r.sign(i + 1, '\u00B0') && !r.is(i - 1, Kind.LEEWAY)) {
            return false;
        }
        boolean spelled = r.is(i - 1, Kind.POINT) && r.pieces[i - 1].text().length() > 1;
        return spelled
                || r.isAny(
                        i - 1,
                        Kind.RADIO,
                        Kind.CHANNEL,
                        Kind.SEA_WATER,
                        Kind.AIR,
                        Kind.APPARENT,
                        Kind.TRUE_WIND,
                        Kind.GUST,
                        Kind.LEEWAY,
                        Kind.COEF,
                        Kind.SOUNDING,
                        Kind.FORCE,
                        Kind.SOG,
                        Kind.STW,
                        Kind.LOG,
                        Kind.BARO)
                || r.is(i - 1, Kind.SEA) && !r.is(i - 2, Kind.SEA_STATE) && r.pieces[i].digits() == 1;
    }

    /** {@code RDV 48°12N 4°30W à 18h}: where we shall be is not where we are. */
    private static boolean isPlanned(Reading r, int i) {
        for (int at = i - 1; at >= 0 && i - at < 10; at--) {
            if (r.sign(at, ';') || r.sign(at, ',') && !r.glued(at + 1)) {
                return false;
            }
            if (r.isAny(at, Kind.PLAN, Kind.ETA, Kind.CONDITION, Kind.WISH, Kind.TOMORROW)) {
                return true;
            }
        }
        return false;
    }

    private static int separators(Reading r, int from) {
        int at = from;
        while (at - from < 2 && r.free(at) && isSeparator(r, at)) {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(Reading r, int i) {
        Piece piece = r.pieces[i];
        return switch (piece.text()) {
            case ",", ";", "/", "|", "et", "and", "x", "." -> true;
            case "-" -> !r.glued(i + 1);
            default -> false;
        };
    }

    /** A latitude beyond the pole alone is no position, and no wind either; {@code houle 2m W} is a swell. */
    private static void lone(Reading r, int i, Half half) {
        if (!r.clauseHas(i, Kind.SWELL)
                && half.said()
                && (half.marked() || hasTenths(r, i, half.end()) || half.numbers() > 1 && !half.valid())) {
            if (half.valid()) {
                r.keep(i, half.end());
            } else {
                unclear(r, i, half.end(), List.of());
                r.claim(i, half.end());
            }
        }
    }

    /** {@code W 3-4} and {@code west 2310} are whole numbers behind a point of the compass. */
    private static boolean hasTenths(Reading r, int from, int to) {
        int numbers = 0;
        boolean tenths = false;
        for (int i = from; i < to; i++) {
            numbers += r.pieces[i].isNumber() ? 1 : 0;
            tenths |= r.pieces[i].isNumber() && !r.pieces[i].isWhole();
        }
        return numbers > 1 && tenths;
    }

    private static void certain(Reading r, int i, Half first, Half second) {
        Half latitude = first.isLatitude() ? first : second;
        Half longitude = first.isLatitude() ? second : first;
        int from = label(r, i);
        boolean onlyMinutes = first.onlyMinutes() && second.onlyMinutes();
        if (onlyMinutes || !first.valid() || !second.valid() || latitude.degrees() > 90 || longitude.degrees() > 180) {
            unclear(r, from, second.end(), List.of());
            r.claim(from, second.end());
            return;
        }
        r.found.position = Position.ofDegrees(latitude.signedDegrees(), longitude.signedDegrees());
        r.found.positionEnd = second.end();
        r.claim(from, second.end());
    }

    /** {@code 23,5N 29,3W} beside a fresh fix: minutes, unless as degrees she may be there as well. */
    private static boolean minutesOf(Reading r, int i, Half first, Half second) {
        Half latitude = first.isLatitude() ? first : second;
        Half longitude = first.isLatitude() ? second : first;
        if (!latitude.mayBeMinutes() || !longitude.mayBeMinutes() || !isFresh(r)) {
            return false;
        }
        Position last = r.context.lastPosition().orElseThrow();
        boolean same = latitude.hemisphere() == 'S' == last.latitudeDegrees() < 0
                && longitude.hemisphere() == 'W' == last.longitudeDegrees() < 0;
        Position minutes = Position.ofDegrees(
                nearest(last.latitudeDegrees(), latitude.degrees()),
                nearest(last.longitudeDegrees(), longitude.degrees()));
        Position degrees = position(latitude, longitude);
        boolean sameDegrees = (int) latitude.degrees() == (int) Math.abs(last.latitudeDegrees())
                && (int) longitude.degrees() == (int) Math.abs(last.longitudeDegrees());
        if (!same || !reachable(r, minutes) || sameDegrees && !latitude.onlyMinutes()) {
            return false;
        }
        boolean otherDegree = (int) minutes.latitudeDegrees() != (int) last.latitudeDegrees(); // 47.21N beside 48°12'
        if ((reachable(r, degrees) || otherDegree) && !latitude.onlyMinutes()) {
            unclear(r, i, second.end(), List.of(degrees, minutes));
        } else {
            r.found.position = minutes;
            r.found.positionInferred = true;
        }
        r.claim(label(r, i), second.end());
        return true;
    }

    /** {@code W 4 - N 2}: the point before so small a number, and we are nowhere near. */
    private static boolean isTwoWinds(Reading r, int i, int next, Half first, Half second) {
        return isForce(r, i, first)
                && isForce(r, next, second)
                && !r.was(i - 1, Kind.POS)
                && !reachable(r, first.isLatitude() ? position(first, second) : position(second, first));
    }

    private static boolean isForce(Reading r, int i, Half half) {
        return isHemisphere(r, i)
                && half.end() == i + 2
                && r.whole(i + 1)
                && r.pieces[i + 1].digits() <= 2
                && r.at(i + 1) <= 12
                && !half.marked();
    }

    private static boolean isFresh(Reading r) {
        return r.context.lastPosition().isPresent() && hoursSince(r) <= FRESH_HOURS;
    }

    private static int label(Reading r, int i) {
        int from = i;
        while (from > 0 && i - from < 4 && r.free(from - 1) && isLabel(r, from - 1)) {
            from--;
        }
        return from;
    }

    private static boolean isLabel(Reading r, int i) {
        return r.is(i, Kind.POS)
                || r.sign(i, ':')
                || r.sign(i, '=')
                || r.sign(i, '(')
                || r.word(i, "@") && !r.glued(i + 1);
    }

    private static void unclear(Reading r, int from, int end, List<Position> candidates) {
        r.found.unclearPosition = r.text(from, end);
        r.found.candidates = candidates;
    }

    private static void oneMissing(Reading r, int i, Half first, Half second, boolean longitudeMissing) {
        if (!first.valid() || !second.valid() || first.degrees() > 90 || second.degrees() > 180) {
            unclear(r, i, second.end(), List.of());
            r.claim(i, second.end());
            return;
        }
        List<Position> candidates = longitudeMissing
                ? List.of(position(first, second.in('W')), position(first, second.in('E')))
                : List.of(position(first.in('N'), second), position(first.in('S'), second));
        settle(r, i, second.end(), candidates);
    }

    private static Position position(Half latitude, Half longitude) {
        return Position.ofDegrees(latitude.signedDegrees(), longitude.signedDegrees());
    }

    private static void unsaid(Reading r, int i, Half first, Half second) {
        boolean decimal = first.numbers() == 1 && second.numbers() == 1;
        if (decimal
                && first.decimals() >= 3
                && second.decimals() >= 3
                && first.degrees() <= 90
                && second.degrees() <= 180) {
            decimalDegrees(r, i, first, second);
        } else if (first.marked() && second.marked() && first.numbers() > 1 && second.numbers() > 1) {
            anyHemisphere(r, i, first, second);
        }
    }

    /** A sign on one says that both are signed; without any, north and east unless the last position speaks against it. */
    private static void decimalDegrees(Reading r, int i, Half first, Half second) {
        Position typed = position(first, second);
        boolean far = r.context.lastPosition().isPresent() && !reachable(r, typed);
        if (first.signed() || second.signed() || !far) {
            r.found.position = typed;
            r.found.positionEnd = second.end();
            r.claim(label(r, i), second.end());
            return;
        }
        anyHemisphere(r, i, first, second);
    }

    private static void anyHemisphere(Reading r, int i, Half first, Half second) {
        if (!first.valid() || !second.valid() || first.degrees() > 90 || second.degrees() > 180) {
            unclear(r, i, second.end(), List.of());
            r.claim(i, second.end());
            return;
        }
        settle(r, i, second.end(), allFour(first, second));
    }

    private static List<Position> allFour(Half first, Half second) {
        return List.of(
                position(first.in('N'), second.in('W')),
                position(first.in('N'), second.in('E')),
                position(first.in('S'), second.in('W')),
                position(first.in('S'), second.in('E')));
    }

    /** One candidate within reach of the last position is the one; otherwise the crew is asked. */
    private static void settle(Reading r, int from, int end, List<Position> candidates) {
        List<Position> near = candidates.stream().filter(p -> reachable(r, p)).toList();
        int labelled = label(r, from);
        if (near.size() == 1) {
            r.found.position = near.get(0);
            r.found.positionInferred = true;
            r.found.positionEnd = end;
        } else {
            unclear(r, from, end, near.isEmpty() ? likeliest(r, candidates) : near);
        }
        r.claim(labelled, end);
    }

    /** Far from the last position, those that lie about as far as the nearest: nobody sails to the other hemisphere. */
    private static List<Position> likeliest(Reading r, List<Position> candidates) {
        if (r.context.lastPosition().isEmpty()) {
            return candidates;
        }
        Position last = r.context.lastPosition().get();
        double nearest = candidates.stream()
                .mapToDouble(candidate -> miles(last, candidate))
                .min()
                .orElse(0);
        return candidates.stream()
                .filter(candidate -> miles(last, candidate) <= 2 * nearest)
                .toList();
    }

    /** Within 60 miles of the last position, and 12 more for each hour since. */
    private static boolean reachable(Reading r, Position position) {
        if (r.context.lastPosition().isEmpty()) {
            return false;
        }
        Position last = r.context.lastPosition().get();
        return miles(last, position) <= 60 + 12 * hoursSince(r);
    }

    private static double hoursSince(Reading r) {
        return r.context
                .lastPositionAt()
                .map(at -> Math.abs(r.context.now().getEpochSecond() - at.getEpochSecond()) / 3600.0)
                .orElse(0.0);
    }

    private static double miles(Position a, Position b) {
        double north = (a.latitudeDegrees() - b.latitudeDegrees()) * 60;
        double width = Math.cos(Math.toRadians(a.latitudeDegrees()));
        double turn = Math.abs(a.longitudeDegrees() - b.longitudeDegrees());
        double east = Math.min(turn, 360 - turn) * 60 * width;
        return Math.hypot(north, east);
    }

    /** {@code 46 20 1 40}, and {@code 23,5 29,3} beside a fresh fix: numbers with nothing that names them. */
    private static void bareNumbers(Reading r, int i) {
        if (!r.number(i) || !standsAlone(r, i)) {
            return;
        }
        int second = mark(r, i + 1);
        if (!r.number(second)) {
            return;
        }
        int third = separators(r, mark(r, second + 1));
        int fourth = mark(r, third + 1);
        if (r.number(third) && r.number(fourth) && isFourNumbers(r, i, second, third, fourth)) {
            Half latitude = new Half(r.at(i) + r.at(second) / 60, (char) 0, 2, 0, Mark.NONE, false, true, second + 1);
            Half longitude =
                    new Half(r.at(third) + r.at(fourth) / 60, (char) 0, 2, 0, Mark.NONE, false, true, fourth + 1);
            settle(r, i, mark(r, fourth + 1), allFour(latitude, longitude));
        } else if (isMinutes(r, i) && isMinutes(r, second) && !isMeasured(r, mark(r, second + 1))) {
            minutesAlone(r, i, second);
        }
    }

    private static boolean standsAlone(Reading r, int i) {
        boolean timeBefore = i == 1 && r.whole(0) && r.pieces[0].digits() == 4;
        if (i == 0
                || timeBefore
                || r.isClaimed(i - 1)
                || r.was(i - 1, Kind.POS)
                || r.was(i - 1, Kind.HOUR)
                || r.was(i - 1, Kind.UTC)) {
            return true;
        }
        Piece before = r.pieces[i - 1];
        return before.type() == Piece.Type.SIGN
                && !r.glued(i)
                && (r.isClaimed(i - 2) || i == 1 || r.was(i - 2, Kind.POS) || before.is(",") || before.is(";"));
    }

    private static int mark(Reading r, int i) {
        return r.sign(i, '\'') || r.sign(i, ',') && !r.glued(i + 1) ? i + 1 : i;
    }

    private static boolean isFourNumbers(Reading r, int a, int b, int c, int d) {
        return r.whole(a)
                && r.at(a) <= 90
                && r.at(b) < 60
                && r.whole(c)
                && r.at(c) <= 180
                && r.at(d) < 60
                && r.pieces[b].digits() <= 2
                && r.pieces[d].digits() <= 2
                && !isMeasured(r, d + 1);
    }

    private static boolean isMinutes(Reading r, int i) {
        return r.pieces[i].decimals() >= 1 && r.at(i) < 60;
    }

    /** A unit, an hour or another number says that this was something else. */
    private static boolean followed(Reading r, int i) {
        return r.free(i)
                && (r.pieces[i].can(Kind.UNIT)
                        || r.is(i, Kind.HOUR)
                        || r.word(i, "m")
                        || r.sign(i, ':')
                        || r.sign(i, '/')
                        || r.number(i));
    }

    /** As {@link #followed}, but a number with a unit of its own behind it is another value. */
    private static boolean isMeasured(Reading r, int i) {
        boolean another = r.number(i) && r.free(i + 1) && (r.pieces[i + 1].can(Kind.UNIT) || r.is(i + 1, Kind.HOUR));
        return followed(r, i) && !another;
    }

    private static void minutesAlone(Reading r, int first, int second) {
        if (!isFresh(r)) {
            return;
        }
        Position last = r.context.lastPosition().get();
        double latitude = nearest(last.latitudeDegrees(), r.at(first));
        double longitude = nearest(last.longitudeDegrees(), r.at(second));
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            return;
        }
        Position position = Position.ofDegrees(latitude, longitude);
        List<Position> asDegrees = nearAsDegrees(r, first, second);
        if (reachable(r, position) && !asDegrees.isEmpty()) {
            List<Position> all = new ArrayList<>(asDegrees);
            all.add(position);
            unclear(r, first, second + 1, all);
            r.claim(label(r, first), mark(r, second + 1));
        } else if (reachable(r, position)) {
            r.found.position = position;
            r.found.positionInferred = true;
            r.claim(label(r, first), mark(r, second + 1));
        }
    }

    /** {@code 48.39 4.48} off Brest: the two numbers may be degrees just as well. */
    private static List<Position> nearAsDegrees(Reading r, int first, int second) {
        Half latitude = new Half(r.at(first), (char) 0, 1, 0, Mark.NONE, false, true, first + 1);
        Half longitude = new Half(r.at(second), (char) 0, 1, 0, Mark.NONE, false, true, second + 1);
        return allFour(latitude, longitude).stream()
                .filter(p -> reachable(r, p))
                .toList();
    }

    /** The degrees, as last time or one more or less, that bring these minutes nearest to the last. */
    private static double nearest(double last, double minutes) {
        double sign = last < 0 ? -1 : 1;
        double degrees = Math.floor(Math.abs(last));
        double best = Double.NaN;
        for (double whole = Math.max(0, degrees - 1); whole <= degrees + 1; whole++) {
            double candidate = sign * (whole + minutes / 60);
            if (Double.isNaN(best) || Math.abs(candidate - last) < Math.abs(best - last)) {
                best = candidate;
            }
        }
        return best;
    }

    private static Half half(Reading r, int from) {
        int at = coordinateName(r, from);
        char hemisphere = 0;
        if (isHemisphere(r, at) && r.number(afterBefore(r, at + 1)) && !isVerb(r, at)) {
            hemisphere = hemisphere(r, at);
            at = afterBefore(r, at + 1);
        }
        if (hemisphere != 0 && isForces(r, at)) {
            return null;
        }
        boolean minus = r.sign(at, '-') && r.number(at + 1) && r.glued(at + 1);
        boolean plus = r.sign(at, '+') && r.number(at + 1) && r.glued(at + 1);
        if (minus || plus) {
            at++;
        }
        if (!r.number(at)) {
            return null;
        }
        boolean behindHalf = at > 1 && r.pieces[at - 1].is("/") && hemisphere(r, at - 2) != 0;
        if (at == from && at > 0 && r.glued(at) && !behindHalf && isGlue(r, at - 1) || r.is(from - 1, Kind.WIND)) {
            return null;
        }
        return numbers(r, at, hemisphere, minus, minus || plus);
    }

    /** {@code W 3-4}: of the wind. */
    private static boolean isForces(Reading r, int i) {
        return r.whole(i)
                && r.at(i) <= 12
                && (r.sign(i + 1, '-') || r.sign(i + 1, '/'))
                && r.whole(i + 2)
                && r.at(i + 2) <= 12
                && r.pieces[i + 2].digits() <= 2
                && r.pieces[i].text().charAt(0) != '0';
    }

    /** A number that hangs on {@code h}, a colon or a slash is part of something else. */
    private static boolean isGlue(Reading r, int i) {
        Piece before = r.pieces[i];
        return before.is(":")
                || before.is("h")
                || before.is("/")
                || before.is(".")
                || before.is(",") && r.glued(i)
                || before.is("#");
    }

    private static int afterBefore(Reading r, int i) {
        return r.sign(i, ':') || r.sign(i, '=') ? i + 1 : i;
    }

    private static int coordinateName(Reading r, int i) {
        if (!r.free(i)) {
            return i;
        }
        return switch (r.pieces[i].text()) {
            case "lat", "latitude", "lon", "long", "longitude", "lng", "l", "g" -> {
                int at = i + 1;
                while (at - i < 3 && (r.sign(at, ':') || r.sign(at, '=') || r.sign(at, '.'))) {
                    at++;
                }
                yield at;
            }
            default -> i;
        };
    }

    private static boolean isHemisphere(Reading r, int i) {
        return r.free(i) && hemisphere(r, i) != 0;
    }

    /** "est" is more often a verb than the east. */
    private static boolean isVerb(Reading r, int i) {
        return r.word(i, "est") && !r.pieces[i].upper();
    }

    private static char hemisphere(Reading r, int i) {
        Piece piece = r.pieces[i];
        if (piece.end() - piece.start() != piece.text().length()) {
            return 0; // "est au" is no east
        }
        return switch (r.pieces[i].text()) {
            case "n", "nord", "north" -> 'N';
            case "s", "sud", "south" -> 'S';
            case "e", "est", "east" -> 'E';
            case "w", "o", "ouest", "west" -> 'W';
            default -> 0;
        };
    }

    private static Half numbers(Reading r, int from, char before, boolean minus, boolean signed) {
        double[] parts = new double[3];
        boolean[] whole = new boolean[3];
        int count = 0;
        int at = from;
        Mark mark = Mark.NONE;
        boolean chain = false;
        boolean minuteMark = false;
        String tenths = "0";
        while (count < 3 && r.number(at) && mayFollow(r, at, from, count, whole, before, minuteMark)) {
            parts[count] = r.at(at);
            whole[count] = r.whole(at);
            tenths = r.pieces[at].text();
            count++;
            at++;
            int sign = marks(r, at);
            chain |= count == 2 && (isTenthsBehind(r, at, sign) || isOneFigureBehind(r, at, sign));
            minuteMark |= count == 2 && sign > at;
            boolean marks = sign > at && !r.sign(at, '.') && !r.sign(at, ',') && !r.sign(at, '-');
            boolean minutes =
                    r.sign(at, '\'') || r.free(at) && r.pieces[at].text().startsWith("m");
            mark = mark != Mark.NONE || !marks ? mark : minutes ? Mark.MINUTES : Mark.DEGREES;
            at = sign;
        }
        if (count > 1 && r.pieces[from].digits() > 3) {
            return null; // 1430 48 23.5N: a time stands before the position
        }
        char hemisphere = before;
        boolean plainVerb = isVerb(r, at) && count == 1 && mark == Mark.NONE && whole[0];
        if (before == 0
                && isHemisphere(r, at)
                && !plainVerb
                && !(r.number(at + 1) && r.glued(at + 1) && !r.glued(at))
                && !isOfWhatFollows(r, from, at, count)) {
            hemisphere = hemisphere(r, at);
            at++;
        } else if (before != 0 && isHemisphere(r, at) && r.glued(at) && !(r.number(at + 1) && r.glued(at + 1))) {
            return null; // houle d'ouest 48 23.5N: the letter before is not its own
        } else if (before == 0 && count == 3 && !minuteMark) {
            return twoOf(r, from, minus, signed);
        }
        if (chain && count == 3) {
            parts[1] = Double.parseDouble((int) parts[1] + "." + tenths);
            parts[2] = 0;
            count = 2;
            whole[1] = false;
        }
        return half(r, from, parts, whole, count, hemisphere, mark, minus, signed, at);
    }

    /** {@code 1400 N 48° 23'}, {@code cap 240 S 3-4}: the letter stands apart, before another number. */
    private static boolean isOfWhatFollows(Reading r, int from, int at, int count) {
        return count == 1 && r.whole(from) && r.pieces[from].digits() >= 3 && !r.glued(at) && r.number(at + 1);
    }

    /** {@code 48.23.5}, {@code 14°27'.6}: what follows the minutes are their tenths. */
    private static boolean isTenthsBehind(Reading r, int at, int end) {
        int point = r.sign(at, '\'') ? at + 1 : at;
        return end == point + 1 && (r.sign(point, '.') || r.sign(point, ',')) && r.glued(point) && r.number(end);
    }

    /** {@code 48°23'5N}: seconds have two figures or a mark of their own. */
    private static boolean isOneFigureBehind(Reading r, int at, int end) {
        return end == at + 1
                && r.sign(at, '\'')
                && r.whole(end)
                && r.glued(end)
                && r.pieces[end].digits() == 1
                && !r.sign(end + 1, '"')
                && !r.sign(end + 1, '\'');
    }

    /** Three bare numbers in a row without a hemisphere: the third belongs to what follows. */
    private static Half twoOf(Reading r, int from, boolean minus, boolean signed) {
        double[] parts = {r.at(from), 0, 0};
        boolean[] whole = {r.whole(from), true, true};
        return half(r, from, parts, whole, 1, (char) 0, Mark.NONE, minus, signed, from + 1);
    }

    private static boolean mayFollow(
            Reading r, int at, int from, int count, boolean[] whole, char before, boolean minuteMark) {
        if (count == 0) {
            return true;
        }
        boolean degreesNext = at + 1 < r.size && r.sign(at + 1, '\u00B0');
        if (!whole[count - 1] || degreesNext || r.sign(at + 1, ':') || r.is(at + 1, Kind.HOUR)) {
            return false;
        }
        return count == 1 ? r.pieces[at].digits() <= 2 : before == 0 || minuteMark;
    }

    private static int marks(Reading r, int from) {
        int at = from;
        while (at - from < 2 && r.free(at) && isMark(r, at)) {
            at++;
        }
        return at;
    }

    private static boolean isMark(Reading r, int i) {
        Piece piece = r.pieces[i];
        return switch (piece.text()) {
            case "\u00B0", "'", "\"", "*" -> true;
            case "d", "deg", "degres", "degre", "degrees", "degree" -> r.number(i + 1) || isHemisphere(r, i + 1);
            case "minute", "minutes" -> isHemisphere(r, i + 1);
            case "m", "min" ->
                (r.glued(i) && r.number(i - 1)) && (isHemisphere(r, i + 1) || r.number(i + 1) && r.sign(i + 2, '"'));
            case "-", ".", "," -> r.glued(i) && r.number(i + 1) && r.glued(i + 1);
            default -> false;
        };
    }

    private static Half half(
            Reading r,
            int from,
            double[] parts,
            boolean[] whole,
            int count,
            char hemisphere,
            Mark mark,
            boolean minus,
            boolean signed,
            int end) {
        int numbers = count;
        double degrees = parts[0] + parts[1] / 60 + parts[2] / 3600;
        boolean valid = parts[1] < 60 && parts[2] < 60;
        Piece first = r.pieces[from];
        boolean latitude = hemisphere == 'N' || hemisphere == 'S';
        boolean longitude = hemisphere == 'E' || hemisphere == 'W';
        if (count == 1
                && mark == Mark.NONE
                && (latitude && first.digits() == 4 || longitude && first.digits() >= 4 && first.digits() <= 5)) {
            double whole100 = Math.floor(parts[0] / 100);
            double minutes = parts[0] - whole100 * 100;
            degrees = whole100 + minutes / 60;
            valid = minutes < 60;
            numbers = 2;
        }
        valid &= !latitude || degrees <= 90;
        valid &= degrees <= 180;
        return new Half(minus ? -degrees : degrees, hemisphere, numbers, first.decimals(), mark, signed, valid, end);
    }
}
