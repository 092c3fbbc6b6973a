/**
 * Alerts in the chats of a team: Slack, Microsoft Teams.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { pii } from "../../core/personal-data.js";
import { eq, exactlyOne, has, lit, together, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { SecretReference } from "./secret-reference.js";

/** Alerts in a channel of Slack: by its id and a bot's token, or by an incoming webhook. */
export const SlackTarget = withRules(
  closed({
    /** Tells this way from the others. */
    kind: z.literal("slack"),
    /** The channel's id, which stays when it gets another name: `C024BE91L`. */
    channel_id: z
      .string()
      .regex(/^[CDG][A-Z0-9]{7,20}$/, { error: "Expected a Slack id, such as C024BE91L." })
      .optional(),
    /** The bot's token (`xoxb-…`). */
    token_ref: SecretReference.optional(),
    /** The address of an incoming webhook, which is a secret: who knows it can write. */
    webhook_ref: SecretReference.optional(),
    /** Users (`U…`, `W…`) and groups (`S…`) who are called by name: at most 20. */
    mention_ids: z
      .array(
        z
          .string()
          .regex(/^[SUW][A-Z0-9]{7,20}$/, { error: "Expected a Slack id, such as U023BECGF." })
          .meta({ pii: pii("user_id") }),
      )
      .max(20)
      .default([]),
    /** Whether later news of an alert is an answer to its first message. */
    replies_in_thread: z.boolean().default(false),
  }),
  {
    one_way_in: rule(
      "A message goes to a channel by its id, or to a webhook.",
      exactlyOne("channel_id", "webhook_ref"),
    ),
    channel_has_token: rule(
      "A channel by its id needs a token, and a webhook needs none.",
      together("channel_id", "token_ref"),
      "token_ref",
    ),
    // A webhook answers "ok" and not with the message's id, without which nobody can answer to it.
    thread_needs_channel: rule(
      "Only a channel by its id gives the message to which later ones answer.",
      when(eq("replies_in_thread", true), has("channel_id")),
    ),
    mentioned_once: rule("Nobody is called twice.", unique("mention_ids[]")),
  },
).meta({ id: "SlackTarget", title: "Slack" });
export type SlackTarget = z.infer<typeof SlackTarget>;

/**
 * How a message comes into Teams.
 *
 * - `workflow`: by a workflow that waits for a webhook.
 * - `connector`: by a Microsoft 365 connector, which Microsoft is taking out of service.
 */
export const TeamsWay = z
  .enum({ WORKFLOW: "workflow", CONNECTOR: "connector" })
  .meta({ id: "TeamsWay", title: "Way into Teams" });
export type TeamsWay = z.infer<typeof TeamsWay>;

/**
 * What a message in Teams is written as.
 *
 * - `adaptive_card`: an Adaptive Card.
 * - `message_card`: the older card of connectors.
 */
export const TeamsCard = z
  .enum({ ADAPTIVE_CARD: "adaptive_card", MESSAGE_CARD: "message_card" })
  .meta({ id: "TeamsCard", title: "Card in Teams" });
export type TeamsCard = z.infer<typeof TeamsCard>;

/** Alerts in a channel of Microsoft Teams. */
export const TeamsTarget = withRules(
  closed({
    /** Tells this way from the others. */
    kind: z.literal("teams"),
    /** The address to which it is posted, which is a secret: who knows it can write. */
    webhook_ref: SecretReference,
    /** How it comes in. */
    way: TeamsWay.default("workflow"),
    /** What it is written as. */
    card: TeamsCard.default("adaptive_card"),
  }),
  {
    workflow_takes_adaptive_cards: warn(
      "A workflow is given an Adaptive Card.",
      when(eq("way", lit("workflow")), eq("card", lit("adaptive_card"))),
      "card",
    ),
  },
).meta({ id: "TeamsTarget", title: "Microsoft Teams" });
export type TeamsTarget = z.infer<typeof TeamsTarget>;
