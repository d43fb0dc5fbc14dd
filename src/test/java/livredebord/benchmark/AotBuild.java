package livredebord.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Our program once more, packaged so that its classes can be kept in an archive or in the ahead-of-time cache of Java 25. */
final class AotBuild {

    private static final String FOLDER = "benchmark/aot-app";
    private static final Path JAR = Path.of("target", FOLDER, "quarkus-run.jar");

    static Path jar() {
        if (Files.notExists(JAR)) {
            Commands.run(List.of(
                    Commands.maven(),
                    "-q",
                    "-B",
                    "quarkus:build",
                    "-Dquarkus.package.jar.type=aot-jar",
                    "-Dquarkus.package.output-directory=" + FOLDER));
        }
        return JAR;
    }

    /** The classes of one start and one answer, made anew by each run of a benchmark, as Java 17 can have them too. */
    static Path archiveFor(Program program) {
        Path archive = program.data().resolveSibling(program.data().getFileName() + ".jsa");
        program.withAlso("-XX:ArchiveClassesAtExit=" + archive).start().close();
        return archive;
    }

    private AotBuild() {}
}
