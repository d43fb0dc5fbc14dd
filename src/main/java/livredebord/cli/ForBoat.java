package livredebord.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import livredebord.fleet.Berth;
import livredebord.fleet.Fleet;
import livredebord.fleet.SettingsBeside;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** For which of the boats that one service serves a command is; the service's own where none is said. */
final class ForBoat {

    private static final String OWN_ID = "livredebord.boat.id";
    private static final String DATA = "livredebord.data";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--boat-id",
            paramLabel = "ID",
            description = "another boat of the same service, by the name of her folder in boats/ of the data folder")
    private Optional<String> id = Optional.empty();

    /** @throws ParameterException where no boat can be called so */
    Optional<String> id() {
        id.filter(said -> !Fleet.canBeCalled(said)
                        || setting(OWN_ID).filter(said::equals).isPresent())
                .ifPresent(said -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            said
                                    + " cannot be: small letters, figures and hyphens are wanted, and not the service's own"
                                    + " boat; for example --boat-id anna");
                });
        return id;
    }

    /** What follows in this program reads and writes her book and her settings alone. */
    void choose() {
        id().ifPresent(this::choose);
    }

    private void choose(String other) {
        Config service = ConfigProvider.getConfig();
        Path data = Path.of(setting(DATA).orElse("data"));
        if (!Files.isDirectory(Berth.folderOf(data, other))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no boat " + other + " in "
                            + Berth.folderOf(data, other).getParent());
        }
        SettingsBeside.of(service, data, other).forEach(System::setProperty);
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
