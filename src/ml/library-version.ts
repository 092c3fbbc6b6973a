/**
 * A library, and which release of it (a line of `requirements.txt` that is pinned).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";

/** The release of a library in its own spelling, such as `2.1.0`, `2.3.0+cu121` or `1.0rc1`. */
export const LibraryRelease = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.+!_-]{0,63}$/, {
    error: "Expected a release, such as 2.1.0: 1 to 64 letters, digits, '.', '+', '!', '_' or '-'.",
  })
  .meta({ impersonal: true });
export type LibraryRelease = z.infer<typeof LibraryRelease>;

/** A library, and which release of it. */
export const LibraryVersion = closed({
  /** The name under which it is published: `scikit-learn`, `torch`, `python`. */
  name: z.string().regex(/^[A-Za-z0-9@][A-Za-z0-9@/_.-]{0,127}$/, {
    error: "Expected the name of a library, such as scikit-learn.",
  }),
  /** The release that was installed. */
  version: LibraryRelease,
}).meta({ id: "LibraryVersion", title: "Version of a library" });
export type LibraryVersion = z.infer<typeof LibraryVersion>;
