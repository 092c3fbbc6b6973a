/**
 * Addresses in every spelling, and which of them the public internet does not know.
 *
 * @module
 */
import { isIPv6 } from "node:net";
import { describe, expect, test } from "vitest";
import { IpAddress, isPrivateAddress } from "../../src/security/ip-address.js";

const isAddress = (text: string) => IpAddress.safeParse(text).success;

describe("an address", () => {
  // RFC 4291, section 2.2, and the forms that embed version 4.
  test.each([
    "0.0.0.0",
    "255.255.255.255",
    "2001:DB8:0:0:8:800:200C:417A",
    "FF01::101",
    "::",
    "1::",
    "1:2:3:4:5:6:7::",
    "::2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7:8",
    "0:0:0:0:0:0:13.1.68.3",
    "0:0:0:0:0:FFFF:129.144.52.38",
    "::13.1.68.3",
    "::ffff:129.144.52.38",
    "::ffff:0:129.144.52.38",
    "64:ff9b::192.0.2.33",
    "64:ff9b:1:0:0:0:192.0.2.33",
    "2001:db8:122:344::192.0.2.33",
    "fe80::5efe:192.0.2.33",
    "1:2:3:4:5::192.0.2.33",
  ])("%s", (text) => {
    expect(isAddress(text)).toBe(true);
  });

  test.each([
    ["nothing", ""],
    ["a leading zero", "010.0.0.1"],
    ["an octet too many", "1.2.3.4.5"],
    ["an octet too few", "1.2.3"],
    ["an octet too large", "256.1.1.1"],
    ["one number", "2130706433"],
    ["sixteens", "0x7f.0.0.1"],
    ["a port", "203.0.113.7:443"],
    ["a mask", "10.0.0.0/8"],
    ["a zone", "fe80::1%eth0"],
    ["brackets", "[::1]"],
    ["a space", " 203.0.113.7"],
    ["a line feed", "203.0.113.7\n"],
    ["two gaps", "1::2::3"],
    ["three colons", ":::"],
    ["a colon before", ":1::2"],
    ["nine groups", "1:2:3:4:5:6:7:8:9"],
    ["a gap that leaves nothing out", "1:2:3:4::5:6:7:8"],
    ["seven groups", "1:2:3:4:5:6:7"],
    ["five digits", "12345::"],
    ["version 4 before its end", "::1.2.3.4:5"],
    ["version 4 after too many", "1:2:3:4:5:6:7:1.2.3.4"],
    ["version 4 after too many, with a gap", "1:2:3:4:5:6::1.2.3.4"],
    ["a leading zero in version 4", "::ffff:010.0.0.1"],
    ["figures of another alphabet", "２０３.0.113.7"],
    ["a host", "localhost"],
  ])("is not %s", (_, text) => {
    expect(isAddress(text)).toBe(false);
  });

  // Every way to leave groups out, by which Node judges too.
  test("has a gap wherever one may be", () => {
    for (let before = 0; before <= 8; before++) {
      for (let after = 0; after + before <= 8; after++) {
        for (const end of ["", "1.2.3.4"]) {
          const tail = [...Array.from({ length: after }, () => "a"), ...(end ? [end] : [])];
          const text = `${Array.from({ length: before }, () => "b").join(":")}::${tail.join(":")}`;
          const isCompressing = before + after + (end ? 2 : 0) < 8;
          expect([text, isAddress(text)]).toEqual([text, isIPv6(text) && isCompressing]);
        }
      }
    }
  });
});

describe("private is", () => {
  test.each([
    ["10.0.0.0", true],
    ["10.255.255.255", true],
    ["11.0.0.0", false],
    ["9.255.255.255", false],
    ["0.0.0.0", true],
    ["1.0.0.1", false],
    ["100.63.255.255", false],
    ["100.64.0.0", true],
    ["100.127.255.255", true],
    ["100.128.0.0", false],
    ["127.0.0.1", true],
    ["127.255.255.254", true],
    ["169.253.255.255", false],
    ["169.254.169.254", true],
    ["172.15.255.255", false],
    ["172.16.0.0", true],
    ["172.31.255.255", true],
    ["172.32.0.0", false],
    ["192.167.255.255", false],
    ["192.168.0.1", true],
    ["203.0.113.7", false],
    ["::", true],
    ["::1", true],
    ["0:0:0:0:0:0:0:1", true],
    ["0000::0001", true],
    ["::2", false],
    ["fc00::1", true],
    ["FDFF::1", true],
    ["fe00::1", false],
    // A group of fewer digits than four begins with zeros.
    ["fc::1", false],
    ["fd:1::1", false],
    ["fe80::1", true],
    ["febf::1", true],
    ["fec0::1", false],
    ["fe7f::1", false],
    ["2001:db8::7", false],
    ["::ffff:10.0.0.1", true],
    ["::FFFF:10.0.0.1", true],
    ["::ffff:a00:1", true],
    ["0:0:0:0:0:ffff:7f00:1", true],
    ["::ffff:203.0.113.7", false],
    ["::ffff:cb00:7107", false],
    ["64:ff9b::169.254.169.254", true],
    ["64:ff9b::a9fe:a9fe", true],
    ["64:ff9b::203.0.113.7", false],
    ["2002:a00:1::", false],
  ])("%s: %s", (address, expected) => {
    expect(IpAddress.parse(address)).toBe(address);
    expect(isPrivateAddress(address)).toBe(expected);
  });
});
