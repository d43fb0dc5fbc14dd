package livredebord.logbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.entry.Author;
import livredebord.entry.Content;
import livredebord.entry.Entry;
import livredebord.entry.EntryKind;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation;
import livredebord.entry.Observation.Charge;
import livredebord.entry.Observation.Completes;
import livredebord.entry.Observation.HandOver;
import livredebord.entry.Observation.WatchChange;
import livredebord.entry.Observed;
import livredebord.fleet.PerBoat;
import livredebord.journal.Draft;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Offer;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.Row;
import livredebord.wording.CommandWord;
import livredebord.wording.Medium;
import livredebord.wording.Phrases;

/**
 * The boat and the watch from hand to hand. What somebody else said for the one who takes over stands as <em>not
 * confirmed</em> until he says so himself; it blocks nothing.
 */
@PerBoat
class HandOvers {

    /** Older ones are history: nobody takes over a watch of last week. */
    private static final int LOOKED_AT = 10;

    private final Topics topics;
    private final Journal journal;
    private final BookReader reader;
    private final Roster roster;
    private final Guard guard;
    private final Names names;
    private final Pen pen;
    private final Announcements announcements;

    HandOvers(
            Topics topics,
            Journal journal,
            BookReader reader,
            Roster roster,
            Guard guard,
            Names names,
            Pen pen,
            Announcements announcements) {
        this.topics = topics;
        this.journal = journal;
        this.reader = reader;
        this.roster = roster;
        this.guard = guard;
        this.names = names;
        this.pen = pen;
        this.announcements = announcements;
    }

    /** What a line about the watch leaves to be confirmed; nothing where its author is one of those who take it. */
    Optional<HandOver> of(List<Observed> line, Author author) {
        return line.stream()
                .map(Observed::what)
                .filter(WatchChange.class::isInstance)
                .map(WatchChange.class::cast)
                .filter(HandOvers::isNow)
                .filter(watch -> watch.on().stream().noneMatch(name -> names.isSame(name, author)))
                .findFirst()
                .map(watch -> new HandOver(Charge.WATCH, watch.on(), false));
    }

    /** Hours make it a plan or a report. */
    static boolean isNow(WatchChange watch) {
        return !watch.on().isEmpty() && watch.from().isEmpty() && watch.to().isEmpty();
    }

    /** For those who have no account to say it with, or write nothing into the book themselves. */
    Stream<Offer> offers(Row row, Language language) {
        return row.all(HandOver.class).stream()
                .filter(handOver -> !handOver.confirmed() && nobodyCanSay(handOver))
                .map(handOver -> {
                    EntryNumber number = row.entry().number();
                    Phrases phrases = Phrases.in(language, Medium.PLAIN);
                    return new Offer(
                            Offer.Kind.TAKE_OVER,
                            number,
                            phrases.text("logbook.taken", String.join(", ", handOver.to())),
                            CommandWord.before(phrases.text("logbook.order.TakeOver") + " " + number));
                });
    }

    private boolean nobodyCanSay(HandOver handOver) {
        return handOver.to().stream()
                .allMatch(name -> names.account(name).filter(roster::mayWrite).isEmpty());
    }

    boolean isOpen(Charge charge) {
        return open().stream().anyMatch(row -> handOver(row).charge() == charge);
    }

    /** The newest first; of each charge the last alone waits, the others were overtaken. */
    private List<Row> open() {
        return topics.before(Topic.HAND_OVER, Topics.END, LOOKED_AT).stream()
                .flatMap(id -> journal.find(id).stream())
                .map(reader::asItReadsNow)
                .filter(row -> row.standing().anyMatch(HandOver.class::isInstance))
                .filter(this::isStillTrue)
                .toList();
    }

    private boolean isStillTrue(Row row) {
        if (handOver(row).charge() == Charge.WATCH) {
            return topics.before(Topic.WATCH, Topics.END, 1)
                    .contains(row.entry().id());
        }
        return row.standing()
                .filter(Observation.RoleGiven.class::isInstance)
                .anyMatch(given -> roster.isSkipper(((Observation.RoleGiven) given).person()));
    }

    private static HandOver handOver(Row row) {
        return row.all(HandOver.class).stream().findFirst().orElseThrow();
    }

    Answer takeOver(Optional<EntryNumber> number, Request request) {
        return guard.writer(request, () -> take(number, request));
    }

    private Answer take(Optional<EntryNumber> number, Request request) {
        List<Row> open = open().stream()
                .filter(row -> number.isEmpty() || row.entry().number().equals(number.get()))
                .toList();
        if (open.isEmpty()) {
            return request.refused(Reason.NOTHING_TO_TAKE_OVER, List.of());
        }
        return open.stream()
                .filter(row -> mayTake(row, request.author()))
                .findFirst()
                .map(row -> take(row, request))
                .orElseGet(() -> request.refused(
                        Reason.NOT_HANDED_TO_YOU,
                        List.of(
                                open.get(0).entry().number().toString(),
                                String.join(", ", handOver(open.get(0)).to()))));
    }

    /** Oneself, or for somebody who cannot say it himself. */
    private boolean mayTake(Row row, Author author) {
        HandOver handOver = handOver(row);
        return handOver.to().stream().anyMatch(name -> names.isSame(name, author)) || nobodyCanSay(handOver);
    }

    private Answer take(Row row, Request request) {
        HandOver handOver = handOver(row);
        boolean oneself = handOver.to().stream().anyMatch(name -> names.isSame(name, request.author()));
        Optional<String> onBehalfOf = oneself ? Optional.empty() : Optional.of(String.join(", ", handOver.to()));
        List<Observed> said = List.of(
                Observed.typed(new Completes(row.entry().id(), row.entry().number())),
                Observed.typed(new HandOver(handOver.charge(), handOver.to(), true)));
        Content plain = Pen.content(request, false, said);
        Content content = onBehalfOf.map(plain::onBehalfOf).orElse(plain);
        Draft draft = new Draft(EntryKind.COMPLETION, request.typed().received(), content);
        Pen.Written written = pen.once(request, turn -> {
            Entry entry = turn.append(draft);
            if (!request.typed().publicly()) {
                announcements.completion(Row.of(entry), reader.asItReadsNow(row.entry()));
            }
            return entry;
        });
        return written.entry()
                .<Answer>map(entry -> new Answer.Completed(Row.of(entry), reader.asItReadsNow(row.entry())))
                .orElseGet(() -> new Answer.AlreadyNoted(written.before().orElseThrow(), request.words()));
    }
}
