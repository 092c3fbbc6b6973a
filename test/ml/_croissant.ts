/**
 * From a Croissant document to a data set, as far as the tests need it.
 *
 * @module
 */

type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const objects = (value: unknown): readonly Json[] =>
  list(value).filter((each): each is Json => typeof each === "object" && each !== null);
const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
/** A reference is an object with an id since 1.0, and a name before. */
const reference = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null && "@id" in value ? text(value["@id"]) : text(value);
const references = (value: unknown) => list(value).flatMap((each) => reference(each) ?? []);
const idOf = (value: Json) => text(value["@id"]) ?? text(value.name);

const types: Readonly<Record<string, string>> = {
  "sc:Text": "text",
  "sc:Float": "float",
  "sc:Integer": "integer",
  "sc:Boolean": "boolean",
  "sc:Date": "date",
  "sc:DateTime": "timestamp",
  "sc:URL": "url",
  "sc:ImageObject": "image",
  "sc:AudioObject": "audio",
  "sc:GeoCoordinates": "geo",
  "sc:Enumeration": "category",
  "cr:BoundingBox": "tensor",
};

const units: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1000,
  MB: 1e6,
  GB: 1e9,
  TiB: 2 ** 40,
};

function sizeBytes(value: unknown): number | undefined {
  const [, amount, unit] = /^([0-9.]+) ?([KMGT]?i?B)$/.exec(text(value) ?? "") ?? [];
  const factor = units[unit ?? ""];
  return factor === undefined ? undefined : Math.round(Number(amount) * factor);
}

function checksum(file: Json): unknown {
  const algorithm = ["sha256", "md5"].find((each) => text(file[each]) !== undefined);
  return algorithm && { algorithm, value: file[algorithm], form: "raw" };
}

/** The document without digests that are none: links to an issue, `foo`, or an MD5 named SHA-256. */
export function withoutPlaceholders(document: Json): Json {
  const distribution = objects(document.distribution).map(({ sha256, md5, ...file }) => ({
    ...file,
    ...(/^[0-9a-f]{64}$/.test(String(sha256)) ? { sha256 } : {}),
    ...(/^[0-9a-f]{32}$/.test(String(md5)) ? { md5 } : {}),
  }));
  return { ...document, distribution };
}

function resource(file: Json): unknown {
  const shared = {
    file_id: idOf(file),
    description: text(file.description),
    encoding_format: text(file.encodingFormat),
    contained_in: references(file.containedIn),
    size_bytes: sizeBytes(file.contentSize),
  };
  return String(file["@type"]).endsWith("FileSet")
    ? { kind: "file_set", ...shared, includes: list(file.includes), excludes: list(file.excludes) }
    : { kind: "file", ...shared, content_url: text(file.contentUrl), checksum: checksum(file) };
}

function sourceFile(field: Json): string | undefined {
  const [source] = objects(field.source);
  return (
    reference(source?.fileObject) ?? reference(source?.fileSet) ?? reference(source?.distribution)
  );
}

function columns(field: Json, parent?: string): unknown[] {
  const own = idOf(field);
  // Since 1.0 an id is a path already.
  const name = parent === undefined || text(field["@id"]) ? own : `${parent}/${own}`;
  const told = list(field.dataType).flatMap((each) => text(each) ?? []);
  const parts = objects(field.subField);
  const type = told.map((each) => types[each]).find((each) => each !== undefined);
  return [
    {
      name,
      parent,
      description: text(field.description),
      type: parts.length > 0 ? "struct" : type,
      source_type: told[0],
      meanings: told.filter((each) => types[each] === undefined),
      is_repeated: field.repeated === true || field.isArray === true,
      references: objects(field.references).flatMap(
        (each) => reference(each.field) ?? reference(each) ?? [],
      )[0],
      file_id: sourceFile(field),
    },
    ...parts.flatMap((part) => columns(part, name)),
  ];
}

function table(recordSet: Json, fileIds: ReadonlySet<unknown>): unknown {
  const found = objects(recordSet.field).flatMap((field) => columns(field));
  const names = found.flatMap((each) => idOf(each as Json) ?? []);
  return {
    name: idOf(recordSet),
    description: text(recordSet.description),
    // Some fields are read from another record set, which is no file.
    columns: found.map((each) => {
      const { file_id, ...rest } = each as Json;
      return fileIds.has(file_id) ? { ...rest, file_id } : rest;
    }),
    // A key is named with its record set or without.
    key_columns: references(recordSet.key).map(
      (key) => names.find((name) => name === key || name.endsWith(`/${key}`)) ?? key,
    ),
  };
}

function license(value: unknown): unknown {
  const told = text(value);
  if (told === undefined) return undefined;
  return told.startsWith("https://") ? { link: told } : { license_id: told };
}

/** A data set of a Croissant document: what is not there stays away. */
export function croissantDataset(document: Json): unknown {
  const files = objects(document.distribution);
  const fileIds = new Set<unknown>(files.map(idOf));
  return JSON.parse(
    JSON.stringify({
      tenant_id: "acme",
      dataset_id: text(document.name),
      name: document.name,
      version: text(document.version),
      description: text(document.description),
      url: text(document.url),
      citation: text(document.citeAs) ?? text(document.citation),
      keywords: list(document.keywords),
      is_live: document.isLiveDataset === true,
      files: files.map(resource),
      tables: objects(document.recordSet).map((each) => table(each, fileIds)),
      license: license(document.license),
      collection: document["rai:dataCollection"] && {
        description: document["rai:dataCollection"],
        methods: list(document["rai:dataCollectionType"]),
        biases: list(document["rai:dataBiases"])[0],
      },
    }),
  );
}
