package livredebord.trial;

import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a captain's set-up would have found on the Mattermost that is played here. People, team and channel are the same
 * after a restart, because the book names them; tokens and hooks are new at every start.
 */
@ApplicationScoped
public class TrialMattermost {

    /** Where the played server's own addresses begin. */
    public static final String PATH = "/essai/mm";

    private static final List<Person> PEOPLE = List.of(
            new Person("essaianneskipper1111111111", "anne", "Anne", true),
            new Person("essaileaequipage1111111111", "lea", "Léa", false),
            new Person("essaitomequipage1111111111", "tom", "Tom", false),
            new Person("essaipapaequipage111111111", "papa", "Papa", false));

    private final boolean on;
    private final HttpServer server;
    private final String commandToken = Ids.random();
    private final OutgoingHook jsonHook =
            new OutgoingHook(Ids.random(), List.of("!log", "!Log", "!LOG", "log", "Log", "LOG"), true);
    private final OutgoingHook formHook = new OutgoingHook(Ids.random(), List.of("bord", "Bord", "BORD"), false);
    private final String incomingHook = Ids.random();

    @Inject
    TrialMattermost(@ConfigProperty(name = TrialSettings.SWITCH) Optional<Boolean> on, HttpServer server) {
        this.on = on.orElse(false);
        this.server = server;
    }

    /** For the container's proxy. */
    TrialMattermost() {
        this(Optional.empty(), null);
    }

    /** True when the service was started to be tried; otherwise nothing here means anything. */
    public boolean on() {
        return on;
    }

    /** The service as this machine reaches it, for Mattermost and for people alike; known once its port is open. */
    public URI service() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** The base address of the played server. */
    public URI mattermost() {
        return service().resolve(PATH);
    }

    /** A short name of the played server. */
    public String server() {
        return "essai";
    }

    public String teamId() {
        return "essaiteam11111111111111111";
    }

    public String teamName() {
        return "essai";
    }

    public String channelId() {
        return "essaichannel11111111111111";
    }

    public String channelName() {
        return "livre-de-bord";
    }

    public String commandToken() {
        return commandToken;
    }

    /** One for the hook that speaks JSON, one for the hook that sends a form. */
    public List<String> outgoingTokens() {
        return outgoingHooks().stream().map(OutgoingHook::token).toList();
    }

    /** Of all outgoing webhooks, as registered. */
    public List<String> triggerWords() {
        return outgoingHooks().stream().flatMap(hook -> hook.words().stream()).toList();
    }

    /** The incoming webhook's id. */
    public String incomingHook() {
        return incomingHook;
    }

    /** Those whom one can play, the skipper first. */
    public List<Person> people() {
        return PEOPLE;
    }

    Optional<Person> person(String id) {
        return PEOPLE.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    List<OutgoingHook> outgoingHooks() {
        return List.of(jsonHook, formHook);
    }

    /**
     * An account of the played server.
     *
     * @param userName the account's name, as requests carry it
     * @param name what people call that person, for the page only
     */
    public record Person(String id, String userName, String name, boolean skipper) {}

    /**
     * @param words compared with the first word of a post, case and all
     * @param json whether it speaks JSON; otherwise it sends a form
     */
    record OutgoingHook(String token, List<String> words, boolean json) {}
}
