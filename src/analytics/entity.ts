/**
 * Things that an event is about, each with its own schema (Snowplow entities, self-describing JSON).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { FreeForm } from "../core/free-form.js";

/** A thing that an event is about, with a reference to the schema that describes it. */
export const Entity = closed({
  /** The schema, such as `iglu:com.example/track/jsonschema/1-0-0`: at most 512 characters. */
  schema: z
    .string()
    .regex(/^[!-~]{1,512}$/, {
      error: "Expected a URI of 1 to 512 printable ASCII characters.",
    })
    .meta({ impersonal: true }),
  /** The thing itself. */
  data: FreeForm,
}).meta({ id: "Entity", title: "Entity" });
export type Entity = z.infer<typeof Entity>;
