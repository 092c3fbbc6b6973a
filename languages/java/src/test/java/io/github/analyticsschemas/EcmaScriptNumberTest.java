package io.github.analyticsschemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcmaScriptNumberTest {
  private static String textOfBits(String bits) {
    return EcmaScriptNumber.textOf(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16)));
  }

  /** RFC 8785, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
  })
  void numberOfAppendixB(String bits, String text) {
    assertEquals(text, textOfBits(bits));
  }

  /** Numbers to which Double.toString of Java 17 gives more digits than it needs (JDK-4511638). */
  @ParameterizedTest
  @CsvSource({"2e23, 2e+23", "2.0E-3, 0.002", "8.41e21, 8.41e+21", "2.2250738585072014e-308, 2.2250738585072014e-308"})
  void shortestText(double value, String text) {
    assertEquals(text, EcmaScriptNumber.textOf(value));
  }

  /** The file is made by npm run conformance: bits, and the text that Node prints. */
  @Test
  void numbersOfNode() throws IOException {
    Path file = Path.of("../../conformance/.work/doubles.txt");
    assumeTrue(Files.exists(file), "npm run conformance makes the file");
    List<String> lines = Files.readAllLines(file);
    assertTrue(lines.size() >= 100_000, lines.size() + " numbers");
    for (String line : lines) {
      assertEquals(line.substring(17), textOfBits(line.substring(0, 16)), line);
    }
  }
}
