/**
 * What the name of a field says of its value inside an object that is about a person: `sender.name`,
 * `author.id`, `device.id`.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import { wordsOf } from "./context-words.js";

/** What an object is about, by the last word of its name. */
const owners = {
  person: `actor, applicant, assignee, author, billing details, buyer, claims, commenter, committer,
    contact, contributor, creator, customer, editor, employee, guest, member, owner, participant,
    passenger, patient, performer, person, pusher, recipient, reporter, requester, reviewer, sender,
    signer, student, subscriber, user, user identity, user info, user profile`,
  device: "device",
} as const;
type Owner = keyof typeof owners;

/** Set by PostHog's and Mixpanel's senders: what is known of a person. */
const ownersAsWritten: ReadonlyMap<string, Owner> = new Map([
  ["$set", "person"],
  ["$set_once", "person"],
]);

const personal: ReadonlyMap<string, PersonalDataCategory> = new Map([
  ["name", "name"],
  ["display name", "name"],
  ["first", "name"],
  ["last", "name"],
  ["id", "user_id"],
  ["node id", "user_id"],
  ["sub", "user_id"],
  ["picture", "photo"],
  ["photo", "photo"],
  ["image", "photo"],
]);

const members: Readonly<Record<Owner, ReadonlyMap<string, PersonalDataCategory>>> = {
  person: personal,
  device: new Map([["id", "device_id"]]),
};

const ownerOfWords: ReadonlyMap<string, Owner> = new Map(
  (["person", "device"] as const).flatMap((owner) =>
    owners[owner].split(",").flatMap((words) => {
      const name = words.trim().replace(/\s+/g, " ");
      return [[name, owner] as const, [`${name}s`, owner] as const];
    }),
  ),
);

/** Looked at first, since most names are none of these. */
const memberWords = new Set(Object.values(members).flatMap((words) => [...words.keys()]));

function ownerOf(key: string): Owner | undefined {
  const asWritten = ownersAsWritten.get(key);
  if (asWritten !== undefined) return asWritten;
  const words = wordsOf(key.slice(-256)).split(" ");
  return ownerOfWords.get(words.slice(-2).join(" ")) ?? ownerOfWords.get(words.slice(-1).join(""));
}

/**
 * What a field's value is, by its name and that of the object around it. Undefined: they say nothing.
 *
 * @param owner The name of the object, or of the list that the object is in.
 */
export function categoryOfMember(key: string, owner: string): PersonalDataCategory | undefined {
  if (key.length > 16) return undefined;
  const words = wordsOf(key);
  if (!memberWords.has(words)) return undefined;
  const of = ownerOf(owner);
  return of === undefined ? undefined : members[of].get(words);
}
