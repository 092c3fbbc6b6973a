/**
 * From a data set of an OpenLineage event to a data set, as far as the tests need it.
 *
 * @module
 */

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;
const objects = (value: unknown): readonly Json[] =>
  (Array.isArray(value) ? value : [value]).filter(isObject);
const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>((found, key) => (isObject(found) ? found[key] : undefined), value);

/** The data sets of an event: those that it read, those that it wrote, and the one it is about. */
export function datasetsOf(event: Json): readonly Json[] {
  return [event.inputs, event.outputs, event.dataset].flatMap(objects);
}

function columns(field: Json, parent?: string): unknown[] {
  const name = parent === undefined ? String(field.name) : `${parent}.${field.name}`;
  return [
    { name, parent, source_type: field.type, description: field.description },
    ...objects(field.fields).flatMap((part) => columns(part, name)),
  ];
}

function lineage(facet: unknown): unknown[] {
  const fields = at(facet, "fields");
  return Object.entries(isObject(fields) ? fields : {}).flatMap(([column, made]) =>
    objects(at(made, "inputFields")).flatMap((input) =>
      objects(input.transformations).map(({ type, subtype, masking, description }) => ({
        column,
        input: { namespace: input.namespace, name: input.name },
        input_column: input.field,
        kind: String(type).toLowerCase(),
        transformation: subtype && String(subtype).toLowerCase(),
        is_masking: masking === true,
        description: description || undefined,
      })),
    ),
  );
}

/** A data set of an OpenLineage event: what is not there stays away. */
export function openLineageDataset({ namespace, name, facets, outputFacets }: Json): unknown {
  return JSON.parse(
    JSON.stringify({
      tenant_id: "acme",
      dataset_id: name,
      namespace,
      name,
      version: at(facets, "version", "datasetVersion"),
      aliases: objects(at(facets, "symlinks", "identifiers")).map((each) => ({
        namespace: each.namespace,
        name: each.name,
      })),
      columns: objects(at(facets, "schema", "fields")).flatMap((field) => columns(field)),
      lineage: at(facets, "columnLineage") && { columns: lineage(at(facets, "columnLineage")) },
      row_count: at(outputFacets, "outputStatistics", "rowCount"),
    }),
  );
}
