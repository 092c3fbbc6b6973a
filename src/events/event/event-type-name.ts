/**
 * What happened, as a name that programs know (CloudEvents `type`), and the version in it.
 *
 * @module
 */
import * as z from "zod";

/**
 * What happened: a name in reverse DNS, in the past tense, with or without the major version last,
 * such as `com.example.track.released.v1`. Two to sixteen parts.
 */
export const EventTypeName = z
  .string()
  .max(255)
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}(?:\.[A-Za-z0-9_-]{1,64}){1,15}$/, {
    error: "Expected a name in reverse DNS, such as com.example.track.released.v1.",
  });
export type EventTypeName = z.infer<typeof EventTypeName>;

/** An absolute URI of a schema (RFC 3986): at most 1024 characters. */
export const SchemaUri = z
  .string()
  .max(1024)
  .regex(/^[A-Za-z][A-Za-z0-9+.-]{0,31}:[!-~]+$/, {
    error: "Expected an absolute URI, such as https://schemas.example.com/track/v1.json.",
  });
export type SchemaUri = z.infer<typeof SchemaUri>;

/** The major version with which a type ends, such as 2 in `com.example.track.released.v2`. */
export function majorVersionOfType(type: EventTypeName): number | undefined {
  return majorIn(/\.v([0-9]{1,9})$/.exec(type));
}

/**
 * The major version in the address of a schema: the last of its parts that is one, `v2`, `2.1.0` or
 * `1-0-2` (SchemaVer). Undefined where none is.
 */
export function majorVersionOfSchema(uri: SchemaUri): number | undefined {
  return uri
    .split(/[/:#?=]/)
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
