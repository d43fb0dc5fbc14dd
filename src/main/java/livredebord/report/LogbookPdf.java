package livredebord.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livredebord.entry.Author;
import livredebord.entry.EntryId;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.entry.Observation.FileName;
import livredebord.entry.Observation.Role;
import livredebord.voyage.Beginnings;
import livredebord.voyage.Period;
import livredebord.voyage.Row;

/** The book on paper: PDF/A-3a for an archive, PDF/UA-1 for those who hear it read. */
public interface LogbookPdf {

    /**
     * Writes a document.
     *
     * @param to replaced where it is there
     * @param progress told after each day; what it throws ends the writing
     */
    Made write(Title title, Order order, Book book, Path to, Progress progress) throws IOException;

    /** Changes when the captain changes how it looks: the same rows are another file then. */
    String look() throws IOException;

    /**
     * What was written.
     *
     * @param pages from 1
     * @param refused what of the captain's own templates was not used
     */
    record Made(int pages, List<Refused> refused) {}

    /**
     * A template with a mistake; the built-in one was used.
     *
     * @param template such as {@code cover.html}
     * @param line from 1
     * @param reason in the document's language
     */
    record Refused(String template, int line, String reason) {}

    /** Writes one that is short, or that nobody waits for. */
    default Made write(Title title, Order order, Book book, Path to) throws IOException {
        return write(title, order, book, to, (days, of) -> {});
    }

    /** What an official's header says of the boat beside her name, in this order, as it is called in the book. */
    List<String> HEADER = List.of("type", "registration", "home_port", "mmsi", "callsign", "owner");

    /** Hears how far it has come. */
    @FunctionalInterface
    interface Progress {
        void done(int days, int of);
    }

    /**
     * @param boat her name
     * @param headDigest the book's head, in hexadecimal, as people compare it
     * @param headNumber its number, such as {@code #128}
     * @param madeAt when the export was made
     * @param version of this software
     * @param trial whether the book only tries things out
     */
    record Title(String boat, String headDigest, String headNumber, Instant madeAt, String version, boolean trial) {}

    /** What sort of document is wanted. */
    enum Kind {
        /** Every day with its table, its totals and its figures, between a cover and an index of corrections. */
        LOGBOOK,
        /** The tables alone, with the captain's declaration that they are what the book says. */
        CERTIFIED_COPY,
        /** One person's sea time, a row a passage. */
        SEA_TIME,
        /** The master's report after an incident, to be completed and signed. */
        MASTERS_REPORT
    }

    /**
     * @param subject the person of a sea time by name, the entry of a report or a copy by number; empty for the rest
     */
    record Order(Kind kind, Period period, Language language, String subject) {}

    /** The book as the paper reads it, day by day, so that many years fit into a small memory. */
    interface Book {

        Particulars particulars();

        /** What was observed on one date of ship's time, in the order for reading; restricted rows are withheld by us. */
        List<Row> on(LocalDate date);

        /** What was observed before a moment of who came aboard and who went ashore, the oldest first. */
        List<Row> crewBefore(Instant moment);

        /** An entry as it reads now, wherever in the book. */
        Optional<Row> find(EntryId id);

        /** The skipper's last visa of a date. */
        Optional<Visa> visa(LocalDate date);

        /** Passages that touch the period, oldest first. */
        List<Passage> passages();

        /** The one name of whoever is called so: aliases and former names mean the same person. */
        String person(String written);

        /** Where the crew see one voyage end and the next begin. */
        Beginnings beginnings();

        /** Files with the same entries, for machines. */
        List<Attachment> attachments();

        /** What we have of a file that came with an entry; empty where it lies with the server alone. */
        Optional<Kept> kept(FileName file);

        /** So much of such files is put into the document whole, the first of them first; 0 for none. */
        long mostEnclosedBytes();
    }

    /**
     * A photo or file that came with an entry.
     *
     * @param type its media type
     * @param digest SHA-256 of the whole, hexadecimal
     * @param small a JPEG that is small enough to be printed; empty where it is no picture that we can read
     */
    record Kept(String type, long bytes, String digest, Optional<Content> small, Content whole) {}

    /**
     * What the book's header says.
     *
     * @param facts by their field (registration, mmsi, callsign, owner, home_port, type …), in the order of the header
     * @param crew everybody who has a role in the book, as at the end of what is printed
     * @param claims to command that could not know of each other, the earliest first; usually none
     * @param declares the skipper of today, who signs what is printed
     */
    record Particulars(Map<String, String> facts, List<Member> crew, List<Claim> claims, Optional<Author> declares) {}

    /** Somebody is the skipper, says this entry. */
    record Claim(EntryNumber number, Instant when, Author person) {}

    /** Somebody of the roster. */
    record Member(Author person, Role role) {}

    /**
     * A day's visa.
     *
     * @param entry in which it stands
     * @param digest of what was signed, in hexadecimal
     * @param holds false where something about that day was written since
     */
    record Visa(EntryNumber entry, Author signer, Instant when, String digest, boolean holds) {}

    /**
     * From a departure to the last arrival before the next one.
     *
     * @param rows of it, in the order for reading
     */
    record Passage(int number, Instant departed, Optional<Instant> arrived, List<Row> rows) {}

    /**
     * A file inside the document.
     *
     * @param name such as {@code journal.csv}
     * @param type its media type
     * @param description the key of the words that say what is in it
     * @param relation what it is to the pages
     * @param content opened once, when it is put in
     */
    record Attachment(String name, String type, String description, Relation relation, Content content) {}

    /** What a file is to the document that it lies in (ISO 19005-3, annex E). */
    enum Relation {
        /** The same entries for machines. */
        DATA,
        /** Something that an entry speaks of: a photo, a receipt. */
        SUPPLEMENT
    }

    /** Bytes that lie somewhere, so that they need not all be in memory. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }
}
