/**
 * Headers of messages (Kafka record headers, Pulsar properties, AMQP application properties).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { exactlyOne } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { longText, Text } from "../../core/text.js";
import { Base64Text } from "./event-attribute.js";

/** A header of a message. Kafka lets a name come twice; the last one counts, by convention. */
export const StreamHeader = withRules(
  closed({
    /** Its name: 1 to 255 characters. */
    name: Text.min(1).max(255),
    /** Its value, when its bytes are UTF-8: at most 65536 characters, for traces of stacks. */
    value: longText(65_536).optional(),
    /** Its value, when its bytes are no UTF-8, as those of a schema's version are not. */
    value_base64: Base64Text.max(87_384).optional(),
    /** Whether it has no value at all, which in Kafka is not the same as an empty one. */
    is_null: z.literal(true).optional(),
  }),
  {
    value_in_one_form: rule(
      "A header has one value, as text, as base64 or as none.",
      exactlyOne("value", "value_base64", "is_null"),
    ),
  },
).meta({ id: "StreamHeader", title: "Header of a message" });
export type StreamHeader = z.infer<typeof StreamHeader>;
