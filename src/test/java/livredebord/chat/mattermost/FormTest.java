package livredebord.chat.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import livredebord.entry.RawText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void valuesAreDecodedAsUtf8() {
        assertThat(form("a=m%C3%A9t%C3%A9o+NW&b=%0A%2B").value("a")).isEqualTo("météo NW");
        assertThat(form("a=m%C3%A9t%C3%A9o+NW&b=%0A%2B").value("b")).isEqualTo("\n+");
    }

    @Test
    void whatIsBrokenStaysAsItIs() {
        assertThat(form("a=%&b=%2&c=%zz&d=100%").value("a")).isEqualTo("%");
        assertThat(form("a=%&b=%2&c=%zz&d=100%").value("b")).isEqualTo("%2");
        assertThat(form("a=%&b=%2&c=%zz&d=100%").value("c")).isEqualTo("%zz");
        assertThat(form("a=%&b=%2&c=%zz&d=100%").value("d")).isEqualTo("100%");
        assertThat(form("a=%A0x").value("a")).isEqualTo("\uDCA0x");
        assertThat(RawText.bytes(form("a=%A0x").value("a"))).containsExactly(0xA0, 'x');
    }

    @Test
    void ofSeveralValuesTheFirstCounts() {
        assertThat(form("a=1&a=2&=3&b").value("a")).isEqualTo("1");
        assertThat(form("a=1&a=2&=3&b").value("b")).isEmpty();
        assertThat(form("a=1").value("z")).isEmpty();
    }

    @Property
    void noBytesBreakIt(@ForAll byte[] body) {
        assertThat(Form.of(body).value("text")).isNotNull();
    }

    private static Form form(String body) {
        return Form.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
