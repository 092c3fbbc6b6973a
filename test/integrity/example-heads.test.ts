/**
 * The examples of heads are signed with the test key of RFC 8037 (appendix A.1), and verify by it.
 *
 * @module
 */
import { createPublicKey } from "node:crypto";
import { expect, test } from "vitest";
import { verifyHead } from "../../src/integrity/audit/head.js";
import { examplesOf, mergePatch } from "../_fixtures.js";

const x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
const findKey = (id: string) => (id === "rfc8037-a1" ? publicKey : undefined);

test.each(examplesOf("AuditHead"))("$name", ({ value }) => {
  expect(verifyHead(value, findKey)).toEqual({ ok: true });
  for (const patch of [
    { tenant_id: "other" },
    { stream: "x" },
    { signed_at: "2026-03-02T20:00:01Z" },
  ]) {
    expect(verifyHead(mergePatch(value, patch), findKey)).toEqual({
      ok: false,
      reason: "mismatch",
    });
  }
});
