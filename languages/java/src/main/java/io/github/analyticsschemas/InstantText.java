package io.github.analyticsschemas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants and calendar dates as the wire carries them (RFC 3339). */
final class InstantText {
  private static final long DAY_MILLIS = 86_400_000;

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private InstantText() {}

  /** The present instant in UTC, to the millisecond. */
  static String now() {
    return MILLIS.format(Instant.now());
  }

  /** Milliseconds since 1970, further digits cut off; NaN for what is no instant and no date. */
  static double millis(Object value) {
    if (!(value instanceof String text) || !hasShape(text, "0000-00-00")) {
      return Double.NaN;
    }
    double day = day(text);
    if (text.length() == 10) {
      return day;
    }
    if (!hasShape(text.substring(10), "T00:00:00")) {
      return Double.NaN;
    }
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (hour > 23 || minute > 59 || second > 59) {
      return Double.NaN;
    }
    int zone = 19;
    double fraction = 0;
    if (zone < text.length() && text.charAt(zone) == '.') {
      do {
        zone++;
      } while (zone < text.length() && isDigit(text.charAt(zone)));
      if (zone == 20 || zone > 32) {
        return Double.NaN;
      }
      fraction = number((text.substring(20, zone) + "00").substring(0, 3), 0, 3);
    }
    double time = (hour * 3600L + minute * 60L + second) * 1000 + fraction;
    return day + time - offset(text.substring(zone));
  }

  private static double day(String text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    boolean isDay =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return isDay ? LocalDate.of(year, month, day).toEpochDay() * DAY_MILLIS : Double.NaN;
  }

  private static double offset(String zone) {
    if (zone.equals("Z")) {
      return 0;
    }
    if (zone.length() != 6 || !(hasShape(zone, "+00:00") || hasShape(zone, "-00:00"))) {
      return Double.NaN;
    }
    int hours = number(zone, 1, 3);
    int minutes = number(zone, 4, 6);
    if (hours > 23 || minutes > 59) {
      return Double.NaN;
    }
    return (zone.charAt(0) == '+' ? 1 : -1) * (hours * 60L + minutes) * 60_000;
  }

  /** Whether a text begins so, where 0 stands for any digit. */
  private static boolean hasShape(String text, String shape) {
    if (text.length() < shape.length()) {
      return false;
    }
    for (int index = 0; index < shape.length(); index++) {
      char letter = text.charAt(index);
      if (shape.charAt(index) == '0' ? !isDigit(letter) : letter != shape.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }
}
