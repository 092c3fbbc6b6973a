/**
 * What takes the place of each value of a record that is personal.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
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
  return slot.whole === undefined ? ofText(run, slot) : ofWhole(run, slot, slot.whole.category);
}

function ofWhole(run: Run, slot: Slot, category: PersonalDataCategory): Replacement | undefined {
  const { path, value, leaf, owner } = slot;
  const step = run.stepOf(category, path);
  const [site] = sitesOfSlot(slot);
  if (site === undefined || step === "keep") return undefined;
  if (step === "remove" && !leaf.isRemovable && owner !== undefined) {
    return { path: owner, value: undefined, done: [{ site, action: "removed" }] };
  }
  for (const offer of offersFor(run, step, site, slot)) {
    if (offer.value === undefined ? !leaf.isRemovable : !leaf.accepts(offer.value)) continue;
    offer.commit?.();
    return { path, value: offer.value, done: [{ site, action: offer.action }] };
  }
  if (owner !== undefined) {
    return { path: owner, value: undefined, done: [{ site, action: "removed" }] };
  }
  // The value says nothing that its schema does not say of any.
  if (leaf.accepts(value) && typeof value === "boolean") return undefined;
  throw new MaskError("unmaskable", `The field accepts nothing that hides its ${category}.`, path);
}

/** What a redaction makes of a value, for rules that want something there. */
export function redactionOf(run: Run, slot: Slot): Replacement | undefined {
  if (slot.whole === undefined) return undefined;
  const [site] = sitesOfSlot(slot);
  const { path, leaf } = slot;
  if (site === undefined) return undefined;
  for (const { value, commit, action } of offersFor(run, "redact", site, slot)) {
    if (value === undefined || value === null || !leaf.accepts(value)) continue;
    commit?.();
    return { path, value, done: [{ site, action }] };
  }
  return undefined;
}

function ofText(run: Run, slot: Slot): Replacement | undefined {
  const { path, leaf } = slot;
  const text = String(slot.value);
  const sites = sitesOfSlot(slot);
  if (sites.every(({ category }) => run.stepOf(category, path) === "keep")) return undefined;
  for (const isShort of [false, true]) {
    const { made, done } = spliced(run, text, sites, isShort);
    if (leaf.accepts(made)) return { path, value: made, done };
  }
  const done = (action: MaskAction) => sites.map((site) => ({ site, action }));
  for (const { text: whole, commit } of run.redactions.candidates({ text, category: "other" })) {
    if (!leaf.accepts(whole)) continue;
    commit();
    return { path, value: whole, done: done("redacted") };
  }
  if (leaf.isRemovable) return { path, value: undefined, done: done("removed") };
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
    for (const isShort of [false, true]) {
      const { made, done } = spliced(run, slot.key, sites, isShort);
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

/** A text with other words in place of what was found in it. */
function spliced(run: Run, text: string, sites: readonly PersonalDataSite[], isShort: boolean) {
  let made = "";
  let end = 0;
  const done: Done[] = [];
  for (const site of sites) {
    if (site.finding === undefined) continue;
    const { start } = site.finding;
    const offer = partOf(run, site, isShort);
    made += text.slice(end, start) + String(offer.value);
    end = site.finding.end;
    done.push({ site, action: offer.action });
  }
  return { made: made + text.slice(end), done };
}

const part = freeLeaf(undefined, true);

function partOf(run: Run, site: PersonalDataSite, isShort: boolean): Offer {
  const step = run.stepOf(site.category, site.path);
  if (step === "keep") return { value: site.value, action: "kept" };
  if (isShort) return { value: "*", action: "redacted" };
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
