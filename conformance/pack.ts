/**
 * The documents over which readers in all languages must agree.
 *
 * @module
 */

import { pick, type Random, seeded } from "../scripts/random.js";
import { models } from "../src/catalog.js";
import { breakagesOf, broken, examplesOf } from "../test/_fixtures.js";
import { digestDocuments } from "./digest-documents.js";
import type { PackDocument } from "./document.js";
import { gentle, type Mutation, rough, textual } from "./mutations.js";

/**
 * Every example, every document that breaks one rule, those whose digest is hard, and then mutations
 * of the first two over all models in turn, up to a count. The same for the same seed.
 */
export function* pack(count: number, seed: number): Generator<PackDocument> {
  const random = seeded(seed);
  const sources = new Map<string, readonly unknown[]>();
  let made = 0;
  for (const { name } of models) {
    const examples = examplesOf(name);
    const breakages = Object.entries(breakagesOf(name));
    const documents = [
      ...examples.map((example) => ({
        id: `${name}/example/${example.name}`,
        value: example.value,
      })),
      ...breakages.map(([id, how]) => ({ id: `${name}/break/${id}`, value: broken(name, how) })),
    ];
    sources.set(
      name,
      documents.map(({ value }) => value),
    );
    for (const { id, value } of documents) {
      made += 1;
      yield { id, model: name, bytes: Buffer.from(JSON.stringify(value)) };
    }
  }
  const modelAt = (index: number) => models[index % models.length]?.name ?? "";
  for (const { id, text } of digestDocuments(seed)) {
    const model = modelAt(made);
    made += 1;
    yield { id: `${model}/digest/${id}`, model, bytes: Buffer.from(text) };
  }
  for (let index = 0; made < count; index++, made++) {
    const model = modelAt(index);
    const source = pick(sources.get(model) ?? [], random);
    yield { model, ...mutant(`${model}/mutant/${index}`, source, random) };
  }
}

/** Of ten mutants, six keep to the structure, three break it, one breaks the text. */
function mutant(id: string, source: unknown, random: Random): Pick<PackDocument, "id" | "bytes"> {
  const draw = random();
  if (draw < 0.6) return asText(`${id}/gentle`, several(source, gentle, random));
  if (draw < 0.9) return asText(`${id}/rough`, several(source, rough, random));
  const bytes = pick(textual, random)(JSON.stringify(source), random);
  return { id: `${id}/text`, bytes: Buffer.from(bytes) };
}

function several(source: unknown, mutations: readonly Mutation[], random: Random): unknown {
  const times = 1 + Math.floor(random() * 3);
  let document = source;
  for (let time = 0; time < times; time++) document = pick(mutations, random)(document, random);
  return document;
}

function asText(id: string, value: unknown): Pick<PackDocument, "id" | "bytes"> {
  return { id, bytes: Buffer.from(JSON.stringify(value) ?? "null") };
}
