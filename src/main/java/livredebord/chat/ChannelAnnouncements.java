package livredebord.chat;

import jakarta.enterprise.context.ApplicationScoped;
import livredebord.entry.Author;
import livredebord.entry.Language;
import livredebord.logbook.Announcements;
import livredebord.logbook.Boat;
import livredebord.logbook.Summary;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/** Puts into words what the channel must hear, in the boat's language, and leaves it in the outbox. */
@ApplicationScoped
class ChannelAnnouncements implements Announcements {

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
    public void summary(Summary summary) {
        say(summary.markdown());
    }

    @Override
    public void pdf(Period period, Language language, Author asker) {
        String order = new PdfOrder(period, language).body();
        outbox.put(new Outbox.Post(Outbox.Kind.PDF_LINK, false, "", order));
        outbox.put(new Outbox.Post(Outbox.Kind.PDF_FILE, false, "", order));
    }

    private PublicLine line() {
        return new PublicLine(ChannelWords.in(boat.language()), boat);
    }

    private void say(String text) {
        Outbox.Post.texts(text).forEach(outbox::put);
    }
}
