package livredebord;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** One program; only {@code serve} opens a port or runs schedules. */
@QuarkusMain
public final class Main {

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }

    private Main() {}
}
