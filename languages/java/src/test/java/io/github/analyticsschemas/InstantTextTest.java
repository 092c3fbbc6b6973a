package io.github.analyticsschemas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 0",
    "1970-01-01, 0",
    "1970-01-01T00:00:00.1Z, 100",
    "1970-01-01T00:00:00.123999999999Z, 123",
    "1969-12-31T23:59:59.9999Z, -1",
    "1970-01-01T01:00:00+01:00, 0",
    "1970-01-01T00:00:00-23:59, 86340000",
    "2026-03-01T12:00:00.000Z, 1772366400000",
    "2024-02-29, 1709164800000",
    "0000-01-01T00:00:00Z, -62167219200000",
    "0000-02-29, -62162121600000",
    "0000-01-01T00:00:00+23:59, -62167305540000",
    "9999-12-31T23:59:59.999Z, 253402300799999",
    "9999-12-31T23:59:59.999-23:59, 253402387139999",
  })
  void readsMillis(String text, double millis) {
    assertEquals(millis, InstantText.millis(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-03-01T12:00:00",
        "2026-03-01T12:00Z",
        "2026-03-01 12:00:00Z",
        "2026-03-01t12:00:00Z",
        "2026-03-01T12:00:00z",
        "2026-03-01T12:00:00.Z",
        "2026-03-01T12:00:00.1234567890123Z",
        "2026-03-01T12:00:00.1",
        "2026-03-01T12:00:00.\u0661Z",
        "2026-03-01T12:00:00+0100",
        "2026-03-01T12:00:00+24:00",
        "2026-03-01T12:00:00+01:00x",
        "2026-03-01T24:00:00Z",
        "2026-03-01T12:60:00Z",
        "2026-03-01T12:00:60Z",
        "2026-13-01",
        "2026-00-01",
        "2026-02-29",
        "2026-03-00",
        "+12026-03-01",
        "2026-03-01Z",
        "\u0662\u0660\u0662\u0666-03-01",
      })
  void refusesWhatIsNoInstant(String text) {
    assertEquals(Double.NaN, InstantText.millis(text));
  }

  @Test
  void refusesWhatIsNoText() {
    assertEquals(Double.NaN, InstantText.millis(0d));
    assertEquals(Double.NaN, InstantText.millis(null));
  }
}
