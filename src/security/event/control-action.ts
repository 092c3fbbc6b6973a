/**
 * What a control did about an event (OCSF `action_id` and `disposition_id`).
 *
 * @module
 */
import * as z from "zod";

/**
 * What a control let happen.
 *
 * - `unknown`: nobody can say.
 * - `allowed`: it let it pass.
 * - `denied`: it did not.
 */
export const ControlAction = z
  .enum({ UNKNOWN: "unknown", ALLOWED: "allowed", DENIED: "denied" })
  .meta({ id: "ControlAction", title: "Action of a control" });
export type ControlAction = z.infer<typeof ControlAction>;

/**
 * What a control did in the end. The order is that of OCSF's numbers, from 0.
 *
 * - `unknown`: nobody can say.
 * - `allowed`: it let it pass.
 * - `blocked`: it stopped it.
 * - `quarantined`: it moved a file or message to a safe place.
 * - `isolated`: it cut a session or device off.
 * - `deleted`: it removed something.
 * - `dropped`: it threw a request away without an answer.
 * - `custom_action`: it did what its owner wrote.
 * - `approved`: it approved a request.
 * - `restored`: it gave back what was quarantined or deleted.
 * - `exonerated`: it no longer takes something for dangerous.
 * - `corrected`: it repaired something.
 * - `partially_corrected`: it repaired a part.
 * - `uncorrected`: it could not repair it.
 * - `delayed`: it made a request wait.
 * - `detected`: it saw something and did nothing else.
 * - `no_action`: it did nothing.
 * - `logged`: it wrote it down.
 * - `tagged`: it marked it.
 * - `alert`: it told somebody.
 * - `count`: it counted it.
 * - `reset`: it reset a connection.
 * - `captcha`: it asked for a CAPTCHA.
 * - `challenge`: it asked for a proof that a human is there.
 * - `access_revoked`: it took a right away.
 * - `rejected`: it refused a request with an answer.
 * - `unauthorized`: it refused for lack of a right.
 * - `error`: it failed.
 */
export const ControlDisposition = z
  .enum({
    UNKNOWN: "unknown",
    ALLOWED: "allowed",
    BLOCKED: "blocked",
    QUARANTINED: "quarantined",
    ISOLATED: "isolated",
    DELETED: "deleted",
    DROPPED: "dropped",
    CUSTOM_ACTION: "custom_action",
    APPROVED: "approved",
    RESTORED: "restored",
    EXONERATED: "exonerated",
    CORRECTED: "corrected",
    PARTIALLY_CORRECTED: "partially_corrected",
    UNCORRECTED: "uncorrected",
    DELAYED: "delayed",
    DETECTED: "detected",
    NO_ACTION: "no_action",
    LOGGED: "logged",
    TAGGED: "tagged",
    ALERT: "alert",
    COUNT: "count",
    RESET: "reset",
    CAPTCHA: "captcha",
    CHALLENGE: "challenge",
    ACCESS_REVOKED: "access_revoked",
    REJECTED: "rejected",
    UNAUTHORIZED: "unauthorized",
    ERROR: "error",
  })
  .meta({ id: "ControlDisposition", title: "Disposition of a control" });
export type ControlDisposition = z.infer<typeof ControlDisposition>;

/** OCSF `disposition_id` of a disposition: 0 to 27. */
export function ocsfDispositionId(disposition: ControlDisposition): number {
  return ControlDisposition.options.indexOf(disposition);
}
