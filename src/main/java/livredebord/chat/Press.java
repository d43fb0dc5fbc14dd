package livredebord.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import livredebord.logbook.Boat;
import livredebord.logbook.Logbook;
import livredebord.logbook.PdfFile;
import livredebord.logbook.Progress;
import livredebord.logbook.ReadyReport;
import livredebord.logbook.ReadyReports;
import livredebord.voyage.Period;
import org.jboss.logging.Logger;

/**
 * Makes the PDFs that were ordered, one after the other, beside all that the crew and the outbox do meanwhile. One that
 * takes long tells the channel how far it has come; an order that is withdrawn ends it.
 */
final class Press {

    /** Before that nobody wonders where it is. */
    static final Duration SILENT = Duration.ofSeconds(10);

    /** Between two posts that tell how far it has come. */
    static final Duration BETWEEN_POSTS = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Logger DIAGNOSTICS = Logger.getLogger(Press.class);

    private final Outbox outbox;
    private final Logbook logbook;
    private final ReadyReports reports;
    private final Boat boat;
    private final Clock clock;
    private final Ticker ticker;
    private volatile boolean ending;

    /** Time that only grows, whatever is done to the clock. */
    @FunctionalInterface
    interface Ticker {
        long nanos();
    }

    Press(Outbox outbox, Logbook logbook, ReadyReports reports, Boat boat, Clock clock, Ticker ticker) {
        this.outbox = outbox;
        this.logbook = logbook;
        this.reports = reports;
        this.boat = boat;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** Makes one. @return false where none was ordered */
    boolean step() {
        Optional<Outbox.Waiting> first = outbox.nextOrder();
        first.ifPresent(order -> said(order)
                .ifPresent(said -> outbox.replace(
                        order,
                        said.posts(),
                        () -> said.made()
                                .ifPresent(pdf -> reports.put(ReadyReport.of(order.key(), pdf, clock.instant()))))));
        return first.isPresent();
    }

    /** Another start of the service goes on with what this one leaves. */
    void end() {
        ending = true;
        outbox.nextOrder().filter(Outbox.Waiting::inDoubt).ifPresent(outbox::notSent);
    }

    /** What takes the place of an order. */
    private record Said(List<Outbox.Post> posts, Optional<PdfFile> made) {

        static Optional<Said> words(String words) {
            return Optional.of(new Said(List.of(Outbox.Post.text(words)), Optional.empty()));
        }
    }

    /** Empty where it was withdrawn, or goes on with the next start. */
    private Optional<Said> said(Outbox.Waiting waiting) {
        PdfOrder order = PdfOrder.of(waiting.post().body());
        PdfLine line = new PdfLine(ChannelWords.in(order.language()), boat);
        if (waiting.inDoubt()) {
            return Said.words(line.interrupted(order.period()));
        }
        outbox.sending(waiting);
        try {
            PdfFile made = logbook.print(
                    logbook.edition(order.period(), order.language(), order.document()),
                    new Told(waiting, order.period(), line));
            String body = PdfOrder.made(made.edition()).body();
            List<Outbox.Post> posts = List.of(
                    new Outbox.Post(Outbox.Kind.PDF_LINK, false, "", body),
                    new Outbox.Post(Outbox.Kind.PDF_FILE, false, "", body));
            return Optional.of(new Said(posts, Optional.of(made)));
        } catch (CancellationException stopped) {
            return Optional.empty();
        } catch (RuntimeException | OutOfMemoryError broken) {
            if (ending) { // the next start makes it
                return Optional.empty();
            }
            DIAGNOSTICS.errorf(
                    broken, "the PDF from %s cannot be made", order.period().from());
            return Said.words(line.failed(order.period()));
        }
    }

    /** Puts into the channel how far one PDF has come. */
    private final class Told implements Progress {

        private final Outbox.Waiting order;
        private final Period period;
        private final PdfLine line;
        private final long begun = ticker.nanos();
        private long looked = begun;
        private long said = begun;

        Told(Outbox.Waiting order, Period period, PdfLine line) {
            this.order = order;
            this.period = period;
            this.line = line;
        }

        @Override
        public void done(int days, int of) {
            long now = ticker.nanos();
            if (now - looked >= BETWEEN_LOOKS.toNanos()) {
                looked = now;
                endIfUnwanted();
            }
            boolean first = said == begun;
            if (days < of && now - said >= (first ? SILENT : BETWEEN_POSTS).toNanos()) {
                said = now;
                outbox.putNow(Outbox.Post.text(line.progress(period, days, of)));
            }
        }

        private void endIfUnwanted() {
            if (ending || !outbox.holds(order)) {
                throw new CancellationException("nobody wants it any more");
            }
        }
    }
}
