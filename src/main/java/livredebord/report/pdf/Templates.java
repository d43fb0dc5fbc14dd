package livredebord.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livredebord.report.LogbookPdf.Refused;
import livredebord.wording.Phrases;

/**
 * What a captain may write himself, without Java: his own version where there is one without a mistake, else ours, so that
 * the paper always comes out. What was refused is remembered, with the line and the reason.
 */
final class Templates {

    static final String COVER = "cover.html";
    static final String BOAT = "boat.html";
    static final String NOTES = "notes.html";
    static final String LOOK = "paper.properties";

    private static final int MOST_BYTES = 200_000;
    private static final int MOST_PICTURE_BYTES = 12_000_000;

    private final Optional<Path> folder;
    private final Phrases phrases;
    private final List<Refused> refused = new ArrayList<>();

    /** A page that was filled in. */
    record Page(Markup.Element root, StyleSheet styles) {}

    /** Looks whether a page can be drawn, before anything of it is. */
    @FunctionalInterface
    interface Check {
        /** @throws TemplateMistake where it cannot */
        void look(Page page) throws IOException;
    }

    /** @param folder of the captain's own; there need be none */
    Templates(Optional<Path> folder, Phrases phrases) {
        this.folder = folder.filter(Files::isDirectory);
        this.phrases = phrases;
    }

    List<Refused> refused() {
        return List.copyOf(refused);
    }

    Look look() throws IOException {
        Optional<String> own = own(LOOK);
        if (own.isPresent()) {
            try {
                return Look.read(own.get());
            } catch (TemplateMistake mistake) {
                refuse(LOOK, mistake);
            }
        }
        return Look.read(ours(LOOK));
    }

    Page page(String name, Map<String, Object> words, Check check) throws IOException {
        Optional<String> own = own(name);
        if (own.isPresent()) {
            try {
                return checked(own.get(), words, check);
            } catch (TemplateMistake mistake) {
                refuse(name, mistake);
            }
        }
        return checked(ours(name), words, check);
    }

    private Page checked(String source, Map<String, Object> words, Check check) throws IOException {
        Template template = Template.of(source);
        Page page = new Page(template.filled(words, phrases), template.styles());
        check.look(page);
        return page;
    }

    private void refuse(String name, TemplateMistake mistake) {
        refused.add(new Refused(
                name,
                mistake.line(),
                phrases.text(
                        "report.template." + mistake.reason(), mistake.details().toArray())));
    }

    private Optional<String> own(String name) throws IOException {
        Optional<Path> file = folder.map(its -> its.resolve(name)).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (Files.size(file.get()) > MOST_BYTES) {
            refuse(name, new TemplateMistake(1, "tooLarge"));
            return Optional.empty();
        }
        return Optional.of(new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8));
    }

    private static String ours(String name) throws IOException {
        try (InputStream file = Templates.class.getResourceAsStream("/templates/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A picture that lies beside the templates; empty where there is none of that name, or it is too heavy. */
    Optional<byte[]> picture(String name) throws IOException {
        boolean plain = name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,80}");
        Optional<Path> file =
                folder.filter(its -> plain).map(its -> its.resolve(name)).filter(Files::isRegularFile);
        return file.isEmpty() || Files.size(file.get()) > MOST_PICTURE_BYTES
                ? Optional.empty()
                : Optional.of(Files.readAllBytes(file.get()));
    }

    /** Changes with every one of the captain's own files; empty where there is none. */
    static String digest(Optional<Path> folder) throws IOException {
        if (folder.filter(Files::isDirectory).isEmpty()) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
