package dev.taskloom.inference.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PythonFloatTest {
    /** Each line holds the bits of a double and its {@code repr} in CPython 3. */
    @Test
    void doublesAreWrittenAsPythonWritesThem() {
        List<String> lines = Vectors.lines("python-floats.txt");
        assertThat(lines).hasSize(704);
        for (String line : lines) {
            int space = line.indexOf(' ');
            double value = Double.longBitsToDouble(Long.parseUnsignedLong(line.substring(0, space), 16));
            assertThat(PythonFloat.text(value)).as(line).isEqualTo(line.substring(space + 1));
        }
    }

    @Test
    void aNumberTooLargeForADoubleIsInfiniteAsInPython() {
        assertThat(PythonJson.text(Vectors.json("[1e999, -1e999]"))).isEqualTo("[Infinity, -Infinity]");
    }
}
