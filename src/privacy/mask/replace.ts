/**
 * What takes the place of each value of a record that is personal.
 *
 * @module
 */
import type { IssuePath } from "../../core/rules/places.js";
import { freeLeaf } from "./leaf.js";
import { MaskError } from "./mask-error.js";
import type { MaskAction } from "./mask-report.js";
import { type Offer, offers } from "./offers.js";
import type { MaskFunction, MaskOperator, MaskStep, PersonalDataSite } from "./policy.js";
import { type Run, sitesOfKey, sitesOfSlot } from "./run.js";
import type { KeySlot, Slot } from "./slots.js";

/** What becomes of one value. */
export interface Replacement {
  readonly path: IssuePath;
  /** Undefined: it is left out. */
  readonly value: unknown;
  readonly done: readonly Done[];
}

/** What was done to one value, or to a part of a text. */
export interface Done {
  readonly site: PersonalDataSite;
  readonly action: MaskAction;
}

/** What becomes of a value; undefined when it stays. */
export function replacementOf(run: Run, slot: Slot): Replacement | undefined {
  const [site, ...others] = sitesOfSlot(slot);
  if (site === undefined) return undefined;
  // A text that is nothing else is treated as a field that holds it.
  const isWhole = others.length === 0 && site.value === slot.value;
  return isWhole ? ofWhole(run, slot, site) : ofText(run, slot);
}

function ofWhole(run: Run, slot: Slot, site: PersonalDataSite): Replacement | undefined {
  const { path, value, leaf, owner } = slot;
  const { category } = site;
  const step = run.stepOf(category, path);
  if (step === "keep") return undefined;
  if (step === "remove" && !leaf.isRemovable && owner !== undefined) {
    return { path: owner, value: undefined, done: [{ site, action: "removed" }] };
  }
  for (const offer of offersFor(run, step, site, slot)) {
    if (offer.value === undefined ? !leaf.isRemovable : !leaf.accepts(offer.value)) continue;
    offer.commit?.();
    return { path, value: offer.value, done: [{ site, action: offer.action }] };
  }
  const above = owner ?? slot.outer;
  if (above !== undefined) {
    return { path: above, value: undefined, done: [{ site, action: "removed" }] };
  }
  // The value says nothing that its schema does not say of any.
  if (leaf.accepts(value) && typeof value === "boolean") return undefined;
  throw new MaskError("unmaskable", `The field accepts nothing that hides its ${category}.`, path);
}

/** A redaction of a whole value that is not the one it has, for rules that want something there. */
export function redactionOf(run: Run, { path, value, leaf, whole }: Slot): Replacement | undefined {
  const source = { value, category: whole?.category ?? "other", leaf, redactions: run.redactions };
  const bytes = () => Buffer.alloc(0);
  for (const offer of offers("redact", { ...source, bytes })) {
    if (offer.value === undefined || offer.value === null || !leaf.accepts(offer.value)) continue;
    offer.commit?.();
    return { path, value: offer.value, done: [] };
  }
  return undefined;
}

function ofText(run: Run, slot: Slot): Replacement | undefined {
  const { path, leaf } = slot;
  const text = String(slot.value);
  const sites = sitesOfSlot(slot);
  if (sites.every(({ category }) => run.stepOf(category, path) === "keep")) return undefined;
  for (const way of ways) {
    const { made, done } = spliced(run, text, sites, way);
    if (leaf.accepts(made)) return { path, value: made, done };
  }
  const done = (action: MaskAction) => sites.map((site) => ({ site, action }));
  for (const { text: whole, commit } of run.redactions.candidates({ text, category: "other" })) {
    if (!leaf.accepts(whole)) continue;
    commit();
    return { path, value: whole, done: done("redacted") };
  }
  if (leaf.isRemovable) return { path, value: undefined, done: done("removed") };
  if (slot.outer !== undefined)
    return { path: slot.outer, value: undefined, done: done("removed") };
  throw new MaskError("unmaskable", "The text cannot be masked.", path);
}

/** The key that an object's member gets; undefined: its own. Null: the member is left out. */
export function keyReplacementOf(
  run: Run,
  slot: KeySlot,
  isTaken: (key: string) => boolean,
): { readonly key: string | null; readonly done: readonly Done[] } | undefined {
  const sites = sitesOfKey(slot);
  const asked = sites.map(({ category }) => run.stepOf(category, slot.path));
  if (asked.every((step) => step === "keep")) return undefined;
  const fits = (key: string) => key === slot.key || (slot.accepts(key) && !isTaken(key));
  if (!asked.includes("remove")) {
    for (const way of ways) {
      const { made, done } = spliced(run, slot.key, sites, way);
      if (fits(made)) return { key: made, done };
    }
    for (const offer of run.redactions.candidates({ text: slot.key, category: "other" })) {
      if (!fits(offer.text)) continue;
      offer.commit();
      return { key: offer.text, done: sites.map((site) => ({ site, action: "redacted" })) };
    }
  }
  return { key: null, done: sites.map((site) => ({ site, action: "removed" })) };
}

/** How the parts of a text are masked: as the policy says, else by constants, else by a sign. */
const ways = ["asked", "redact", "sign"] as const;
type Way = (typeof ways)[number];

/** A text with other words in place of what was found in it. */
function spliced(run: Run, text: string, sites: readonly PersonalDataSite[], way: Way) {
  let made = "";
  let end = 0;
  const done: Done[] = [];
  for (const site of sites) {
    if (site.finding === undefined) continue;
    const { start } = site.finding;
    const offer = partOf(run, site, way);
    made += text.slice(end, start) + String(offer.value);
    end = site.finding.end;
    done.push({ site, action: offer.action });
  }
  return { made: made + text.slice(end), done };
}

const part = freeLeaf(undefined, true);

function partOf(run: Run, site: PersonalDataSite, way: Way): Offer {
  const asked = run.stepOf(site.category, site.path);
  if (asked === "keep") return { value: site.value, action: "kept" };
  const making = { text: String(site.value), category: site.category };
  const step = way === "redact" || run.redactions.isRedaction(making) ? "redact" : asked;
  if (way === "sign") return { value: "*", action: "redacted" };
  for (const offer of offersFor(run, step, site, { leaf: part })) {
    if (offer.value === undefined) return { value: "", action: "removed" };
    if (typeof offer.value !== "string") continue;
    offer.commit?.();
    return offer;
  }
  return { value: "*", action: "redacted" };
}

function* offersFor(
  run: Run,
  step: MaskStep,
  site: PersonalDataSite,
  { leaf }: Pick<Slot, "leaf">,
): Generator<Offer> {
  const { value, category } = site;
  const { redactions } = run;
  const bytes = (operator: MaskOperator) => run.bytesFor(operator, String(value), category);
  const source = { value, category, leaf, redactions, bytes };
  if (typeof step !== "function") return yield* offers(step, source);
  for (const made of madeBy(step, site)) {
    yield { value: made, action: made === undefined ? "removed" : "replaced" };
  }
  yield* offers("redact", source);
}

function madeBy(step: MaskFunction, site: PersonalDataSite): Iterable<unknown> {
  return step(site.value, site);
}
