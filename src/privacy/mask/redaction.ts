/**
 * Constants that take the place of values: equal ones for equal values of a record.
 *
 * @module
 */
import type { Form, Making } from "./form.js";
import { formsOf } from "./forms.js";

/** How far the numbers of redactions are looked up that a record already has. */
const MOST_KNOWN = 256;

/** What redactions look like whose range nobody can own. A clear value is never taken for another. */
const OWNED_BY_NOBODY =
  /redacted|^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8::|^0{8}-0000-8|^\+1\d{3}55501|^02([:-])00\1/i;

/** The redactions of one record. */
export class Redactions {
  private readonly numbers = new Map<string, Map<string, number>>();
  private readonly taken = new Map<string, Set<number>>();
  private readonly lowest = new Map<string, number>();

  /** Keeps the number of a value that is a redaction already, so that no other gets it. */
  reserve(making: Making): void {
    const known = knownRedaction(making);
    if (known !== undefined) this.set(known.form, making, known.n);
  }

  /** Whether a value is a redaction already. */
  isRedaction(making: Making): boolean {
    return isRedaction(making);
  }

  /** What may take the place of a value, the best first. `commit` keeps the one that was taken. */
  *candidates(making: Making): Generator<{ readonly text: string; readonly commit: () => void }> {
    for (const form of formsOf(making)) {
      const n = this.numbers.get(form.name)?.get(making.text) ?? this.next(form);
      const text = form.numbered(n, making);
      if (text !== undefined) yield { text, commit: () => this.set(form, making, n) };
    }
  }

  private next({ name }: Form): number {
    const taken = this.taken.get(name);
    let n = this.lowest.get(name) ?? 1;
    while (taken?.has(n) === true) n += 1;
    this.lowest.set(name, n);
    return n;
  }

  private set({ name }: Form, { text }: Making, n: number): void {
    const numbers = this.numbers.get(name) ?? new Map<string, number>();
    const taken = this.taken.get(name) ?? new Set<number>();
    this.numbers.set(name, numbers.set(text, n));
    this.taken.set(name, taken.add(n));
  }
}

/** Whether a value is a redaction that nobody owns. */
export function isRedaction(making: Making): boolean {
  return knownRedaction(making) !== undefined;
}

function knownRedaction(making: Making): { readonly form: Form; readonly n: number } | undefined {
  if (!OWNED_BY_NOBODY.test(making.text)) return undefined;
  for (const form of formsOf(making)) {
    if (form.isOwnedByNobody !== true) continue;
    for (let n = 1; n <= MOST_KNOWN; n++) {
      if (form.numbered(n, making) === making.text) return { form, n };
    }
  }
  return undefined;
}
