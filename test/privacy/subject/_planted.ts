/**
 * Valid values of a model with identifiers of one person planted in them, by a seed.
 *
 * @module
 */
import * as z from "zod";
import { changedAt, gentle, placesIn, valueAt } from "../../../conformance/mutations.js";
import { pick, type Random } from "../../../scripts/random.js";
import type { DataSubject } from "../../../src/privacy/index.js";
import { tenantIdOf } from "../../../src/privacy/mask/run.js";
import { examplesOf } from "../../_fixtures.js";

/** A value, whose subject it holds, and how often they were planted. */
export interface Planted {
  readonly value: unknown;
  readonly subject: DataSubject;
  readonly count: number;
}

/** What must not be read after erasure, in any case of letters. */
export const clear = [
  "mira.sharma@post.example.org",
  "user-8812-mira",
  "anon/7f3a9c",
  "918273645",
  "+4930901820441",
  "030 901820441",
];

export const identifiers: DataSubject["identifiers"] = [
  { category: "email_address", value: "Mira.Sharma@Post.Example.org" },
  { category: "user_id", value: "user-8812-mira" },
  { category: "online_id", value: "anon/7f3a9c" },
  { category: "customer_account", value: "918273645" },
  { category: "phone_number", value: "+49 30 901820441" },
];

const texts = [
  ...clear,
  "MIRA.SHARMA@post.example.org",
  "Ask mira.sharma@post.example.org, please.",
  "<user-8812-mira>;é😀",
  "https://a.example/u?m=mira.sharma%40post.example.org&x=1",
  "call +49 (30) 9018-20441 or anon/7f3a9c",
];

/** A valid value of a model with identifiers in it. Where it names no tenant, it is of `acme`. */
export function planted(model: string, schema: z.ZodType, random: Random): Planted {
  const isValid = (value: unknown) => z.safeParse(schema, value).success;
  let value: unknown = structuredClone(pick(examplesOf(model), random).value);
  let count = 0;
  const put = (path: readonly (string | number)[], make: (value: unknown) => unknown) => {
    const changed = changedAt(value, path, make);
    if (!isValid(changed)) return;
    value = changed;
    count += 1;
  };
  const mutated = pick(gentle, random)(value, random);
  if (isValid(mutated)) value = mutated;
  for (const path of placesIn(value)) {
    const at = valueAt(value, path);
    const isTenant = path.some((step) => /tenant/.test(String(step)));
    if (typeof at !== "string" || isTenant || random() < 0.6) continue;
    const text = pick(texts, random);
    put(path, () => text);
  }
  const maps = placesIn(value).filter((path) => {
    const at = valueAt(value, path);
    return typeof at === "object" && at !== null && !Array.isArray(at);
  });
  for (let times = 4; times > 0 && maps.length > 0; times--) {
    const text = pick(texts, random);
    const [key, member] = pick<readonly [string, unknown]>(
      [
        ["note", `to ${text}`],
        [text, 1],
        ["n", 918273645],
        ["who", { [`x ${text}`]: [text, { deep: text, password: "Hunter2hunter2" }] }],
      ],
      random,
    );
    put(pick(maps, random), (map) => ({ ...Object(map), [key]: member }));
  }
  return { value, subject: { tenant_id: tenantIdOf(value) ?? "acme", identifiers }, count };
}

/** All that a generator yields. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
