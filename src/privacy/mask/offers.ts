/**
 * What may take the place of a value, by operator, the best first.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import { generalisations, isLastFour, parts } from "./coarser.js";
import type { Making } from "./form.js";
import { formsOf } from "./forms.js";
import type { Leaf } from "./leaf.js";
import type { MaskAction } from "./mask-report.js";
import type { MaskOperator } from "./policy.js";
import type { Redactions } from "./redaction.js";

/** What may take the place of a value. */
export interface Offer {
  /** Undefined: nothing, the place is left out. */
  readonly value: unknown;
  readonly action: MaskAction;
  /** Keeps the number of a redaction. */
  readonly commit?: (() => void) | undefined;
}

/** What offers are made of. */
export interface Source {
  readonly value: unknown;
  readonly category: PersonalDataCategory;
  readonly leaf: Leaf;
  readonly redactions: Redactions;
  /** 32 bytes for a pseudonym, or those of a token. */
  readonly bytes: (operator: MaskOperator) => Buffer;
}

/** Categories that measure or date: a made-up value of them is a lie and hides nothing. */
const measured: ReadonlySet<PersonalDataCategory> = new Set([
  "coordinates",
  "age",
  "date",
  "birth_date",
  "postal_code",
  "locality",
]);

/** Operators that leave a redaction as it is. */
const constant: ReadonlySet<MaskOperator> = new Set(["redact", "partial", "generalise"]);

/** What an operator offers, and then what hides a value in any case. */
export function* offers(operator: MaskOperator, source: Source): Generator<Offer> {
  const { value, leaf, category } = source;
  const isRedaction =
    typeof value === "string" && source.redactions.isRedaction({ text: value, category });
  if (isRedaction && constant.has(operator)) yield { value, action: "redacted" };
  // The number of a card may stand in any field, and nothing says again that it is one.
  if (operator === "partial" && isLastFour(value)) yield { value, action: "partial" };
  if (typeof value === "boolean" || leaf.options.length > 0) yield* choices(leaf);
  else if (operator !== "redact") yield* own[operator](source);
  yield* redacted(source);
}

const own: Readonly<Record<MaskOperator, (source: Source) => Iterable<Offer>>> = {
  keep: ({ value }) => [{ value, action: "kept" }],
  // Every list of offers ends with redactions.
  redact: () => [],
  partial: (source) => coarser(source, parts, "partial"),
  generalise: (source) => coarser(source, generalisations, "generalised"),
  pseudonymise: (source) => stood("pseudonymise", source),
  tokenise: (source) => stood("tokenise", source),
  encrypt: (source) => stood("encrypt", source),
  remove: () => [{ value: undefined, action: "removed" }],
};

const stands = {
  pseudonymise: ["p", "pseudonymised"],
  tokenise: ["t", "tokenised"],
  encrypt: ["e", "encrypted"],
} as const;

function* coarser(
  { value, category }: Source,
  table: typeof parts,
  action: MaskAction,
): Generator<Offer> {
  if (typeof value !== "string" && typeof value !== "number") return;
  for (const made of table[category]?.(value) ?? []) yield { value: made, action };
}

/** Pseudonyms and tokens, in the form of the value. */
function* stood(operator: keyof typeof stands, source: Source): Generator<Offer> {
  const { value, category } = source;
  if (measured.has(category)) {
    if (operator !== "encrypt") yield* coarser(source, generalisations, "generalised");
    return;
  }
  const [letter, action] = stands[operator];
  if (typeof value === "number") {
    if (Number.isInteger(value)) yield { value: numberIn(source), action };
    return;
  }
  const making: Making = { text: String(value), category };
  for (const form of formsOf(making)) {
    yield { value: form.made(source.bytes(operator), letter, making), action };
  }

  function numberIn({ leaf, bytes }: Source): number {
    const { min, max } = leaf.range;
    const start = Math.max(0, Math.ceil(min));
    const count = Math.min(Math.floor(max), 2 ** 48) - start + 1;
    return count < 1 ? start : start + (bytes(operator).readUIntBE(0, 6) % count);
  }
}

/** A value of few is left out; where that is not allowed, the same constant stands for all. */
function* choices(leaf: Leaf): Generator<Offer> {
  yield { value: undefined, action: "removed" };
  yield { value: null, action: "redacted" };
  const neutral = ["unknown", "unspecified", "other", "none"];
  for (const value of [...neutral.filter((it) => leaf.options.includes(it)), ...leaf.options]) {
    yield { value, action: "redacted" };
  }
  yield { value: false, action: "redacted" };
}

function* redacted({ value, category, leaf, redactions }: Source): Generator<Offer> {
  if (typeof value === "number") {
    yield { value: undefined, action: "removed" };
    const { min, max } = leaf.range;
    yield { value: Math.min(Math.max(0, Math.ceil(min)), max), action: "redacted" };
  } else if (typeof value === "string") {
    for (const { text, commit } of redactions.candidates({ text: value, category })) {
      yield { value: text, action: "redacted", commit };
    }
  }
  yield { value: undefined, action: "removed" };
  yield { value: null, action: "redacted" };
}
