/**
 * Reads JSON text token by token (RFC 8259), to say where a fault stands.
 *
 * `JSON.parse` is several times faster and does the reading. It does not say on every version of V8
 * where a text goes wrong, and it never shows how a number was written: this does, and runs only on
 * records that are suspect. It keeps its own stack, so that depth costs memory and no recursion.
 *
 * @module
 */

/** A text, a key or a number as it is written. */
export interface Token {
  readonly kind: "text" | "key" | "number";
  /** The token as it is written, quotes and escapes included. */
  readonly literal: string;
  /** Its first character, in UTF-16 code units from the start. */
  readonly at: number;
  /** Where it stands; for a key, the last step is not yet the key. Copy it: the scan goes on. */
  readonly path: readonly (string | number)[];
  /** Where the object or array that it stands in begins, as `at`; -1 for a record as a whole. */
  readonly within: number;
}

/** A place at which a text is no JSON. */
export interface SyntaxFault {
  /** In UTF-16 code units from the start. At the end of the text: its length. */
  readonly at: number;
  /** What is expected there: `a comma or }`. */
  readonly expected: string;
}

const wanted = {
  value: "a value",
  firstItem: "a value or ]",
  firstKey: "a key in double quotes or }",
  key: "a key in double quotes",
  colon: "a colon",
  nextItem: "a comma or ]",
  nextKey: "a comma or }",
  end: "the end of the record",
} as const;

type Expected = keyof typeof wanted;

const white = /[ \t\n\r]*/y;
const word = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
/** A quote, a backslash, or what comes before the space: a control character. */
const special = /["\\]|[^ -\uffff]/g;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Where a text stops being JSON; undefined when it is JSON to its end.
 *
 * @param look Is shown every text, key and number up to there.
 */
export function scanJson(text: string, look: (token: Token) => void): SyntaxFault | undefined {
  const scan = new Scan(text, look);
  let expected: Expected | undefined = "value";
  while (expected !== undefined && !(expected === "end" && scan.isAtEnd())) {
    expected = scan.step(expected);
  }
  return scan.fault;
}

class Scan {
  fault: SyntaxFault | undefined;
  private at = 0;
  private readonly path: (string | number)[] = [];
  /** Where each object or array begins that is open here. */
  private readonly starts: number[] = [];
  private readonly text: string;
  private readonly look: (token: Token) => void;

  constructor(text: string, look: (token: Token) => void) {
    this.text = text;
    this.look = look;
  }

  isAtEnd(): boolean {
    this.at += match(white, this.text, this.at).length;
    return this.at === this.text.length;
  }

  /** Reads one token. Gives what must follow, or undefined at a fault. */
  step(expected: Expected): Expected | undefined {
    const found = this.isAtEnd() ? "" : this.text.charAt(this.at);
    return this.steps[expected](found) ?? this.refuse(this.fault?.expected ?? wanted[expected]);
  }

  private readonly steps: Readonly<Record<Expected, (found: string) => Expected | undefined>> = {
    value: (found) => this.value(found),
    firstItem: (found) => (found === "]" ? this.leave() : this.value(found)),
    firstKey: (found) => (found === "}" ? this.leave() : this.key(found)),
    key: (found) => this.key(found),
    colon: (found) => (found === ":" ? this.skip("value") : undefined),
    nextItem: (found) => (found === "]" ? this.leave() : this.nextItem(found)),
    nextKey: (found) => (found === "}" ? this.leave() : this.nextKey(found)),
    end: () => undefined,
  };

  private value(found: string): Expected | undefined {
    if (found === "{") return this.enter("", "firstKey");
    if (found === "[") return this.enter(0, "firstItem");
    if (found === '"') return this.string("text") === undefined ? undefined : this.after();
    const literal = match(word, this.text, this.at);
    if (literal === "") return undefined;
    if (!/^[tfn]/.test(literal)) this.show("number", literal, this.path);
    this.at += literal.length;
    return this.after();
  }

  private key(found: string): Expected | undefined {
    if (found !== '"') return undefined;
    const key = this.string("key");
    if (key === undefined) return undefined;
    this.path[this.path.length - 1] = JSON.parse(key);
    return "colon";
  }

  /** Reads a text up to its closing quote. Gives it as it is written. */
  private string(kind: "text" | "key"): string | undefined {
    const start = this.at;
    special.lastIndex = start + 1;
    for (let stop = special.exec(this.text); stop !== null; stop = special.exec(this.text)) {
      this.at = stop.index;
      if (stop[0] === '"') {
        const literal = this.text.slice(start, stop.index + 1);
        this.show(kind, literal, this.path, start);
        this.at += 1;
        return literal;
      }
      const escaped = match(escapeSequence, this.text, this.at);
      if (escaped === "") {
        return this.refuse(stop[0] === "\\" ? "a valid escape" : "an escaped control character");
      }
      special.lastIndex = this.at + escaped.length;
    }
    this.at = this.text.length;
    return this.refuse("a closing quote");
  }

  private show(
    kind: Token["kind"],
    literal: string,
    path: readonly (string | number)[],
    at = this.at,
  ): void {
    this.look({ kind, literal, at, path, within: this.starts.at(-1) ?? -1 });
  }

  private nextItem(found: string): Expected | undefined {
    if (found !== ",") return undefined;
    this.path.push(Number(this.path.pop()) + 1);
    return this.skip("value");
  }

  private nextKey(found: string): Expected | undefined {
    return found === "," ? this.skip("key") : undefined;
  }

  private enter(step: string | number, next: Expected): Expected {
    this.path.push(step);
    this.starts.push(this.at);
    return this.skip(next);
  }

  private leave(): Expected {
    this.path.pop();
    this.starts.pop();
    this.at += 1;
    return this.after();
  }

  private skip(next: Expected): Expected {
    this.at += 1;
    return next;
  }

  /** What follows a value here. */
  private after(): Expected {
    const step = this.path.at(-1);
    if (step === undefined) return "end";
    return typeof step === "number" ? "nextItem" : "nextKey";
  }

  private refuse(expected: string): undefined {
    this.fault = { at: this.at, expected };
  }
}

/** The text that a sticky pattern matches at a place; empty when it does not. */
function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
