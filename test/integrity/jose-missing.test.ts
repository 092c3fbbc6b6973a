/**
 * What is said where the optional package `jose` is not installed.
 *
 * @module
 */
import { generateKeyPairSync } from "node:crypto";
import { expect, test, vi } from "vitest";
import { signJws } from "../../src/integrity/jws.js";

vi.mock("jose", () => {
  throw new Error("Cannot find package 'jose'");
});

test("a JWS asks for jose by name", async () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  await expect(signJws({ a: 1 }, "Example", privateKey, "key-1")).rejects.toMatchObject({
    name: "IntegrityError",
    code: "jose_missing",
    message: "JWS are made by the package jose: run `npm install jose`.",
  });
});
