package livredebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import livredebord.command.Verb.Right;
import livredebord.entry.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineOrdersTest {

    @Test
    void aTokenIsMadeShownAndRevoked() {
        assertThat(verb("jeton nouveau girouette écriture"))
                .isEqualTo(new Verb.MakeToken("girouette", Set.of(Right.WRITE), Optional.empty()));
        assertThat(verb("jeton nouveau Maison du port lecture et écriture 90 jours"))
                .isEqualTo(new Verb.MakeToken("Maison du port", Set.of(Right.READ, Right.WRITE), Optional.of(90)));
        assertThat(verb("token new vane-2 read write for 1 day"))
                .isEqualTo(new Verb.MakeToken("vane-2", Set.of(Right.READ, Right.WRITE), Optional.of(1)));
        assertThat(verb("jetons")).isEqualTo(new Verb.ShowTokens());
        assertThat(verb("tokens")).isEqualTo(new Verb.ShowTokens());
        assertThat(verb("jeton révoque Maison du port")).isEqualTo(new Verb.RevokeToken("Maison du port"));
        assertThat(verb("token revoke vane-2")).isEqualTo(new Verb.RevokeToken("vane-2"));
    }

    @Test
    void aDeviceIsBoundAndReleased() {
        assertThat(verb("appareils")).isEqualTo(new Verb.ShowDevices());
        assertThat(verb("appareil lie 70B3D57ED0001234")).isEqualTo(new Verb.BindDevice("70B3D57ED0001234"));
        assertThat(verb("device bind !7efeee00")).isEqualTo(new Verb.BindDevice("!7efeee00"));
        assertThat(verb("appareil délie eui-70b3d57ed0001234"))
                .isEqualTo(new Verb.ReleaseDevice("eui-70b3d57ed0001234"));
        assertThat(verb("device release 12:ab")).isEqualTo(new Verb.ReleaseDevice("12:ab"));
    }

    @Test
    void boatsAndSubscriptionsAreShownAndWhatDidNotArriveIsReplayed() {
        assertThat(verb("bateaux")).isEqualTo(new Verb.ShowBoats());
        assertThat(verb("boats")).isEqualTo(new Verb.ShowBoats());
        assertThat(verb("abonnements")).isEqualTo(new Verb.ShowSubscriptions());
        assertThat(verb("abonnements rejoue famille")).isEqualTo(new Verb.Replay("famille"));
        assertThat(verb("subscriptions replay family")).isEqualTo(new Verb.Replay("family"));
    }

    @Test
    void eachHasItsHelp() {
        assertThat(verb("aide jeton")).isEqualTo(new Verb.Help(Optional.of("jeton")));
        assertThat(verb("help subscriptions")).isEqualTo(new Verb.Help(Optional.of("subscriptions")));
        assertThat(verb("aide api")).isEqualTo(new Verb.Help(Optional.of("api")));
        assertThat(verb("aide heure")).isEqualTo(new Verb.Help(Optional.of("heure")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jeton perdu à la laverie",
                "jeton nouveau pour la douche",
                "jeton nouveau girouette écriture 4000 jours",
                "jeton nouveau girouette écriture 0 jours",
                "appareil photo tombé à l'eau",
                "appareil lie deux mots",
                "bateaux en vue par tribord",
                "abonnement au port payé",
                "device broken",
                "boats racing to leeward",
                "token of thanks to the harbour master"
            })
    void whatDoesNotFitIsALineOfTheLog(String words) {
        assertThat(new Commands().understand(words, Said.EVENING)).isInstanceOf(Understood.Line.class);
    }

    /** Somebody who wants a machine let in and finds a line in the book is told how the order goes. */
    @ParameterizedTest
    @CsvSource({
        "jeton nouveau girouette écriture 30, jeton",
        "token new vane, token",
        "les règles horaire 45, règles",
        "appareil lie deux mots, appareil",
        "règle horaire 45, règle",
        "règle midi 25:00, règle",
        "rule hourly banana, rule"
    })
    void behindAnOrderThatIsOnlyBegunItsHelpIsOffered(String words, String topic) {
        assertThat(Said.line(words).offers()).containsExactly(new Verb.Help(Optional.of(topic)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeton perdu à la laverie", "règle la balancine", "appareil photo tombé à l'eau"})
    void behindALineNothingIsOffered(String words) {
        assertThat(Said.line(words).offers()).isEmpty();
    }

    /** The words of an order mean nothing in a line, and tell whose language is spoken all the same. */
    @ParameterizedTest
    @CsvSource({
        "rules, FR, EN",
        "devices, FR, EN",
        "subscriptions, FR, EN",
        "device bind x12, FR, EN",
        "règles, EN, FR",
        "jetons, EN, FR",
        "appareil lie x12, EN, FR",
        "voyage 3, FR, FR",
        "voyage 3, EN, EN"
    })
    void anOrderIsInTheLanguageOfItsWord(String words, Language preferred, Language spoken) {
        assertThat(new Commands().languageOf(words, preferred)).isEqualTo(spoken);
    }

    private static Verb verb(String words) {
        return ((Understood.Order) new Commands().understand(words, Said.EVENING)).verb();
    }
}
