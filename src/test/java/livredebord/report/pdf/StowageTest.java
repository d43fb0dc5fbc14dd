package livredebord.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.io.RandomAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StowageTest {

    private final Stowage stowage = stowage();

    private static Stowage stowage() {
        try {
            return new Stowage();
        } catch (IOException noRoom) {
            throw new java.io.UncheckedIOException(noRoom);
        }
    }

    @AfterEach
    void throwAway() throws IOException {
        stowage.close();
    }

    @Test
    void streamsThatAreWrittenInTurnAreEachReadWhole() throws IOException {
        Random random = new Random(7);
        List<RandomAccess> streams = new ArrayList<>();
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            streams.add(stowage.createBuffer());
            all.add(new byte[200_000]);
            random.nextBytes(all.get(i));
        }

        for (int from = 0; from < 200_000; from += 40_000) {
            for (int i = 0; i < 5; i++) {
                streams.get(i).write(all.get(i), from, 40_000);
            }
        }

        for (int i = 0; i < 5; i++) {
            assertThat(read(streams.get(i))).isEqualTo(all.get(i));
        }
    }

    @Test
    void aStretchIsReadFromWhereItBegins() throws IOException {
        RandomAccess stream = stowage.createBuffer();
        stream.write("appareillage Camaret".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        stream.write('!');

        stream.seek(13);

        assertThat(stream.read()).isEqualTo('C');
        assertThat(stream.length()).isEqualTo(21);
        assertThat(stream.createView(20, 1).read()).isEqualTo('!');
        stream.seek(21);
        assertThat(stream.isEOF()).isTrue();
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void whatIsWrittenIsNotWrittenOver() throws IOException {
        RandomAccess stream = stowage.createBuffer();
        stream.write(new byte[] {1, 2, 3});
        stream.seek(1);

        assertThatThrownBy(() -> stream.write(9)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsClearedBeginsAnew() throws IOException {
        RandomAccess stream = stowage.createBuffer();
        stream.write(new byte[] {1, 2, 3});

        stream.clear();
        stream.write(new byte[] {4});

        assertThat(read(stream)).containsExactly(4);
    }

    private static byte[] read(RandomAccess stream) throws IOException {
        stream.seek(0);
        byte[] bytes = new byte[(int) stream.length()];
        stream.readFully(bytes);
        return bytes;
    }
}
