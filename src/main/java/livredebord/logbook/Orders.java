package livredebord.logbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import livredebord.command.Verb;
import livredebord.entry.Entry;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.fleet.PerBoat;
import livredebord.journal.Journal;
import livredebord.logbook.Answer.Reason;
import livredebord.voyage.StillHolds;

/** Has each verb carried out by whom it concerns. */
@PerBoat
class Orders {

    private final Doubts doubts;
    private final Journal journal;
    private final Amendments amendments;
    private final Readings readings;
    private final Roles roles;
    private final Languages languages;
    private final Finder finder;
    private final BoatFacts boatFacts;
    private final Voyages voyages;
    private final Redactions redactions;
    private final Auditor auditor;
    private final Boat boat;
    private final Inquiries inquiries;
    private final ShipsTime time;
    private final VoyageLog voyageLog;
    private final LineNotes lines;
    private final Watches watches;
    private final HandOvers handOvers;
    private final Crew crew;
    private final Visas visas;
    private final Rules rules;
    private final Alerts alerts;
    private final MachineDesk machines;
    private final JuniorLines juniors;
    private final Overdue overdue;
    private final Bindings bindings;

    Orders(
            Doubts doubts,
            Journal journal,
            Amendments amendments,
            Readings readings,
            Roles roles,
            Languages languages,
            Finder finder,
            BoatFacts boatFacts,
            Crew crew,
            HandOvers handOvers,
            Watches watches,
            LineNotes lines,
            VoyageLog voyageLog,
            ShipsTime time,
            Inquiries inquiries,
            Boat boat,
            Voyages voyages,
            Redactions redactions,
            Auditor auditor,
            Visas visas,
            Rules rules,
            Alerts alerts,
            MachineDesk machines,
            JuniorLines juniors,
            Overdue overdue,
            Bindings bindings) {
        this.doubts = doubts;
        this.journal = journal;
        this.amendments = amendments;
        this.readings = readings;
        this.roles = roles;
        this.languages = languages;
        this.finder = finder;
        this.boatFacts = boatFacts;
        this.voyages = voyages;
        this.redactions = redactions;
        this.auditor = auditor;
        this.boat = boat;
        this.inquiries = inquiries;
        this.time = time;
        this.voyageLog = voyageLog;
        this.lines = lines;
        this.watches = watches;
        this.handOvers = handOvers;
        this.crew = crew;
        this.visas = visas;
        this.rules = rules;
        this.alerts = alerts;
        this.machines = machines;
        this.juniors = juniors;
        this.overdue = overdue;
        this.bindings = bindings;
    }

    Answer carryOut(Verb verb, Request request) {
        return verb.fold(new Hand(request));
    }

    /** Carries out what one person asked for in one line. */
    private final class Hand implements Verb.Fold<Answer> {

        private final Request request;

        Hand(Request request) {
            this.request = request;
        }

        @Override
        public Answer openForm(Verb.OpenForm order) {
            return new Answer.FormWanted();
        }

        @Override
        public Answer help(Verb.Help order) {
            return new Answer.HelpWanted(order.topic());
        }

        @Override
        public Answer correct(Verb.Correct order) {
            return about(
                    order.number().or(() -> amendments.meant(order.values(), request)),
                    number -> amendments.correct(number, order.values(), order.reason(), request));
        }

        @Override
        public Answer strike(Verb.Strike order) {
            return about(order.number(), number -> amendments.strike(number, order.reason(), request));
        }

        @Override
        public Answer complete(Verb.Complete order) {
            return doubts.answer(order.number(), order.words(), request);
        }

        @Override
        public Answer confirm(Verb.Confirm order) {
            return doubts.confirm(order.number(), request);
        }

        @Override
        public Answer showDoubts(Verb.ShowDoubts order) {
            return doubts.show(request);
        }

        @Override
        public Answer showOverdue(Verb.ShowOverdue order) {
            return overdue.show(request);
        }

        @Override
        public Answer showButtons(Verb.ShowButtons order) {
            return new Answer.ButtonsWanted(readings.stillHolds(request.now()));
        }

        @Override
        public Answer show(Verb.Show order) {
            return readings.show(order.number(), request);
        }

        @Override
        public Answer last(Verb.Last order) {
            return readings.last(order.howMany(), request);
        }

        @Override
        public Answer day(Verb.Day order) {
            return readings.day(order.stretch(), request);
        }

        @Override
        public Answer summarise(Verb.Summarise order) {
            return readings.summarise(order, request);
        }

        @Override
        public Answer print(Verb.Print order) {
            return readings.print(order, request);
        }

        @Override
        public Answer sign(Verb.Sign order) {
            return visas.sign(order, request);
        }

        @Override
        public Answer drawTrack(Verb.DrawTrack order) {
            return readings.draw(FileOrder.Kind.TRACK_CHART, order.stretch(), request);
        }

        @Override
        public Answer drawBarograph(Verb.DrawBarograph order) {
            return readings.draw(FileOrder.Kind.BAROGRAPH, order.stretch(), request);
        }

        @Override
        public Answer export(Verb.Export order) {
            return readings.export(FileOrder.Kind.valueOf(order.format().name()), order.stretch(), request);
        }

        @Override
        public Answer speak(Verb.Speak order) {
            return journal.inTurn(turn -> spoken(order.language()));
        }

        private Answer spoken(Language language) {
            languages.choose(request.author(), language);
            return new Answer.LanguageChosen(language);
        }

        @Override
        public Answer showCrew(Verb.ShowCrew order) {
            return crew.show();
        }

        @Override
        public Answer giveRole(Verb.GiveRole order) {
            return roles.give(order.name(), order.role(), request);
        }

        @Override
        public Answer find(Verb.Find order) {
            return finder.find(order, request);
        }

        @Override
        public Answer showBoat(Verb.ShowBoat order) {
            return new Answer.BoatShown(boatFacts.all());
        }

        @Override
        public Answer describeBoat(Verb.DescribeBoat order) {
            return boatFacts.describe(order, request);
        }

        @Override
        public Answer showVoyages(Verb.ShowVoyages order) {
            return new Answer.VoyagesShown(voyages.last(request.now()));
        }

        @Override
        public Answer showAudit(Verb.ShowAudit order) {
            return auditor.show(order.howMany(), request);
        }

        @Override
        public Answer redact(Verb.Redact order) {
            return redactions.redact(order, request);
        }

        public Answer note(Verb.Note order) {
            return lines.note(order.line(), StillHolds.NOTHING, request);
        }

        @Override
        public Answer nameMyself(Verb.NameMyself order) {
            return crew.nameMyself(order.name(), request);
        }

        @Override
        public Answer giveAlias(Verb.GiveAlias order) {
            return crew.alias(order.alias(), order.of(), request);
        }

        @Override
        public Answer takeOver(Verb.TakeOver order) {
            return handOvers.takeOver(order.number(), request);
        }

        @Override
        public Answer takeCommand(Verb.TakeCommand order) {
            return roles.takeCommand(order.reason(), request);
        }

        @Override
        public Answer showWatch(Verb.ShowWatch order) {
            return watches.show(request);
        }

        @Override
        public Answer setWatches(Verb.SetWatches order) {
            return watches.set(order.spells(), request);
        }

        @Override
        public Answer showVoyage(Verb.ShowVoyage order) {
            return voyageLog.show(order.number(), request);
        }

        @Override
        public Answer joinVoyages(Verb.JoinVoyages order) {
            return voyageLog.join(order.first(), order.last(), request);
        }

        @Override
        public Answer splitVoyage(Verb.SplitVoyage order) {
            return voyageLog.split(order.number(), order.at(), request);
        }

        @Override
        public Answer nameVoyage(Verb.NameVoyage order) {
            return voyageLog.name(order.number(), order.name(), request);
        }

        @Override
        public Answer showTime(Verb.ShowTime order) {
            return time.show(boat.zone(), request);
        }

        @Override
        public Answer tellTime(Verb.TellTime order) {
            return time.tell(order, boat.zone(), request);
        }

        @Override
        public Answer setZone(Verb.SetZone order) {
            return time.changeZone(order.zone(), request);
        }

        @Override
        public Answer ask(Verb.Ask order) {
            return inquiries.answer(order, request);
        }

        @Override
        public Answer stopPrinting(Verb.StopPrinting order) {
            return readings.stopPrinting(request);
        }

        @Override
        public Answer showRules(Verb.ShowRules order) {
            return rules.show();
        }

        @Override
        public Answer changeRule(Verb.ChangeRule order) {
            return rules.change(order, request);
        }

        @Override
        public Answer acknowledge(Verb.Acknowledge order) {
            return alerts.acknowledge(request);
        }

        @Override
        public Answer showTokens(Verb.ShowTokens order) {
            return machines.showTokens(request);
        }

        @Override
        public Answer makeToken(Verb.MakeToken order) {
            return machines.make(order, request);
        }

        @Override
        public Answer revokeToken(Verb.RevokeToken order) {
            return machines.revoke(order.name(), request);
        }

        @Override
        public Answer showDevices(Verb.ShowDevices order) {
            return machines.showDevices();
        }

        @Override
        public Answer bindDevice(Verb.BindDevice order) {
            return machines.bind(order.device(), request);
        }

        @Override
        public Answer releaseDevice(Verb.ReleaseDevice order) {
            return machines.release(order.device(), request);
        }

        @Override
        public Answer showBoats(Verb.ShowBoats order) {
            return bindings.show(request);
        }

        @Override
        public Answer showSubscriptions(Verb.ShowSubscriptions order) {
            return machines.showSubscriptions();
        }

        @Override
        public Answer replay(Verb.Replay order) {
            return machines.replay(order.subscription(), request);
        }

        @Override
        public Answer showPages(Verb.ShowPages order) {
            return juniors.show(request);
        }

        @Override
        public Answer takeIn(Verb.TakeIn order) {
            return juniors.takeIn(order.number(), request);
        }

        /** Without a number one means one's own last line. */
        private Answer about(Optional<EntryNumber> number, Function<EntryNumber, Answer> act) {
            return number.or(() -> journal.lastLineBy(request.author()).map(Entry::number))
                    .map(act)
                    .orElseGet(() -> request.refused(Reason.NOTHING_OF_YOURS_TO_CORRECT, List.of()));
        }
    }
}
