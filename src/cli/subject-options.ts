/**
 * The options that `export-subject` and `erase-subject` share: whose data, and in which records.
 *
 * @module
 */
import type { Command } from "commander";

/** The options, as they are given. */
export interface SubjectOptions {
  readonly tenant: string;
  readonly model?: string;
  readonly userId?: readonly string[];
  readonly email?: readonly string[];
  readonly id?: readonly string[];
  readonly identifiersFile?: string;
  readonly out?: string;
  readonly quiet?: true;
}

const again = (value: string, before: readonly string[] = []) => [...before, value];

/** Adds the options to a command. */
export function addSubjectOptions(command: Command): Command {
  return command
    .argument("[inputs...]", "Model=file each, or files of --model; - is standard input")
    .requiredOption("--tenant <id>", "the tenant whose records are looked at")
    .option("--model <model>", "the model of inputs that name none")
    .option("--user-id <id>", "an id of the person; may be given again", again)
    .option("--email <address>", "an e-mail address of theirs; may be given again", again)
    .option("--id <category=value>", "any identifier, such as phone_number=+4930901820", again)
    .option("--identifiers-file <file>", "a file of category=value, one a line");
}

/** What is said of identifiers in the help of both commands. */
export const identifierHelp = `Identifiers:
  All of them that are known, since a person is found by those only: --user-id,
  --email, --id. Everybody on a machine can read the arguments of its programs:
  --identifiers-file keeps them out of there. Categories: email_address,
  phone_number (with its country), user_id, online_id, device_id, vehicle_id,
  national_id, license_number, medical_record_id, health_plan_id, bank_account,
  customer_account, payment_card, ip_address. Names find nobody: many share one.`;
