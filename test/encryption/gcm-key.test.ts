/**
 * AES-256-GCM is what the standard says, by the test cases of its authors (McGrew and Viega, "The
 * Galois/Counter Mode of Operation", appendix B).
 *
 * @module
 */
import { createSecretKey } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { encryptUnder, GcmKey } from "../../src/encryption/gcm-key.js";
import { refusal } from "./_refusal.js";

const hex = (text: string) => Buffer.from(text, "hex");

const zeros = "00".repeat(32);
const key = "feffe9928665731c6d6a8f9467308308".repeat(2);
const plaintext =
  "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";
const associated = "feedfacedeadbeeffeedfacedeadbeefabaddad2";

const cases = [
  {
    name: "13",
    key: zeros,
    iv: "00".repeat(12),
    plaintext: "",
    associated: "",
    ciphertext: "",
    tag: "530f8afbc74536b9a963b4f1c4cb738b",
  },
  {
    name: "14",
    key: zeros,
    iv: "00".repeat(12),
    plaintext: "00".repeat(16),
    associated: "",
    ciphertext: "cea7403d4d606b6e074ec5d3baf39d18",
    tag: "d0d1c8a799996bf0265b98b5d48ab919",
  },
  {
    name: "15",
    key,
    iv: "cafebabefacedbaddecaf888",
    plaintext,
    associated: "",
    ciphertext:
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad",
    tag: "b094dac5d93471bdec1a502270e3cc6c",
  },
  {
    name: "16",
    key,
    iv: "cafebabefacedbaddecaf888",
    plaintext: plaintext.slice(0, 120),
    associated,
    ciphertext:
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
    tag: "76fc6ece0f4e1768cddf8853bb2d551b",
  },
  {
    name: "17",
    key,
    iv: "cafebabefacedbad",
    plaintext: plaintext.slice(0, 120),
    associated,
    ciphertext:
      "c3762df1ca787d32ae47c13bf19844cbaf1ae14d0b976afac52ff7d79bba9de0feb582d33934a4f0954cc2363bc73f7862ac430e64abe499f47c9b1f",
    tag: "3a337dbf46a792c45e454913fe2ea8f2",
  },
  {
    name: "18",
    key,
    iv: "9313225df88406e555909c5aff5269aa6a7a9538534f7da1e4c303d2a318a728c3c0c95156809539fcf0e2429a6b525416aedbf5a0de6a57a637b39b",
    plaintext: plaintext.slice(0, 120),
    associated,
    ciphertext:
      "5a8def2f0c9e53f1f75d7853659e2a20eeb2b22aafde6419a058ab4f6f746bf40fc0c3b780f244452da3ebf1c5d82cdea2418997200ef82e44ae7e3f",
    tag: "a44a8266ee1c8eb0c8b5d4cf5ae9f19a",
  },
];

describe.each(cases)("test case $name", (it) => {
  const encrypted = { iv: hex(it.iv), ciphertext: hex(it.ciphertext), tag: hex(it.tag) };

  test("is encrypted to the ciphertext and the tag of the standard", () => {
    const made = encryptUnder(
      createSecretKey(hex(it.key)),
      hex(it.iv),
      hex(it.plaintext),
      hex(it.associated),
    );
    expect(made).toEqual(encrypted);
  });

  // Vectors of other lengths than 96 bits are allowed by the standard, and not made here.
  const isRead = encrypted.iv.length === 12;
  test(`is ${isRead ? "decrypted" : "refused for the length of its vector"}`, () => {
    const opened = new GcmKey(hex(it.key), 0).decrypt(encrypted, hex(it.associated));
    expect(opened).toEqual(isRead ? hex(it.plaintext) : undefined);
  });

  test.each([4, 8, 12, 13, 14, 15])("is refused with its tag cut to %i bytes", (length) => {
    const cut = { ...encrypted, tag: encrypted.tag.subarray(0, length) };
    expect(new GcmKey(hex(it.key), 0).decrypt(cut, hex(it.associated))).toBeUndefined();
  });
});

test("no vector is drawn twice, and the same bytes are never encrypted to the same", () => {
  const gcm = new GcmKey(hex(key), 10_000);
  const made = Array.from({ length: 10_000 }, () => gcm.encrypt(hex(plaintext), hex(associated)));
  expect(new Set(made.map(({ iv }) => iv.toString("hex"))).size).toBe(10_000);
  expect(new Set(made.map(({ ciphertext }) => ciphertext.toString("hex"))).size).toBe(10_000);
});

test("a key encrypts as often as it may, and no more", () => {
  const gcm = new GcmKey(hex(key), 2);
  gcm.encrypt(hex(plaintext), hex(associated));
  const last = gcm.encrypt(hex(plaintext), hex(associated));
  const error = refusal(() => gcm.encrypt(hex(plaintext), hex(associated)));
  expect(error.code).toBe("key_exhausted");
  expect(gcm.decrypt(last, hex(associated))).toEqual(hex(plaintext));
});

test.each([0, 16, 24, 31, 33])("%i bytes are no key", (length) => {
  expect(refusal(() => new GcmKey(Buffer.alloc(length), 1)).code).toBe("bad_key_ring");
});

test("a key shows nothing of itself", () => {
  const gcm = new GcmKey(Buffer.alloc(32, "secret!!"), 1);
  expect(inspect(gcm, { showHidden: true, depth: 9 }) + JSON.stringify(gcm)).toBe("GcmKey {}{}");
});
