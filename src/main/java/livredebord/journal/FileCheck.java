package livredebord.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livredebord.entry.Content;
import livredebord.entry.EntryKind;
import livredebord.entry.Observation.Remark;

/**
 * Photos and files that lie beside a book, held against the digests that its signed audit lines have of them.
 *
 * @param whole how many are byte for byte what came
 * @param findings of those that are not, or are not there
 */
public record FileCheck(int whole, List<String> findings) {

    /** Ends the name of what stands for a file that was taken out of the book with its entry. */
    public static final String GONE = ".gone";

    private static final Pattern KEPT = Pattern.compile("(#\\S+) ([\\w-]{1,64}) SHA-256 ([0-9a-f]{64}) \\d+");

    /** What an audit line says of a file. */
    private record Kept(String entry, String id, String digest) {}

    /**
     * @param files the folder in which each lies under its id
     * @throws IOException where the book or a file cannot be read
     */
    public static FileCheck of(Path book, Path files) throws IOException {
        List<String> findings = new ArrayList<>();
        int whole = 0;
        for (Kept kept : kept(book).values()) {
            Path file = files.resolve(kept.id());
            if (Files.exists(file) && digest(file).equals(kept.digest())) {
                whole++;
            } else if (Files.exists(file)) {
                findings.add("the file " + kept.id() + " of " + kept.entry() + " is not what came with it");
            } else if (!Files.exists(files.resolve(kept.id() + GONE))) {
                findings.add("the file " + kept.id() + " of " + kept.entry() + " is missing");
            }
        }
        return new FileCheck(whole, List.copyOf(findings));
    }

    /** The last word on each file: one may have come twice. */
    private static Map<String, Kept> kept(Path book) throws IOException {
        Map<String, Kept> all = new LinkedHashMap<>();
        try (BookSource file = FeedFile.isOne(book) ? FeedFile.open(book) : BookFile.open(book)) {
            for (BookSource.Feed feed : file.feeds()) {
                file.entries(feed.id(), entry -> look(entry, all));
            }
        } catch (SQLException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
        return all;
    }

    /** Contents of other kinds are many, and not read. @return that there may be more */
    private static boolean look(BookSource.Kept entry, Map<String, Kept> all) {
        try {
            if (entry.words().isPresent() && Header.of(entry.header()).kind().equals(EntryKind.AUDIT.word())) {
                Content content = ContentV1.read(entry.words().get().content());
                Matcher said = KEPT.matcher(content.raw());
                if (isOfAFile(content) && said.matches()) {
                    all.put(said.group(2), new Kept(said.group(1), said.group(2), said.group(3)));
                }
            }
            return true;
        } catch (Unreadable ofALaterVersion) {
            return true; // the book's own check says so
        }
    }

    private static boolean isOfAFile(Content content) {
        String word = AuditTrail.Act.FILE_KEPT.name().toLowerCase(Locale.ROOT);
        return content.observed().stream()
                .anyMatch(said ->
                        said.what() instanceof Remark remark && remark.text().equals(word));
    }

    /** SHA-256, in hexadecimal digits. */
    public static String digest(Path file) throws IOException {
        try (InputStream whole = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(whole, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
