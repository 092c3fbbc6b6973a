/**
 * The web page on which an event happened (Segment `context.page`, Snowplow `page_*`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { pii } from "../core/personal-data.js";
import { Text } from "../core/text.js";

/** An address of a page: its path and query often say who reads it. */
const PageAddress = Text.meta({ pii: pii("url") });

/** The web page on which an event happened. */
export const Page = closed({
  /** The whole address: at most 4096 characters. */
  url: PageAddress.max(4096).optional(),
  /** The path within the site: at most 2048 characters. */
  path: PageAddress.max(2048).optional(),
  /** The query, with its question mark: at most 4096 characters. */
  search: PageAddress.max(4096).optional(),
  /** The title: at most 1024 characters. */
  title: Text.max(1024).optional(),
  /** The address of the page before it: at most 4096 characters. */
  referrer: PageAddress.max(4096).optional(),
  /** The name that the site gives it: at most 255 characters. */
  name: Text.max(255).optional(),
  /** The part of the site it belongs to: at most 255 characters. */
  category: Text.max(255).meta({ impersonal: true }).optional(),
}).meta({ id: "Page", title: "Web page" });
export type Page = z.infer<typeof Page>;
