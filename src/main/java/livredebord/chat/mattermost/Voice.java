package livredebord.chat.mattermost;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livredebord.chat.PublicLine;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.logbook.Answer;
import livredebord.logbook.Answer.Offer;
import livredebord.logbook.Boat;
import livredebord.logbook.OwnPages;
import livredebord.voyage.Doubt;
import livredebord.voyage.Gap;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.wording.CommandWord;
import livredebord.wording.Markdown;
import livredebord.wording.Phrases;

/**
 * Puts an answer into words: for the channel in the boat's language, for the one who asked in his own. Made anew for
 * each request.
 */
final class Voice {

    /** Bigger, and a phone shows a screen of buttons. */
    private static final int MOST_BUTTONS = 3;

    /** Most of it was done and is just not noted, and what only people know they type. */
    private static final Set<Offer.Kind> WITHOUT_A_BUTTON = EnumSet.of(Offer.Kind.BEFORE_LEAVING, Offer.Kind.INCIDENT);

    private static final int MOST_OVERDUE = 5;

    /** A week is printed before anybody could change his mind. */
    private static final int FEW_DAYS = 7;

    private static final Map<Language, Phrases> PHRASES = new ConcurrentHashMap<>();

    private final Phrases mine;
    private final PublicLine inChannel;
    private final PublicLine toMe;
    private final Boat boat;
    private final Predicate<EntryNumber> mayRead;
    private final boolean handsBack;

    /** @param mayRead whether the one who asked may read that entry in full */
    Voice(Boat boat, Language reader, Predicate<EntryNumber> mayRead) {
        this(boat, reader, mayRead, true);
    }

    private Voice(Boat boat, Language reader, Predicate<EntryNumber> mayRead, boolean handsBack) {
        this.handsBack = handsBack;
        this.boat = boat;
        this.mine = phrases(reader);
        this.inChannel = new PublicLine(phrases(boat.language()), boat);
        this.toMe = new PublicLine(mine, boat);
        this.mayRead = mayRead;
    }

    static Phrases phrases(Language language) {
        return PHRASES.computeIfAbsent(language, spoken -> Phrases.in(spoken, Markdown.POST));
    }

    /** Where the words still stand before the person: in a dialog that stays open, in a post. */
    Voice thatKeepsWords() {
        return new Voice(boat, mine.language(), mayRead, false);
    }

    Phrases phrases() {
        return mine;
    }

    Said say(Answer answer) {
        if (answer instanceof Answer.Noted noted) {
            return noted(noted);
        } else if (answer instanceof Answer.AlreadyNoted already) {
            return alreadyNoted(already);
        } else if (answer instanceof Answer.Corrected corrected) {
            return corrected(corrected);
        } else if (answer instanceof Answer.Voided voided) {
            return voided(voided);
        } else if (answer instanceof Answer.Completed completed) {
            return completed(completed);
        } else if (answer instanceof Answer.RedactionAsked asked) {
            return redactionAsked(asked);
        } else if (answer instanceof Answer.Redacted redacted) {
            return redacted(redacted);
        } else if (answer instanceof Answer.DaysSigned signed) {
            return daysSigned(signed);
        } else if (answer instanceof Answer.DaysToSign days) {
            return daysToSign(days);
        } else if (answer instanceof Answer.TakenIn taken) {
            return takenIn(taken);
        } else if (answer instanceof Answer.RoleChanged role) {
            return order(role.row());
        } else if (answer instanceof Answer.BoatDescribed boat) {
            return order(boat.row());
        } else if (answer instanceof Answer.OrderNoted order) {
            return order(order.row());
        } else if (answer instanceof Answer.Refused refused) {
            return refused(refused);
        } else if (answer instanceof Answer.BookAway away) {
            return Said.privately(
                    text(away.nothingNoted() ? "chat.bookAway" : "chat.notConfirmed") + handedBack(away.words()));
        } else if (answer instanceof Answer.Shown shown) {
            return shown(shown);
        } else {
            return sayWhatIsNotInTheBook(answer);
        }
    }

    /** Something broke while the book was asked: nobody knows whether the words stand in it. */
    String broken(String words) {
        return text("chat.broken") + handedBack(words);
    }

    /** For those who cannot press a button. */
    String howToCorrect(EntryNumber number) {
        return text("chat.howToCorrect", Words.code(text("chat.typed.correct", number.toString())));
    }

    String expired(String words) {
        return text("chat.expired") + handedBack(words);
    }

    /** A press was begun, and what came of it is not known. */
    String begun(String words) {
        return text("chat.begun") + handedBack(words);
    }

    /** The dialog could not be opened: the typed equal does the same. */
    String noDialog(Act act) {
        String number = act.about().map(Object::toString).orElse("");
        return switch (act.kind()) {
            case CORRECT -> text("chat.noDialog", Words.code(text("chat.typed.correct", number)));
            case STRIKE -> text("chat.noDialog", Words.code(text("chat.typed.strike", number)));
            case FINISH -> text("chat.noDialog", Words.code(CommandWord.before(act.words())));
            case LINE, NOTE_AGAIN, SAY, QUICK, SEEN -> text("chat.form.typeInstead");
        };
    }

    /** It was done and cannot be described. */
    String unsaid(Answer answer) {
        return answer instanceof Answer.Noted noted ? text("chat.noted", number(noted.row())) : text("chat.unsaid");
    }

    private Said sayWhatIsNotInTheBook(Answer answer) {
        if (answer instanceof Answer.HelpWanted help) {
            return help(help);
        } else if (answer instanceof Answer.BoatShown shown) {
            return boat(shown);
        } else if (answer instanceof Answer.AuditShown shown) {
            return audit(shown);
        } else if (answer instanceof Answer.VoyagesShown shown) {
            return voyages(shown);
        } else if (answer instanceof Answer.Found found) {
            return found(found);
        } else if (answer instanceof Answer.FormWanted) {
            return Said.privately(text("chat.form.typeInstead"));
        } else if (answer instanceof Answer.SummaryMade) {
            return Said.privately(text("chat.summary"));
        } else if (answer instanceof Answer.PdfPromised pdf) {
            return pdf(pdf);
        } else if (answer instanceof Answer.PrintingStopped) {
            return Said.privately(text("chat.pdf.stopped"));
        } else if (answer instanceof Answer.FilePromised file) {
            String what = text("outbox.file." + file.kind().name());
            return Said.privately(text("chat.file", what, days(file.period())));
        } else if (answer instanceof Answer.LanguageChosen chosen) {
            return Said.privately(phrases(chosen.language()).text("chat.language"));
        } else if (answer instanceof Answer.CrewShown crew) {
            return Said.privately(new PeopleSaid(mine, boat).crew(crew));
        } else if (answer instanceof Answer.DoubtsShown shown) {
            return doubts(shown);
        } else if (answer instanceof Answer.OverdueShown shown) {
            return overdue(shown);
        } else if (answer instanceof Answer.ButtonsWanted wanted) {
            return QuickButtons.in(mine).said(wanted.now());
        } else if (answer instanceof Answer.WatchShown watch) {
            return Said.privately(new PeopleSaid(mine, boat).watch(watch));
        } else if (answer instanceof Answer.RulesShown shown) {
            return Said.privately(new RulesSaid(mine).rules(shown));
        } else if (answer instanceof Answer.TimeShown time) {
            return Said.privately(new PeopleSaid(mine, boat).time(time));
        } else if (answer instanceof Answer.Told told) {
            return told(told);
        } else if (answer instanceof Answer.KeptInPages kept) {
            return Said.privately(text("chat.pages.kept", String.valueOf(kept.number())));
        } else if (answer instanceof Answer.PagesShown shown) {
            return pages(shown);
        }
        return sayOfMachines(answer);
    }

    private Said sayOfMachines(Answer answer) {
        MachinesSaid machines = new MachinesSaid(mine, boat);
        if (answer instanceof Answer.TokenMade made) {
            return Said.privately(machines.made(made));
        } else if (answer instanceof Answer.TokenRevoked revoked) {
            return Said.privately(machines.revoked(revoked));
        } else if (answer instanceof Answer.TokensShown tokens) {
            return Said.privately(machines.tokens(tokens));
        } else if (answer instanceof Answer.DevicesShown devices) {
            return Said.privately(machines.devices(devices));
        } else if (answer instanceof Answer.BoatsShown boats) {
            return Said.privately(machines.boats(boats));
        } else if (answer instanceof Answer.SubscriptionsShown subscriptions) {
            return Said.privately(machines.subscriptions(subscriptions));
        } else if (answer instanceof Answer.Replayed replayed) {
            return Said.privately(machines.replayed(replayed));
        }
        throw new IllegalStateException("no words for " + answer.getClass());
    }

    /** What takes long can be stopped. */
    private Said pdf(Answer.PdfPromised pdf) {
        String promised = text("chat.pdf", days(pdf.period())) + lacking(pdf.lacking());
        if (pdf.period().dates().size() <= FEW_DAYS) {
            return Said.privately(promised);
        }
        String stop = text("logbook.order.StopPrinting");
        return Said.privately(
                promised + " " + text("chat.pdf.stop", Words.code(CommandWord.before(stop))),
                new Said.Button(text("chat.button.stopPdf"), Act.noteAgain(stop)));
    }

    /** An official reads the header first. */
    private String lacking(List<String> fields) {
        if (fields.isEmpty()) {
            return "";
        }
        String names = fields.stream()
                .map(field -> phrases().lexicon("boatFact", field))
                .collect(Collectors.joining(", "));
        String example = text("chat.pdf.lacking." + fields.get(0));
        return " " + text("chat.pdf.lacking", names, Words.code(CommandWord.before(example)));
    }

    private Said noted(Answer.Noted noted) {
        Row row = noted.row();
        List<String> said = new ArrayList<>();
        said.add(text(notedKey(row), number(row)));
        surprise(noted).ifPresent(said::add);
        boolean byAnother = noted.offers().stream().anyMatch(offer -> offer.kind() == Offer.Kind.TAKE_OVER);
        if (!byAnother) {
            toBeConfirmed(row).forEach(said::add);
        }
        said.addAll(asked(noted.offers()));
        return new Said(
                Optional.of(noted.digest()
                        .map(digest -> inChannel.watch(row, digest))
                        .orElseGet(() -> inChannel.announcement(row))),
                String.join(" ", said),
                buttons(row.entry().number(), noted.offers()));
    }

    private static String notedKey(Row row) {
        if (row.isRestricted()) {
            return "chat.noted.restricted";
        }
        boolean onlyWords = !row.values().isEmpty()
                && row.values().stream()
                        .flatMap(value -> value.current().stream())
                        .allMatch(observed -> observed.what() instanceof Observation.Remark);
        return onlyWords ? "chat.noted.remark" : "chat.noted";
    }

    /** Why the book asks whether something is right. */
    private Optional<String> surprise(Answer.Noted noted) {
        boolean asksWhetherRight = noted.offers().stream().anyMatch(offer -> offer.kind() == Offer.Kind.CONFIRM);
        return Doubt.open(noted.row())
                .filter(doubt -> asksWhetherRight && !(doubt instanceof Observation.UnclearPressure))
                .map(doubt -> text("chat.doubt." + doubt.getClass().getSimpleName()))
                .findFirst();
    }

    /** Each button has its typed equal, for clients without buttons. */
    private List<String> asked(List<Offer> offers) {
        List<String> asked = new ArrayList<>();
        for (Offer.Kind kind : Offer.Kind.values()) {
            List<Offer> ofKind =
                    offers.stream().filter(offer -> offer.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                asked.add(text("chat.offer." + kind.name(), labels(ofKind), typedEquals(ofKind)));
            }
        }
        return asked;
    }

    private String labels(List<Offer> offers) {
        return offers.stream()
                .map(offer -> offer.kind() == Offer.Kind.MISSING ? inside(offer.label()) : label(offer, offers))
                .map(mine::typed)
                .collect(Collectors.joining(", "));
    }

    /** What leads a button stands in the middle of a sentence here. */
    private static String inside(String label) {
        return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    }

    private static String typedEquals(List<Offer> offers) {
        return offers.stream()
                .map(offer -> Words.code(CommandWord.before(Words.withoutCommand(offer.typedEqual()))))
                .collect(Collectors.joining(", "));
    }

    /** What the line asks for comes first; striking out, the rarest, gives way. */
    private List<Said.Button> buttons(EntryNumber number, List<Offer> offers) {
        List<Said.Button> buttons = new ArrayList<>();
        offers.stream()
                .filter(offer -> !WITHOUT_A_BUTTON.contains(offer.kind()))
                .limit(MOST_BUTTONS - 1L)
                .map(offer -> offered(offer, offers))
                .forEach(buttons::add);
        buttons.add(new Said.Button(text("chat.button.correct"), Act.correct(number, "")));
        if (buttons.size() < MOST_BUTTONS) {
            buttons.add(new Said.Button(text("chat.button.strike"), Act.strike(number)));
        }
        return buttons;
    }

    /** Of positions that share a latitude the longitude alone is said: a button has room for a word or two. */
    private static String label(Offer offer, List<Offer> offers) {
        String latitude = offer.label().replaceFirst("\\s.*", "");
        boolean shared = offers.stream()
                .filter(other -> other.kind() == Offer.Kind.POSITION)
                .allMatch(other -> other.label().startsWith(latitude + " "));
        return offer.kind() == Offer.Kind.POSITION && shared
                ? offer.label().substring(latitude.length()).strip()
                : offer.label();
    }

    private static Said.Button offered(Offer offer, List<Offer> offers) {
        String words = Words.withoutCommand(offer.typedEqual());
        Act act = words.contains("…") ? Act.finish(offer.about(), words) : Act.say(offer.about(), words);
        return new Said.Button(label(offer, offers), act);
    }

    private Said alreadyNoted(Answer.AlreadyNoted already) {
        return Said.privately(
                text("chat.alreadyNoted", already.number().toString()),
                new Said.Button(text("chat.button.again"), Act.noteAgain(already.words())));
    }

    private Said corrected(Answer.Corrected corrected) {
        Row now = corrected.corrected();
        Row correction = corrected.correction();
        return new Said(
                Optional.of(inChannel.correction(correction, now)),
                text("chat.corrected", number(now), number(correction)),
                List.of());
    }

    private Said voided(Answer.Voided voided) {
        return new Said(
                Optional.of(inChannel.voiding(voided.voiding(), voided.voided())),
                text("chat.voided", number(voided.voided()), number(voided.voiding())),
                List.of());
    }

    private Said completed(Answer.Completed completed) {
        return new Said(
                Optional.of(inChannel.completion(completed.completion(), completed.completed())),
                text("chat.completed", number(completed.completed()), number(completed.completion())),
                List.of());
    }

    private Said redactionAsked(Answer.RedactionAsked asked) {
        EntryNumber number = asked.numbers().get(0);
        String order = text("chat.typed.redact", number.toString(), asked.reason());
        return Said.privately(
                text("chat.redact.asked", numbers(asked.numbers()), Words.code(CommandWord.before(order))),
                new Said.Button(text("chat.button.redact"), Act.say(number, order)));
    }

    private Said redacted(Answer.Redacted redacted) {
        String lines = redacted.redactions().stream().map(inChannel::line).collect(Collectors.joining("\n"));
        return new Said(Optional.of(lines), text("chat.redacted", numbers(redacted.numbers())), List.of());
    }

    private Said takenIn(Answer.TakenIn taken) {
        String lines = taken.rows().stream().map(inChannel::announcement).collect(Collectors.joining("\n"));
        List<EntryNumber> numbers =
                taken.rows().stream().map(row -> row.entry().number()).toList();
        return new Said(Optional.of(lines), text("chat.pages.taken", numbers(numbers)), List.of());
    }

    /** One by one is typed; all together is a button. */
    private Said pages(Answer.PagesShown shown) {
        if (shown.lines().isEmpty()) {
            return Said.privately(text("chat.pages.none"));
        }
        String lines = shown.lines().stream().map(line -> "\n" + page(line)).collect(Collectors.joining());
        if (!shown.mayTakeIn()) {
            return Said.privately(text("chat.pages.own") + lines);
        }
        String all = text("chat.typed.accept");
        return Said.privately(
                text(
                                "chat.pages",
                                Words.code("/log " + all),
                                Words.code("/log " + all + " "
                                        + shown.lines().get(0).number()))
                        + lines,
                new Said.Button(text("chat.button.accept"), Act.noteAgain(all)));
    }

    private String page(OwnPages.Waiting line) {
        String words = line.restricted() && line.words().isEmpty()
                ? text("chat.pages.restricted")
                : Stream.concat(
                                Stream.of(line.words()),
                                line.fileNames().stream().map(Observation.FileName::name))
                        .filter(said -> !said.isBlank())
                        .map(mine::typed)
                        .collect(Collectors.joining(" · "));
        return Markdown.POST.bold(String.valueOf(line.number())) + " · " + moment(line.typed()) + " · "
                + mine.typed(line.author().name()) + " · " + words;
    }

    private Said daysSigned(Answer.DaysSigned signed) {
        String lines = signed.visas().stream().map(inChannel::line).collect(Collectors.joining("\n"));
        List<EntryNumber> numbers =
                signed.visas().stream().map(row -> row.entry().number()).toList();
        return new Said(Optional.of(lines), text("chat.signed", numbers(numbers)), List.of());
    }

    /** Signing together is a button; one by one is a line each, to be typed. */
    private Said daysToSign(Answer.DaysToSign toSign) {
        if (toSign.days().isEmpty()) {
            return Said.privately(text("chat.toSign.none"));
        }
        String days = toSign.days().stream().map(day -> "\n" + dayToSign(day)).collect(Collectors.joining());
        String all = text("chat.typed.signAll");
        return Said.privately(
                text("chat.toSign", Words.code(CommandWord.before(all))) + days,
                new Said.Button(text("chat.button.signAll"), Act.noteAgain(all)));
    }

    private String dayToSign(Answer.DayToSign day) {
        String order = text("chat.typed.sign", day.date().toString());
        String said =
                text("chat.toSign.day", mine.date(day.date()), day.entries(), Words.code(CommandWord.before(order)));
        return day.again() ? said + " · " + text("chat.toSign.again") : said;
    }

    private Said overdue(Answer.OverdueShown shown) {
        List<String> lines = new ArrayList<>();
        if (!shown.unsigned().isEmpty()) {
            lines.add(text("chat.overdue.unsigned", shown.unsigned().size(), dates(shown.unsigned())));
        }
        if (!shown.drills().isEmpty()) {
            lines.add(text("chat.overdue.drills", drills(shown.drills())));
        }
        if (!shown.gaps().isEmpty()) {
            lines.add(text("chat.overdue.gaps", mine.duration(shown.longest()), gaps(shown.gaps())));
        }
        return Said.privately(lines.isEmpty() ? text("chat.overdue.none") : String.join("\n", lines));
    }

    private String dates(List<LocalDate> dates) {
        return newest(dates.stream().map(mine::shortDate));
    }

    private String drills(List<Observation.DrillType> drills) {
        return drills.stream().map(type -> text("wording.DrillType." + type)).collect(Collectors.joining(", "));
    }

    private String gaps(List<Gap> gaps) {
        return newest(gaps.stream().map(gap -> moment(gap.from()) + " → " + moment(gap.until())));
    }

    /** A phone shows the last few. */
    private static String newest(Stream<String> all) {
        List<String> words = all.toList();
        List<String> last = words.subList(Math.max(0, words.size() - MOST_OVERDUE), words.size());
        return (words.size() > last.size() ? "… " : "") + String.join(", ", last);
    }

    private static String numbers(List<EntryNumber> numbers) {
        return numbers.stream().map(EntryNumber::toString).collect(Collectors.joining(", "));
    }

    private Said refused(Answer.Refused refused) {
        String key = "chat.refused." + refused.reason().name();
        Object[] details = refused.details().stream().map(mine::typed).toArray();
        String example = refused.example().isBlank() ? text(key + ".example", details) : refused.example();
        return Said.privately(text(key, details)
                + " "
                + text("chat.example", Words.code(CommandWord.before(Words.withoutCommand(example))))
                + handedBack(refused.words()));
    }

    private String handedBack(String words) {
        return words.isBlank() || !handsBack ? "" : "\n" + text("chat.yourWords") + "\n" + Words.fenced(words);
    }

    private Said shown(Answer.Shown shown) {
        if (shown.rows().isEmpty()) {
            return Said.privately(text("chat.nothingToShow"));
        }
        return Said.privately(shown.rows().stream().map(this::shown).collect(Collectors.joining("\n")));
    }

    private Said boat(Answer.BoatShown shown) {
        String facts = shown.facts().entrySet().stream()
                .map(fact -> "\n" + mine.observation(new Observation.BoatFact(fact.getKey(), fact.getValue())))
                .collect(Collectors.joining());
        return Said.privately(text("chat.boat", mine.typed(boat.name())) + facts);
    }

    private Said audit(Answer.AuditShown shown) {
        String lines = shown.lines().stream()
                .map(line -> "\n" + line.number() + " · " + moment(line.when()) + " · " + mine.typed(line.who()) + " · "
                        + text("chat.audit." + line.act()) + " · " + mine.typed(line.what()))
                .collect(Collectors.joining());
        return Said.privately(text(shown.lines().isEmpty() ? "chat.audit.none" : "chat.audit") + lines);
    }

    private Said voyages(Answer.VoyagesShown shown) {
        String key = shown.voyages().isEmpty() ? "chat.voyages.none" : "chat.voyages";
        return Said.privately(text(key)
                + shown.voyages().stream().map(voyage -> "\n" + voyage(voyage)).collect(Collectors.joining()));
    }

    private String voyage(Answer.Voyage voyage) {
        String until = voyage.arrived().map(this::moment).orElseGet(() -> text("chat.voyages.underWay"));
        String where = voyage.ends().from().map(mine::typed).orElse("?") + " → "
                + voyage.ends().to().map(mine::typed).orElse("?");
        List<String> parts = new ArrayList<>();
        parts.add(Markdown.POST.bold(String.valueOf(voyage.number())));
        parts.add(moment(voyage.departed()) + " – " + until);
        voyage.name().ifPresent(name -> parts.add(mine.typed(name)));
        parts.add(where);
        parts.addAll(mine.totals(voyage.totals()).stream().limit(2).toList());
        return String.join(" · ", parts);
    }

    private String moment(Instant moment) {
        return mine.shortDate(LocalDate.ofInstant(moment, boat.zone())) + " " + mine.clock(moment, boat.zone());
    }

    private Said found(Answer.Found found) {
        String rows = found.rows().stream().map(row -> "\n" + shown(row)).collect(Collectors.joining());
        long more = found.total() - found.rows().size();
        return Said.privately(
                text("chat.found", found.total(), mine.typed(found.words()))
                        + rows
                        + (more > 0 ? "\n" + text("chat.found.more", more) : "")
                        + "\n"
                        + text("chat.found.orLine", Words.code(CommandWord.before(found.asLine()))),
                new Said.Button(text("chat.button.line"), Act.noteAgain(found.asLine())));
    }

    private String shown(Row row) {
        boolean inFull = row.isRestricted()
                && row.entry().content().isPresent()
                && mayRead.test(row.entry().number());
        String line = inFull ? toMe.lineForItsReaders(row) : toMe.line(row);
        return mine.shortDate(LocalDate.ofInstant(row.observed(), boat.zone())) + " " + line;
    }

    private Said told(Answer.Told told) {
        String rows = told.rows().stream().map(row -> "\n" + shown(row)).collect(Collectors.joining());
        return Said.privately(new ToldSaid(mine, boat).head(told) + rows);
    }

    /** What an order wrote; strikes and corrections are for lines. */
    private Said order(Row row) {
        return new Said(
                Optional.of(inChannel.line(row)),
                Stream.concat(Stream.of(text("chat.noted", number(row))), toBeConfirmed(row))
                        .collect(Collectors.joining(" ")),
                List.of());
    }

    /** How the one who takes over says so. */
    private Stream<String> toBeConfirmed(Row row) {
        return row.all(Observation.HandOver.class).stream()
                .filter(handOver -> !handOver.confirmed())
                .map(handOver -> text("chat.handOver", mine.typed(String.join(", ", handOver.to()))));
    }

    /** Beside the whole help there is something to try it with. */
    private Said help(Answer.HelpWanted help) {
        String words = Help.in(mine).about(help.topic());
        return help.topic().isPresent()
                ? Said.privately(words)
                : Said.privately(
                        words,
                        new Said.Button(text("chat.quick.form"), Act.line()),
                        new Said.Button(text("chat.button.usual"), Act.quick(text("logbook.order.ShowButtons"))));
    }

    /** Each with its typed answers; buttons for the newest, a phone's screen being small. */
    private Said doubts(Answer.DoubtsShown shown) {
        if (shown.doubts().isEmpty()) {
            return Said.privately(text("chat.doubts.none"));
        }
        String all = shown.doubts().stream().map(doubt -> "\n" + doubt(doubt)).collect(Collectors.joining());
        List<Said.Button> buttons = shown.doubts().stream()
                .flatMap(doubt -> doubt.offers().stream().map(offer -> answering(offer, doubt.offers())))
                .limit(MOST_BUTTONS)
                .toList();
        return new Said(Optional.empty(), text("chat.doubts", shown.doubts().size()) + all, buttons);
    }

    private String doubt(Answer.OpenDoubt doubt) {
        return shown(doubt.row()) + "\n→ " + typedEquals(doubt.offers());
    }

    /** Several entries are asked about at once: the button says which one. */
    private Said.Button answering(Offer offer, List<Offer> offers) {
        Said.Button button = offered(offer, offers);
        return new Said.Button(offer.about() + " " + button.label(), button.act());
    }

    private String days(Period period) {
        List<LocalDate> dates = period.dates();
        String first = mine.date(dates.get(0));
        String last = mine.date(dates.get(dates.size() - 1));
        return first.equals(last) ? first : text("chat.fromTo", first, last);
    }

    private String text(String key, Object... arguments) {
        return mine.text(key, arguments);
    }

    private static String number(Row row) {
        return row.entry().number().toString();
    }
}
