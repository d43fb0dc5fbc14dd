package livredebord.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import livredebord.entry.EntryNumber;
import livredebord.entry.Language;
import livredebord.voyage.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignedLinksTest {

    private static final Instant NOW = Instant.parse("2026-07-14T19:00:00Z");
    private static final Instant A_WEEK_LATER = NOW.plus(Duration.ofDays(7));
    private static final PdfFile.Edition BASTILLE_DAY = new PdfFile.Edition(
            Period.ofDates(LocalDate.of(2026, 7, 14), LocalDate.of(2026, 7, 14), ZoneId.of("Europe/Paris")),
            Language.FR,
            new EntryNumber("B", 133));

    @Test
    void aLinkStandsForItsPeriodLanguageAndHead() {
        String token = token(linksAt(NOW, 1).sign(BASTILLE_DAY, A_WEEK_LATER));

        assertThat(linksAt(NOW, 1).open(token)).contains(BASTILLE_DAY);
    }

    @Test
    void aLinkBeginsWithTheAddressThatPhonesReach() {
        assertThat(linksAt(NOW, 1).sign(BASTILLE_DAY, A_WEEK_LATER).toString()).startsWith("https://log.example/pdf/");
    }

    @Test
    void aLinkOpensUntilTheMomentItExpires() {
        String token = token(linksAt(NOW, 1).sign(BASTILLE_DAY, A_WEEK_LATER));

        assertThat(linksAt(A_WEEK_LATER.minusMillis(1), 1).open(token)).isPresent();
        assertThat(linksAt(A_WEEK_LATER, 1).open(token)).isEmpty();
    }

    @Test
    void noByteOfALinkCanBeChanged() {
        byte[] whole = Base64.getUrlDecoder().decode(token(linksAt(NOW, 1).sign(BASTILLE_DAY, A_WEEK_LATER)));
        for (int i = 0; i < whole.length; i++) {
            byte[] forged = whole.clone();
            forged[i] ^= 1;
            assertThat(linksAt(NOW, 1)
                            .open(Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
                    .as("byte %d", i)
                    .isEmpty();
        }
    }

    @Test
    void aLinkOfAnotherKeyOrNoLinkAtAllStaysShut() {
        String token = token(linksAt(NOW, 1).sign(BASTILLE_DAY, A_WEEK_LATER));

        assertThat(linksAt(NOW, 2).open(token)).isEmpty();
        assertThat(linksAt(NOW, 1).open("")).isEmpty();
        assertThat(linksAt(NOW, 1).open("../../etc/passwd")).isEmpty();
        assertThat(linksAt(NOW, 1).open(token.substring(0, 20))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FileOrder.Kind.class)
    void aLinkToAFileStandsForItsOrderAndEndsWithItsName(FileOrder.Kind kind) {
        FileOrder order = new FileOrder(kind, BASTILLE_DAY.period(), Language.EN, new EntryNumber("B", 133));
        URI link = linksAt(NOW, 1).sign(order, "arthur.png", A_WEEK_LATER);
        String token = link.getPath().replaceAll("^/file/(.*)/arthur\\.png$", "$1");

        assertThat(linksAt(NOW, 1).openFile(token)).contains(order);
        assertThat(linksAt(A_WEEK_LATER, 1).openFile(token)).isEmpty();
        assertThat(linksAt(NOW, 2).openFile(token)).isEmpty();
    }

    @Test
    void aLinkToPagesOpensNoFileAndTheOtherWayRound() {
        FileOrder order =
                new FileOrder(FileOrder.Kind.JSON, BASTILLE_DAY.period(), Language.EN, new EntryNumber("B", 133));
        String pages = token(linksAt(NOW, 1).sign(BASTILLE_DAY, A_WEEK_LATER));
        String file = linksAt(NOW, 1).sign(order, "x", A_WEEK_LATER).getPath().replaceAll("^/file/(.*)/x$", "$1");

        assertThat(linksAt(NOW, 1).openFile(pages)).isEmpty();
        assertThat(linksAt(NOW, 1).open(file)).isEmpty();
    }

    private static String token(URI link) {
        return link.getPath().substring("/pdf/".length());
    }

    private static Links linksAt(Instant now, int keyByte) {
        return new SignedLinks(
                new PublicAddress() {
                    @Override
                    public URI ourAddressForPeople() {
                        return URI.create("https://log.example");
                    }

                    @Override
                    public byte[] key(String purpose) {
                        byte[] key = new byte[32];
                        Arrays.fill(key, (byte) (keyByte + 16 * purpose.length()));
                        return key;
                    }
                },
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
