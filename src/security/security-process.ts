/**
 * A running program (OCSF `process`, ECS `process.*`).
 *
 * @module
 */
import * as z from "zod";
import { Checksum } from "../core/checksum.js";
import { closed } from "../core/closed.js";
import { ForeignId } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { atLeastOne } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";

const ProcessId = z.int().min(0).max(4_294_967_295);

/** A running program. */
export const SecurityProcess = withRules(
  closed({
    /** Its number on its host; the host gives it away again later. */
    pid: ProcessId.optional(),
    /** An id that no other process has. */
    process_id: ForeignId.optional(),
    /** Its name, such as `ffmpeg`. */
    name: Name.optional(),
    /** How it was started: at most 8192 characters. Secrets in it are masked. */
    command_line: Text.optional(),
    /** The file that it runs: at most 4096 characters. */
    executable: Text.max(4096).optional(),
    /** A digest of that file. */
    executable_checksum: Checksum.optional(),
    /** The number of the process that started it. */
    parent_pid: ProcessId.optional(),
    /** When it was started. */
    started_at: Instant.optional(),
  }),
  {
    process_is_named: rule(
      "A process has a number, an id, a name or a file that it runs.",
      atLeastOne("pid", "process_id", "name", "executable"),
      "pid",
    ),
  },
).meta({ id: "SecurityProcess", title: "Process" });
export type SecurityProcess = z.infer<typeof SecurityProcess>;
