package livredebord;

import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the package table of README.md: a room may use the rooms in its row and nothing else of ours. */
class ArchitectureTest {

    private static final String HOUSE = "livredebord";

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("nautical", Set.of()),
            Map.entry("entry", Set.of("nautical")),
            Map.entry("fleet", Set.of()),
            Map.entry("outbound", Set.of()),
            Map.entry("storage", Set.of()),
            Map.entry("journal", Set.of("entry", "nautical")),
            Map.entry("voyage", Set.of("entry", "nautical")),
            Map.entry("wording", Set.of("voyage", "entry", "nautical")),
            Map.entry("report", Set.of("wording", "voyage", "entry", "nautical")),
            Map.entry("command", Set.of("entry", "nautical")),
            Map.entry(
                    "logbook",
                    Set.of("command", "report", "wording", "voyage", "journal", "storage", "entry", "nautical")),
            Map.entry("chat", Set.of("outbound", "logbook", "wording", "voyage", "entry", "nautical")),
            Map.entry("instrument", Set.of("outbound", "logbook", "wording", "entry", "nautical")),
            Map.entry("web", Set.of("outbound", "logbook", "report", "wording", "voyage", "entry", "nautical")),
            Map.entry(
                    "upkeep",
                    Set.of(
                            "chat",
                            "outbound",
                            "logbook",
                            "wording",
                            "voyage",
                            "journal",
                            "storage",
                            "entry",
                            "nautical")),
            Map.entry("trial", Set.of()),
            Map.entry(
                    "cli",
                    Set.of(
                            "upkeep",
                            "web",
                            "chat",
                            "logbook",
                            "command",
                            "report",
                            "wording",
                            "voyage",
                            "journal",
                            "storage",
                            "entry",
                            "nautical")));

    /** These rooms are plain Java: no library tells them how to look. */
    private static final Set<String> PLAIN_JAVA = Set.of("nautical", "entry", "voyage", "wording", "command");

    /** Whose memory is one boat's has to say so. */
    private static final String OF_ALL = "fleet";

    /** One of each for the whole service; all else that is kept in memory is kept for each boat. */
    private static final Set<String> OF_THE_SERVICE = Set.of(
            "chat.mattermost.Icon",
            "chat.mattermost.Intake",
            "chat.mattermost.Moorings",
            "chat.mattermost.Turnstile",
            "fleet.Fleet",
            "fleet.Given",
            "fleet.Landing",
            "journal.store.MachineChronometer",
            "journal.store.SealedKeys",
            "journal.store.SetAside",
            "journal.store.Synchronisation",
            "logbook.Bindings",
            "logbook.store.AfterCommit",
            "logbook.store.OwnDuty",
            "report.MarkdownDaySummary",
            "report.PlainFamilyLetter",
            "report.chart.DrawnCharts",
            "report.export.WrittenExports",
            "report.pdf.PrintedPhotos",
            "storage.Alone",
            "storage.BooksOfBoats",
            "storage.LogOfTheServer",
            "storage.OwnBook",
            "storage.PostgresqlRules",
            "storage.Rows",
            "storage.SqliteRules",
            "trial.Door",
            "trial.TrialMattermost",
            "web.ResponseHeaders",
            "web.WrongLinks",
            "web.api.Door");

    /** By these one can call somebody without asking {@code outbound}. */
    private static final Set<String> WAYS_OUT = Set.of(
            "java.net.http.HttpClient",
            "java.net.URL",
            "java.net.URLConnection",
            "io.vertx.core.http.HttpClient",
            "io.vertx.core.http.WebSocketClient");

    /** It plays Mattermost, who calls the service that is tried and nobody else. */
    private static final String PLAYED = "livredebord.trial.Service";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    @Test
    void everyRoomUsesOnlyTheRoomsInItsRow() {
        MAY_USE.keySet().forEach(room -> neighbours(room).check(OURS));
    }

    @Test
    void storesUseTheWritersTurnBesidesTheRoomsInTheirRow() {
        MAY_USE.keySet().forEach(room -> stores(room).check(OURS));
    }

    @Test
    void whatIsOneForAllBoatsIsNamedHere() {
        Set<String> found = OURS.stream()
                .filter(ArchitectureTest::liesInARoom)
                .filter(type -> type.isAnnotatedWith(ApplicationScoped.class) || type.isAnnotatedWith(Singleton.class))
                .map(type -> type.getName().substring(HOUSE.length() + 1))
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(OF_THE_SERVICE);
    }

    @Test
    void plainRoomsUseNoLibrary() {
        PLAIN_JAVA.forEach(room -> plainJava(room).check(OURS));
    }

    @Test
    void nobodyUsesTheRoot() {
        classes()
                .that(new Described("lie in a room", ArchitectureTest::liesInARoom))
                .should(onlyDependOnClassesThat(new Described(
                        "not in the root", type -> !type.getPackageName().equals(HOUSE))))
                .check(OURS);
    }

    @Test
    void everyRoomStandsInTheTableAndEveryRowHasItsRoom() {
        Set<String> rooms = new TreeSet<>();
        OURS.stream().filter(ArchitectureTest::liesInARoom).forEach(type -> rooms.add(roomOf(type)));
        assertThat(rooms).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }

    @Test
    void adaptersAreReachedThroughTheInterfaceAboveThem() {
        adapters().check(OURS);
    }

    @Test
    void nobodyCallsOutButThroughTheOneDoor() {
        oneDoor().check(OURS);
    }

    @Test
    void theTableBitesWhenARoomReachesTooFar() {
        JavaClasses withSinner =
                new ClassFileImporter().importClasses(livredebord.nautical.SinnerForTheArchitectureTest.class);
        assertThat(neighbours("nautical").evaluate(withSinner).hasViolation()).isTrue();
        assertThat(plainJava("nautical").evaluate(withSinner).hasViolation()).isTrue();
        assertThat(oneDoor().evaluate(withSinner).hasViolation()).isTrue();
    }

    private static ArchRule oneDoor() {
        return classes()
                .that(new Described(
                        "are not the door",
                        type -> !lies(type, "outbound") && !type.getName().startsWith(PLAYED)))
                .should(onlyDependOnClassesThat(
                        new Described("are no way out", type -> !WAYS_OUT.contains(type.getName()))));
    }

    private static ArchRule neighbours(String room) {
        return classes()
                .that(new Described(
                        "lie in " + room + " and store nothing", type -> lies(type, room) && !isStore(type)))
                .should(onlyDependOnClassesThat(new Described(
                        "lie in " + room + " or " + MAY_USE.get(room),
                        type -> !type.getPackageName().startsWith(HOUSE) || isAllowed(room, type))))
                .allowEmptyShould(false);
    }

    private static ArchRule stores(String room) {
        return classes()
                .that(new Described("store " + room, type -> lies(type, room) && isStore(type)))
                .should(onlyDependOnClassesThat(new Described(
                        "lie in " + room + ", " + MAY_USE.get(room) + " or storage",
                        type -> !type.getPackageName().startsWith(HOUSE)
                                || isAllowed(room, type)
                                || lies(type, "storage"))))
                .allowEmptyShould(true);
    }

    private static boolean lies(JavaClass type, String room) {
        return liesInARoom(type) && roomOf(type).equals(room);
    }

    private static boolean isAllowed(String room, JavaClass used) {
        return liesInARoom(used)
                && (roomOf(used).equals(room)
                        || MAY_USE.get(room).contains(roomOf(used))
                        || roomOf(used).equals(OF_ALL) && !PLAIN_JAVA.contains(room));
    }

    /** A {@code .store} adapter of any room may use the writer's turn and the transaction. */
    private static boolean isStore(JavaClass type) {
        return type.getPackageName().endsWith(".store");
    }

    private static ArchRule plainJava(String room) {
        List<String> jdk = List.of("java.", HOUSE + ".");
        return classes()
                .that(new Described(
                        "lie in " + room,
                        type -> liesInARoom(type) && roomOf(type).equals(room)))
                .should(onlyDependOnClassesThat(new Described(
                        "plain Java or ours",
                        type -> type.isPrimitive()
                                || type.isArray()
                                || jdk.stream().anyMatch(type.getName()::startsWith))));
    }

    private static ArchRule adapters() {
        return classes()
                .that(new Described("lie in an adapter", ArchitectureTest::isAdapter))
                .should()
                .bePackagePrivate()
                .allowEmptyShould(false);
    }

    /** {@code livredebord.journal.store} is an adapter of {@code livredebord.journal}. */
    private static boolean isAdapter(JavaClass type) {
        return type.getPackageName().split("\\.").length > 2
                && type.getEnclosingClass().isEmpty();
    }

    private static boolean liesInARoom(JavaClass type) {
        return type.getPackageName().startsWith(HOUSE + ".");
    }

    private static String roomOf(JavaClass type) {
        return type.getPackageName().split("\\.")[1];
    }

    private static final class Described extends DescribedPredicate<JavaClass> {
        private final java.util.function.Predicate<JavaClass> test;

        Described(String what, java.util.function.Predicate<JavaClass> test) {
            super(what);
            this.test = test;
        }

        @Override
        public boolean test(JavaClass type) {
            return test.test(type.getBaseComponentType());
        }
    }
}
