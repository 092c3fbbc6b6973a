/**
 * Masking that waits for others: for a token store, or for detectors such as a language model.
 *
 * @module
 */
import type * as z from "zod";
import { DEFAULT_THRESHOLD, type Finding } from "../detect/detector.js";
import { apart } from "./apart.js";
import { extended, type SameRecordSearch } from "./extend.js";
import { keyOnPath } from "./key-on-path.js";
import { collected, type MaskOutcome, masked } from "./mask.js";
import { MaskError } from "./mask-error.js";
import type { MaskDetection, MaskPolicy } from "./policy.js";
import { Run, tokenKey } from "./run.js";
import type { Collected, Slot } from "./slots.js";

/**
 * What `maskWithReport` gives, where the policy tokenises, encrypts or has asynchronous detectors. What
 * it encrypts stands in `secrets`, for `sealMasked`.
 *
 * @throws {MaskError} as `mask` does, and what the store or a detector throws.
 */
export async function maskAsync<Value>(
  schema: z.ZodType,
  value: Value,
  policy: MaskPolicy,
): Promise<MaskOutcome<Value>> {
  const found = await searched(collected(schema, value, policy), policy.detection);
  return maskCollected(schema, value, policy, found);
}

/** Masks what was collected, with tokens from the store of the policy. */
export async function maskCollected<Value>(
  schema: z.ZodType,
  value: Value,
  policy: MaskPolicy,
  found: Collected,
): Promise<MaskOutcome<Value>> {
  const tokens = await tokensFor(new Run(policy, value, found, { tokens: new Map() }));
  return masked(schema, value, policy, found, { tokens });
}

/** The same with what asynchronous detectors find. */
export async function searched(
  swept: Collected,
  { asyncDetectors: detectors = [], threshold = DEFAULT_THRESHOLD }: MaskDetection = {},
  again?: SameRecordSearch,
): Promise<Collected> {
  if (detectors.length === 0) return swept;
  const { slots, keys, names } = swept;
  const asked = await Promise.all(
    swept.texts.map(async (text): Promise<Slot> => {
      const written = text.decoded ?? String(text.value);
      const context = { key: keyOnPath(text.path) };
      const found = await Promise.all(detectors.map((detector) => detector(written, context)));
      const sound = found.flat().filter((it) => it.score >= threshold && isInside(it, written));
      const [first] = sound;
      if (text.decoded !== undefined && first !== undefined) {
        return { ...text, whole: { category: first.category, byKey: true } };
      }
      return { ...text, findings: apart([...text.findings, ...sound]) };
    }),
  );
  const wholes = slots.filter(({ whole }) => whole !== undefined);
  const parts = asked.filter(({ findings, whole }) => findings.length > 0 || whole !== undefined);
  const texts = asked.filter(({ whole }) => whole === undefined);
  return extended({ slots: [...wholes, ...parts], keys, texts, names }, again);
}

function isInside({ start, end }: Finding, text: string): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= text.length
  );
}

/** The tokens that a record needs. */
async function tokensFor(run: Run): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const { category, value, path } of run.sites) {
    if (run.stepOf(category, path) !== "tokenise") continue;
    const { tokens: store } = run.policy;
    if (store === undefined) {
      throw new MaskError("no_store", "Give the policy a store: tokens: new MemoryTokenStore().");
    }
    const key = tokenKey(category, String(value));
    if (tokens.has(key)) continue;
    const subject = { tenantId: run.tenantId(), category, value: String(value) };
    const token = await store.tokenFor(subject);
    if (!/^[0-9a-f]{24}$/.test(token)) {
      throw new MaskError("no_store", "The store gave a token that is not 24 hexadecimal digits.");
    }
    tokens.set(key, token);
  }
  return tokens;
}
