/**
 * The place of a record in a distributed trace (W3C Trace Context, level 2).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";
import { hexDigits } from "./hex.js";
import { LINE_ENDS } from "./line-end.js";
import { has, lit, ne, when } from "./rules/expression.js";
import { rule } from "./rules/rule.js";
import { withRules } from "./rules/with-rules.js";

const SpanId = z.string().regex(new RegExp(`^${hexDigits(16)}$`), {
  error: "Expected 16 hexadecimal digits in lower case.",
});

/** A member of the `tracestate` header: a vendor's key, `=`, and a value without `,` and `=`. */
const MEMBER = "[a-z0-9][a-z0-9_*/@-]{0,255}=[ -+./0-9:;<>-~-]{0,255}[!-+./0-9:;<>-~-]";
const SPACE = "[ \\t]*";

/** Members, some of which may be empty, with commas between them. */
const MEMBERS = `^${SPACE}(?:${MEMBER}${SPACE})?(?:,${SPACE}(?:${MEMBER}${SPACE})?)*$`;

/** At most 32 of them. It stands alone, since RE2 takes no repetition of 32 times 256. */
const AT_MOST_32 = `^[^,${LINE_ENDS}]*(?:,[^,${LINE_ENDS}]*){0,31}$`;

/** The place of a record in a distributed trace. */
export const TraceContext = withRules(
  closed({
    /** The whole trace: 32 hexadecimal digits in lower case. */
    trace_id: z.string().regex(new RegExp(`^${hexDigits(32)}$`), {
      error: "Expected 32 hexadecimal digits in lower case.",
    }),
    /** The operation in which the record was made: 16 hexadecimal digits. Absent: not known. */
    span_id: SpanId.optional(),
    /** The operation that called it. Absent: it is the first, or not known. */
    parent_span_id: SpanId.optional(),
    /** Flags as two hexadecimal digits; `01` is sampled, `02` a random trace id. */
    trace_flags: z
      .string()
      .regex(/^[0-9a-f]{2}$/, { error: "Expected two hexadecimal digits." })
      .optional(),
    /** Vendors' own state, as in the `tracestate` header: at most 32 members and 512 characters. */
    trace_state: z
      .string()
      .max(512)
      .regex(new RegExp(MEMBERS), {
        error: "Expected members such as vendor=value,tenant@other=value.",
      })
      .regex(new RegExp(AT_MOST_32, "u"), { error: "Expected at most 32 members." })
      .optional(),
  }),
  {
    trace_id_not_zero: rule("A trace id is not all zeros.", ne("trace_id", lit("0".repeat(32)))),
    span_id_not_zero: rule("A span id is not all zeros.", ne("span_id", lit("0".repeat(16)))),
    parent_span_id_not_zero: rule(
      "A parent's span id is not all zeros.",
      ne("parent_span_id", lit("0".repeat(16))),
    ),
    parent_has_a_child: rule(
      "Where the parent is known, so is the span itself.",
      when(has("parent_span_id"), has("span_id")),
      "span_id",
    ),
    span_not_its_own_parent: rule("A span is not its own parent.", ne("parent_span_id", "span_id")),
  },
).meta({ id: "TraceContext", title: "Trace context" });
export type TraceContext = z.infer<typeof TraceContext>;
