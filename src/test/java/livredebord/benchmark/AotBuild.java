package livredebord.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Our program once more, packaged for the ahead-of-time cache of Java 25. */
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

    private AotBuild() {}
}
