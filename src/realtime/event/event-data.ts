/**
 * What an event tells, as any JSON value (CloudEvents 1.0, JSON format).
 *
 * @module
 */
import * as z from "zod";
import { freeForm } from "../../core/free-form.js";
import { longText } from "../../core/text.js";
import { Quantity } from "../../core/units.js";

/** An object: at most 1024 keys each, texts of at most 65536 characters, 16 levels. */
const EventObject = freeForm({
  maxKeys: 1024,
  maxKeyLength: 256,
  maxTextLength: 65_536,
  maxItems: 10_000,
  maxDepth: 16,
});

const Scalar = z.union([longText(65_536), Quantity, z.boolean(), z.null()]);

/**
 * What an event tells: an object, a list of objects, texts and numbers, or one of these. A text may
 * hold what is no JSON, such as XML, and then has up to a million characters. A `null` is told too:
 * it is not the same as nothing.
 */
export const EventData = z
  .union([
    EventObject,
    z.array(z.union([EventObject, Scalar])).max(10_000),
    longText(1_048_576),
    Quantity,
    z.boolean(),
    z.null(),
  ])
  .meta({ id: "EventData", title: "Data of an event" });
export type EventData = z.infer<typeof EventData>;
