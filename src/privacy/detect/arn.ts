/**
 * People in the resource names of AWS (ARN): `arn:aws:iam::123456789012:user/jane`.
 *
 * @module
 */
import { type Detector, type Finding, sureness } from "./detector.js";

/**
 * The name of a user, and that of a session, which is a user's name or mail address where a person
 * takes on a role. Roles, groups and policies are nobody's.
 */
const principal =
  /(?<![\w-])arn:aws[a-z-]{0,16}:(?:iam|sts)::\d{0,12}:(?:user\/(?:[\w+=,.@-]{1,64}\/){0,8}|federated-user\/|assumed-role\/[\w+=,.@-]{1,64}\/)([\w+=,.@-]{2,64})(?![\w+=,@/-])/g;
/** A machine is the session of its own role. */
const machine = /^i-[0-9a-f]{8,17}$/;

function* inArns(text: string): Iterable<Finding> {
  if (!text.includes("arn:aws")) return;
  for (const { 0: written, 1: name = "", index } of text.matchAll(principal)) {
    if (machine.test(name)) continue;
    const end = index + written.length - (name.endsWith(".") ? 1 : 0);
    const start = index + written.length - name.length;
    yield { category: "user_id", detector: "aws_arn", start, end, score: sureness.sure };
  }
}

/** Finds users and sessions in ARNs. */
export const arnDetector: Detector = { name: "aws_arn", find: inArns };
