/**
 * What happened, as a name that programs know (CloudEvents `type`), and the version in it.
 *
 * @module
 */
import * as z from "zod";

/**
 * What happened: a name in reverse DNS, in the past tense, with or without a version, such as
 * `com.example.track.released.v1`. Two to sixteen parts, parted by a dot, a slash or a colon.
 */
export const EventTypeName = z
  .string()
  .max(255)
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}(?:[./:][A-Za-z0-9_-]{1,64}){1,15}$/, {
    error: "Expected a name in reverse DNS, such as com.example.track.released.v1.",
  })
  .meta({ impersonal: true });
export type EventTypeName = z.infer<typeof EventTypeName>;

/** An absolute URI of a schema (RFC 3986): at most 1024 characters. */
export const SchemaUri = z
  .string()
  .max(1024)
  .regex(/^[A-Za-z][A-Za-z0-9+.-]{0,31}:[!-~]+$/, {
    error: "Expected an absolute URI, such as https://schemas.example.com/track/v1.json.",
  })
  .meta({ impersonal: true });
export type SchemaUri = z.infer<typeof SchemaUri>;

/**
 * The major version in a type: its last part that is `v` and a number, as 2 in
 * `com.example.track.released.v2` and 1 in `google.cloud.storage.object.v1.finalized`, or the first
 * of three numbers at its end, as 0 in `dev.cdevents.build.queued.0.2.0`. Undefined without one.
 */
export function majorVersionOfType(type: EventTypeName): number | undefined {
  const semantic = /\.([0-9]{1,9})\.[0-9]+\.[0-9]+(?:-[A-Za-z0-9-]+)?$/.exec(type);
  if (semantic !== null) return majorIn(semantic);
  return type
    .split(/[./:]/)
    .map((part) => majorIn(/^v([0-9]{1,9})$/.exec(part)))
    .findLast((major) => major !== undefined);
}

/**
 * The major version in the address of a schema: the last of its parts that is one, `v2`, `2.1.0` or
 * `1-0-2` (SchemaVer). A host is none, nor is a date. Undefined where none is.
 */
export function majorVersionOfSchema(uri: SchemaUri): number | undefined {
  return uri
    .replace(/^[^:]*:(?:\/\/[^/?#]*)?/, "")
    .split(/[/:#?=&]/)
    .filter((part) => !/^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:$|[.-])/.test(part))
    .map((part) =>
      majorIn(/^(?:v([0-9]{1,9})|([0-9]{1,9})[.-][0-9]+[.-][0-9]+)(?:$|[.-])/.exec(part)),
    )
    .filter((major) => major !== undefined)
    .at(-1);
}

/** Whether type and schema name the same major version; true where one of them names none. */
export function versionsAgree(type: EventTypeName, uri: SchemaUri): boolean {
  const [left, right] = [majorVersionOfType(type), majorVersionOfSchema(uri)];
  return left === undefined || right === undefined || left === right;
}

function majorIn(match: RegExpExecArray | null): number | undefined {
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? undefined : Number(digits);
}
