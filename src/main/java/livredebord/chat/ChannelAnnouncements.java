package livredebord.chat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.fleet.PerBoat;
import livredebord.logbook.Announcements;
import livredebord.logbook.Automation;
import livredebord.logbook.Boat;
import livredebord.logbook.FileOrder;
import livredebord.logbook.PdfFile;
import livredebord.logbook.Summary;
import livredebord.voyage.Period;
import livredebord.voyage.Row;
import livredebord.voyage.WatchDigest;
import livredebord.wording.Phrases;
import org.jboss.logging.Logger;

/** Puts into words what the channel must hear, in the boat's language, and leaves it in the outbox. */
@PerBoat
class ChannelAnnouncements implements Announcements {

    /** Characters in a row that are no chance. */
    private static final int A_QUOTE = 8;

    private static final Logger DIAGNOSTICS = Logger.getLogger(ChannelAnnouncements.class);

    private final Outbox outbox;
    private final Boat boat;

    ChannelAnnouncements(Outbox outbox, Boat boat) {
        this.outbox = outbox;
        this.boat = boat;
    }

    @Override
    public void line(Row row) {
        String line = line().announcement(row);
        if (PublicLine.isAlarm(row)) {
            outbox.put(Outbox.Post.alarm(line));
        } else {
            say(line);
        }
    }

    @Override
    public void watch(Row row, WatchDigest digest) {
        say(line().watch(row, digest));
    }

    @Override
    public void correction(Row correction, Row corrected) {
        say(line().correction(correction, corrected));
    }

    @Override
    public void voiding(Row voiding, Row voided) {
        say(line().voiding(voiding, voided));
    }

    @Override
    public void completion(Row completion, Row completed) {
        say(line().completion(completion, completed));
    }

    @Override
    public void notNoted(Author author, Instant typed) {
        Phrases phrases = ChannelWords.in(boat.language());
        say(phrases.text("outbox.notNoted", phrases.typed(author.name()), phrases.clock(typed, boat.zone())));
    }

    @Override
    public void pagesWait(Author junior) {
        Phrases phrases = ChannelWords.in(boat.language());
        say(phrases.text("outbox.pagesWait", phrases.typed(junior.name())));
    }

    @Override
    public void withdraw(List<Row> quoted) {
        outbox.withdraw(post -> quoted.stream().anyMatch(row -> quotes(post.body(), row)));
    }

    /** By its number, or by as many of its words as nobody says by chance. */
    private boolean quotes(String body, Row row) {
        Phrases phrases = ChannelWords.in(boat.language());
        return Pattern.compile(Pattern.quote(row.entry().number().toString()) + "(?!\\d)")
                        .matcher(body)
                        .find()
                || phrases.parts(row, boat.zone(), what -> true).stream()
                        .anyMatch(part -> part.length() >= A_QUOTE && body.contains(part));
    }

    @Override
    public void summary(Summary summary) {
        say(summary.markdown());
    }

    @Override
    public void pdf(Period period, Language language, PdfFile.Document document, Author asker) {
        outbox.put(new PdfOrder(period, language, document).post());
    }

    @Override
    public void templateRefused(String template, int line, String reason, String look) {
        DIAGNOSTICS.warnf("template %s, line %d: %s", template, line, reason);
        String told = ChannelWords.in(boat.language()).text("outbox.template", template, String.valueOf(line), reason);
        outbox.putOnce("template " + template + " " + look, List.of(Outbox.Post.text(told)));
    }

    @Override
    public void clocksDiffer(Instant machine, Instant receiver, String boot) {
        Phrases phrases = ChannelWords.in(boat.language());
        String told = phrases.text(
                "outbox.clocksDiffer", phrases.moment(receiver, boat.zone()), phrases.moment(machine, boat.zone()));
        outbox.putOnce("clocks differ " + boot, List.of(Outbox.Post.text(told)));
    }

    @Override
    public boolean stopPdfs(Author by) {
        int stopped = outbox.withdraw(post -> post.kind() == Outbox.Kind.PDF_ORDER);
        if (stopped > 0) {
            Phrases phrases = ChannelWords.in(boat.language());
            say(phrases.text("outbox.pdf.stopped", phrases.typed(by.name())));
        }
        return stopped > 0;
    }

    @Override
    public void file(FileOrder.Kind kind, Period period, Language language) {
        String request = new FileRequest(kind, new PdfOrder(period, language)).body();
        if (kind.isPicture()) {
            outbox.put(new Outbox.Post(Outbox.Kind.PICTURE, false, "", request));
        } else {
            outbox.put(new Outbox.Post(Outbox.Kind.FILE_LINK, false, "", request));
            outbox.put(new Outbox.Post(Outbox.Kind.FILE, false, "", request));
        }
    }

    @Override
    public void tokenMade(Automation automation) {
        Phrases phrases = ChannelWords.in(boat.language());
        say(phrases.text(
                "outbox.token.made",
                phrases.typed(automation.name()),
                rights(automation, phrases),
                phrases.typed(automation.madeBy()),
                phrases.date(automation.expires().atZone(boat.zone()).toLocalDate())));
    }

    private static String rights(Automation automation, Phrases phrases) {
        return automation.rights().stream()
                .sorted()
                .map(right -> phrases.text("chat.token.right." + right.name()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void tokenRevoked(String name, String by) {
        Phrases phrases = ChannelWords.in(boat.language());
        say(phrases.text("outbox.token.revoked", phrases.typed(name), phrases.typed(by)));
    }

    @Override
    public void deviceSeen(String device, String kind, String automation) {
        Phrases phrases = ChannelWords.in(boat.language());
        say(phrases.text("outbox.device.seen", device, kind, phrases.typed(automation)));
    }

    private PublicLine line() {
        return new PublicLine(ChannelWords.in(boat.language()), boat);
    }

    private void say(String text) {
        Outbox.Post.texts(text).forEach(outbox::put);
    }
}
