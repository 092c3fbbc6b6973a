/**
 * Names of actions and resources with wildcards, as the policies of cloud platforms have them.
 *
 * @module
 */
import * as z from "zod";

/** One action, such as `tracks:read`: at most 128 characters. */
export const ActionName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,127}$/, {
  error: "Expected an action such as tracks:read.",
});
export type ActionName = z.infer<typeof ActionName>;

/**
 * One action or more, such as `tracks:read`, `tracks:*` or `*`: at most 128 characters. A `*` stands
 * for any run of characters, none included.
 */
export const ActionPattern = z
  .string()
  .regex(/^[A-Za-z0-9*][A-Za-z0-9_.:/*-]{0,127}$/, {
    error: "Expected an action such as tracks:read, with '*' for any characters.",
  })
  .meta({ impersonal: true });
export type ActionPattern = z.infer<typeof ActionPattern>;

/**
 * One resource, such as `playlists/77120` or `/subscriptions/7f3a`: at most 512 characters. What its
 * own name holds beside these characters is left to the application to spell in them, once for
 * every resource, so that no resource has two names.
 */
export const ResourceName = z.string().regex(/^[A-Za-z0-9_/][A-Za-z0-9_.:/@=+,~-]{0,511}$/, {
  error: "Expected a resource such as playlists/77120.",
});
export type ResourceName = z.infer<typeof ResourceName>;

/**
 * One resource or more, such as `playlists/77120`, `playlists/*` or `*`: at most 512 characters. A
 * `*` stands for any run of characters, slashes and none included.
 */
export const ResourcePattern = z.string().regex(/^[A-Za-z0-9_/*][A-Za-z0-9_.:/@=+,~*-]{0,511}$/, {
  error: "Expected a resource such as playlists/77120, with '*' for any characters.",
});
export type ResourcePattern = z.infer<typeof ResourcePattern>;

/**
 * Whether a name is one that a pattern stands for. A `*` stands for any run of characters; all else
 * stands for itself, case included. Takes time in proportion to the lengths' product at most,
 * whatever the pattern.
 */
export function matchesPattern(pattern: string, name: string): boolean {
  let [at, read, star, resume] = [0, 0, -1, 0];
  while (read < name.length) {
    if (pattern[at] === "*") {
      star = at;
      at += 1;
      resume = read;
    } else if (at < pattern.length && pattern[at] === name[read]) {
      at += 1;
      read += 1;
    } else if (star >= 0) {
      // The last star takes one character more.
      at = star + 1;
      resume += 1;
      read = resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}
