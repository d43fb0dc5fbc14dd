package livredebord.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import livredebord.logbook.Boat;
import livredebord.logbook.Links;
import livredebord.logbook.Logbook;
import livredebord.logbook.MadeFile;
import livredebord.logbook.PdfFile;
import livredebord.logbook.ReadyReport;
import livredebord.logbook.ReadyReports;
import livredebord.wording.Phrases;
import org.jboss.logging.Logger;

/**
 * Carries what waits in the outbox into the channel, one post after the other and never two at once: that is what keeps
 * the order. What is in doubt is looked for in the channel before it is repeated, and where nobody can look the repeat
 * says so.
 */
final class Courier {

    /** How long the link of a PDF holds. */
    static final Duration LINK_HOLDS = Duration.ofDays(7);
    /** An automatic summary that is older is not worth posting once there is a newer one. */
    static final Duration STALE = Duration.ofDays(1);

    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration NOTHING_TO_DO = Duration.ofSeconds(5);
    /** Mattermost takes 50 MiB as it is installed. */
    private static final int MOST_ATTACHED_BYTES = 50 * 1024 * 1024;

    /** Room for what a repeat or a gap adds. */
    static final int MOST_CHARACTERS = Pages.MOST_CHARACTERS - 383;

    private static final Logger DIAGNOSTICS = Logger.getLogger(Courier.class);

    private final Outbox outbox;
    private final Carrier carrier;
    private final Logbook logbook;
    private final Links links;
    private final ReadyReports reports;
    private final Boat boat;
    private final Clock clock;
    private int failures;

    Courier(
            Outbox outbox,
            Carrier carrier,
            Logbook logbook,
            Links links,
            ReadyReports reports,
            Boat boat,
            Clock clock) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.logbook = logbook;
        this.links = links;
        this.reports = reports;
        this.boat = boat;
        this.clock = clock;
    }

    /** Does one thing. @return how long to wait before the next, unless something new is put meanwhile */
    Duration step() {
        try {
            Optional<Outbox.Waiting> first = carrier.knowsTheWay() ? outbox.next() : Optional.empty();
            first.ifPresent(this::carry);
            recovered();
            return first.isPresent() ? Duration.ZERO : NOTHING_TO_DO;
        } catch (RuntimeException broken) {
            return pauseAfter(broken);
        }
    }

    /** True while the last attempt failed: something new put changes nothing then. */
    boolean isHeldUp() {
        return failures > 0;
    }

    private void carry(Outbox.Waiting waiting) {
        if (isStale(waiting)) {
            mergeIntoTheNext(waiting);
            return;
        }
        Carrier.Sight sight = waiting.inDoubt() ? carrier.look(waiting.key()) : Carrier.Sight.NOT_THERE;
        if (sight == Carrier.Sight.THERE) {
            outbox.done(waiting);
        } else {
            send(waiting, sight == Carrier.Sight.CANNOT_SEE);
        }
    }

    private boolean isStale(Outbox.Waiting waiting) {
        return waiting.post().kind() == Outbox.Kind.EVENING
                && waiting.put().plus(STALE).isBefore(clock.instant())
                && outbox.nextAfter(waiting).isPresent();
    }

    private void mergeIntoTheNext(Outbox.Waiting stale) {
        Outbox.Waiting next = outbox.nextAfter(stale).orElseThrow();
        String date = stale.post().subject();
        String gap = phrases().text("outbox.summary.skipped", phrases().date(LocalDate.parse(date)), date);
        if (!next.post().body().contains(gap)) { // a long summary is several posts
            outbox.rewrite(next, next.post().body() + "\n" + gap);
        }
        outbox.done(stale);
    }

    private void send(Outbox.Waiting waiting, boolean perhapsAgain) {
        Runnable delivery = deliveryOf(waiting, perhapsAgain);
        outbox.sending(waiting);
        try {
            delivery.run();
        } catch (MattermostAway away) {
            settle(waiting, away.mayHaveArrived() || perhapsAgain);
            throw away;
        } catch (MattermostRefused refused) {
            settle(waiting, refused.mayHaveArrived() || perhapsAgain);
            putAside(waiting, refused);
            return;
        }
        outbox.done(waiting);
    }

    private void settle(Outbox.Waiting waiting, boolean mayHaveArrived) {
        if (!mayHaveArrived) {
            outbox.notSent(waiting);
        }
    }

    /**
     * If Mattermost takes the notice, it was this post that it did not want; if it refuses that too, it is the way that
     * is blocked, and the post waits.
     */
    private void putAside(Outbox.Waiting waiting, MattermostRefused refused) {
        if (!isHopeless(waiting, refused)) {
            throw refused;
        }
        DIAGNOSTICS.warnf("post %d was refused: %s", waiting.id(), refused.getMessage());
        carrier.post(refusal(waiting, refused), waiting.key() + "-refused");
        outbox.setAside(waiting, refused.getMessage());
    }

    /** A file that a server without files, or a bot without rights, cannot post must not stop the book's lines. */
    private static boolean isHopeless(Outbox.Waiting waiting, MattermostRefused refused) {
        boolean passing = refused.mayHaveArrived() || refused.status() == 429;
        return refused.isForGood() || isFile(waiting) && !passing;
    }

    private static boolean isFile(Outbox.Waiting waiting) {
        return waiting.post().kind() == Outbox.Kind.PDF_FILE || waiting.post().kind() == Outbox.Kind.FILE;
    }

    private String refusal(Outbox.Waiting waiting, MattermostRefused refused) {
        String when = phrases().clock(waiting.put(), boat.zone());
        String key = isFile(waiting) ? "outbox.refused.file" : "outbox.refused";
        return phrases().text(key, when, String.valueOf(refused.status()), firstWords(waiting.post()));
    }

    private static String firstWords(Outbox.Post post) {
        String plain = post.body().replaceAll("[^\\p{L}\\p{N} #:.,°'+-]", "");
        return plain.substring(0, Math.min(plain.length(), 60)).strip();
    }

    private Runnable deliveryOf(Outbox.Waiting waiting, boolean perhapsAgain) {
        String body = waiting.post().body();
        return switch (waiting.post().kind()) {
            case TEXT, EVENING -> text(body, perhapsAgain, waiting.key());
            case CALL -> call(waiting.post(), perhapsAgain, waiting.key());
            case REPLY -> reply(waiting.post(), perhapsAgain, waiting.key());
            case PDF_ORDER -> throw new IllegalStateException("an order is not sent, it is printed");
            case PDF_LINK -> text(pdfLink(PdfOrder.of(body)), perhapsAgain, waiting.key());
            case PDF_FILE -> pdfFile(PdfOrder.of(body), waiting.key());
            case PICTURE -> picture(FileRequest.of(body), perhapsAgain, waiting.key());
            case FILE_LINK -> text(fileLink(FileRequest.of(body), waiting.key()), perhapsAgain, waiting.key());
            case FILE -> file(FileRequest.of(body), waiting.key());
        };
    }

    private Runnable text(String text, boolean perhapsAgain, String key) {
        return () -> carrier.post(perhapsAgain ? marked(text) : text, key);
    }

    private Runnable call(Outbox.Post post, boolean perhapsAgain, String key) {
        Carrier.Call call = new Carrier.Call(
                post.subject(),
                perhapsAgain ? marked(post.body()) : post.body(),
                phrases().text("chat.call.hint"),
                phrases().text("chat.button.seen"));
        return () -> carrier.call(call, key);
    }

    /** The mark stands at the end of the first line, where it is seen. */
    private String marked(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first + " " + phrases().text("outbox.repeated") + text.substring(first.length());
    }

    private String pdfLink(PdfOrder order) {
        PdfLine line = new PdfLine(phrases(order), boat);
        return made(order)
                .map(pdf -> {
                    Instant expires = clock.instant().plus(LINK_HOLDS);
                    URI address = links.sign(pdf.edition(), expires);
                    return line.link(pdf, address, expires);
                })
                .orElseGet(() -> line.failed(order.period()));
    }

    /** Without a bot there is nobody to attach a file, and where the PDF cannot be made the link has said so. */
    private Runnable pdfFile(PdfOrder order, String key) {
        Optional<PdfFile> pdf = carrier.hasBot() ? made(order) : Optional.empty();
        String words = pdf.map(new PdfLine(phrases(order), boat)::file).orElse("");
        return () -> pdf.ifPresent(file -> carrier.attach(attachment(file), words, key));
    }

    private static Carrier.Attachment attachment(PdfFile pdf) {
        try {
            return new Carrier.Attachment(pdf.name(), "application/pdf", Files.readAllBytes(pdf.file()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A server without files, or a bot without the right to post any, still lets a link be posted. */
    private Runnable picture(FileRequest request, boolean perhapsAgain, String key) {
        Optional<MadeFile> made = made(request);
        FileLine line = new FileLine(ChannelWords.in(request.over().language()), boat);
        String link = made.map(picture -> {
                    Instant expires = clock.instant().plus(LINK_HOLDS);
                    return line.picture(picture, links.sign(picture.order(), picture.name(), expires), expires);
                })
                .orElseGet(() -> line.failed(request));
        Runnable posted = text(link, perhapsAgain, key);
        return made.isEmpty()
                ? posted
                : byBot(() -> carrier.attach(attachment(made.get()), line.attached(made.get()), key), posted);
    }

    /** Where the thread is gone, or there is no bot, everybody reads it in the channel. */
    private Runnable reply(Outbox.Post post, boolean perhapsAgain, String key) {
        String text = perhapsAgain ? marked(post.body()) : post.body();
        return byBot(() -> carrier.reply(post.subject(), text, key), text(post.body(), perhapsAgain, key));
    }

    private Runnable byBot(Runnable act, Runnable otherwise) {
        if (!carrier.hasBot()) {
            return otherwise;
        }
        return () -> {
            try {
                act.run();
            } catch (MattermostRefused refused) {
                if (refused.mayHaveArrived() || refused.status() == 429) {
                    throw refused;
                }
                otherwise.run();
            }
        };
    }

    private String fileLink(FileRequest request, String key) {
        FileLine line = new FileLine(ChannelWords.in(request.over().language()), boat);
        return made(request)
                .map(file -> {
                    reports.putNow(ReadyReport.of(key, file, clock.instant()));
                    Instant expires = clock.instant().plus(LINK_HOLDS);
                    return line.file(file, links.sign(file.order(), file.name(), expires), expires);
                })
                .orElseGet(() -> line.failed(request));
    }

    /** Without a bot the link is all; and so it is for what Mattermost would not take. */
    private Runnable file(FileRequest request, String key) {
        Optional<MadeFile> made = carrier.hasBot()
                ? made(request).filter(file -> file.bytes().length <= MOST_ATTACHED_BYTES)
                : Optional.empty();
        FileLine line = new FileLine(ChannelWords.in(request.over().language()), boat);
        return () -> made.ifPresent(file -> carrier.attach(attachment(file), line.attached(file), key));
    }

    private static Carrier.Attachment attachment(MadeFile file) {
        return new Carrier.Attachment(file.name(), file.mediaType(), file.bytes());
    }

    private Optional<MadeFile> made(FileRequest request) {
        try {
            PdfOrder over = request.over();
            return logbook.file(logbook.order(request.kind(), over.period(), over.language()));
        } catch (RuntimeException broken) {
            DIAGNOSTICS.errorf(broken, "the file %s cannot be made", request.body());
            return Optional.empty();
        }
    }

    private Optional<PdfFile> made(PdfOrder order) {
        try {
            return Optional.of(logbook.pdf(order.head()
                    .map(head -> new PdfFile.Edition(order.period(), order.language(), head, order.document()))
                    .orElseGet(() -> logbook.edition(order.period(), order.language(), order.document()))));
        } catch (RuntimeException broken) {
            DIAGNOSTICS.errorf(
                    broken, "the PDF from %s cannot be made", order.period().from());
            return Optional.empty();
        }
    }

    private Phrases phrases() {
        return ChannelWords.in(boat.language());
    }

    private static Phrases phrases(PdfOrder order) {
        return ChannelWords.in(order.language());
    }

    private void recovered() {
        if (failures > 0) {
            DIAGNOSTICS.info("the outbox moves again");
            failures = 0;
        }
    }

    private Duration pauseAfter(RuntimeException broken) {
        if (failures == 0) {
            DIAGNOSTICS.warnf("the outbox waits: %s", broken.getMessage());
        }
        failures = Math.min(failures + 1, 10);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (failures - 1));
        Duration asked = broken instanceof MattermostRefused refused
                ? refused.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
        Duration longest = pause.compareTo(asked) > 0 ? pause : asked;
        return longest.compareTo(LONGEST_PAUSE) < 0 ? longest : LONGEST_PAUSE;
    }
}
