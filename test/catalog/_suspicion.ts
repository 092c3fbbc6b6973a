/**
 * The words by which a field looks as if it held something of a person, or a secret.
 *
 * The words are of 45 CFR 164.514(b)(2), articles 4 and 9 of the GDPR, PCI DSS 4.0.1 and of the
 * systems whose records come in. Suspicion costs an excuse of one line; a missed field leaks.
 *
 * @module
 */

/** Parts of a name that speak of a person. */
const peopleWords = words(`
  user users username person persons people customer customers patient patients listener listeners
  subscriber subscribers member members actor actors subject subjects owner owners author authors
  assignee assignees contact contacts employee employees principal principals recipient recipients
  responder responders approver approvers reviewer reviewers requester reporter sender receiver
  caller callee payer payee beneficiary holder guardian child children spouse participant
  participants attendee candidate visitor visitors guest creator creators maintainer maintainers
  signer signers signatory officer individual individuals performer artist composer
`);

/** Parts of a name that speak of a thing of theirs, or of a secret. */
const thingWords = words(`
  uid nickname nick handle login logon surname forename alias aliases pseudonym identity traits
  email emails mail phone phones mobile msisdn tel telephone fax address addresses street
  house building city town postal postcode zip county district locality neighborhood
  ip ips ipv4 ipv6 mac hostname forwarded agent referrer referer url urls uri href
  lat latitude lon lng longitude geo geohash coordinates location place gps altitude
  device devices imei imsi idfa idfv gaid aaid adid advertising cookie cookies fingerprint session
  sessions anonymous distinct client udid vin plate vehicle serial mention mentions
  birth birthday born dob death died age gender sex pronoun pronouns race ethnic ethnicity religion
  belief orientation nationality citizenship marital
  health diagnosis diagnoses disease medical medication mrn symptom disability pregnancy insurance
  face facial voice voiceprint iris retina biometric photo avatar picture portrait selfie
  card pan iban bic bank account accounts cvv cvc pin wallet payment payments
  ssn sin nin itin passport licence license tax vat national
  token tokens secret secrets password passwd passphrase credential credentials auth authorization
  bearer otp jwt dsn webhook
`);

/** Objects that are so much of a person or a secret that a plain name in them is too. */
const ownerWords = new Set([
  ...peopleWords,
  ...words("device email phone card tax secret webhook"),
]);

/** Names, or ends of names, whose parts say nothing each by itself. */
const namePattern =
  /(?:^|_)(?:first|last|middle|full|given|family|maiden|display|legal|screen)_names?$|(?:^|_)by$|(?:^|_)(?:api|private|access|secret|signing|encryption|routing|license)_keys?(?:_|$)|(?:^|_)keys?_(?:refs?|ids?)$|connection_string|(?:^|_)on_call/;

/**
 * Numbers that say something of one person: all others are amounts, counts and shares. An age with a
 * unit of seconds is that of a thing.
 */
const numberPattern =
  /(?:^|_)(?:lat|latitude|lon|lng|longitude|altitude|birth|heart|pulse)(?:_|$)|^age(?:_years)?$|(?:^|_)(?:user|person|account|card|phone|postal)_(?:id|number|code)$/;

/** Names that say nothing without the object in which they stand: the id of a user, of a track. */
const plainName = /(?:^|_)(?:id|ids|name|names|value|values|number|text|from|to|path|key)$/;

/** Words of a description that speak of a person, a thing of theirs, or a secret. */
const docPattern = new RegExp(
  `\\b(?:${[
    "who(?:m|ever)?",
    "somebody(?:'s)?",
    "someone(?:'s)?",
    "persons?",
    "people",
    "human beings?",
    "in whose name",
    "(?:users?|customers?|listeners?|patients?|subscribers?|employees?|visitors?|artists?)(?:'s)?",
    "(?:subject|owner|author|actor|assignee|holder)s?",
    "usernames?",
    "nicknames?",
    "(?:e-?)?mails?",
    "address(?:es)?",
    "accounts?",
    "officer",
    "(?:tele)?phones?",
    "post(?:al)?(?: address| code|code)",
    "ZIP",
    "street",
    "city",
    "IP(?:v[46])?(?: address(?:es)?)?",
    "MAC address(?:es)?",
    "user agent",
    "latitude",
    "longitude",
    "cookies?",
    "devices?",
    "advertising",
    "sessions?",
    "birth(?:day)?",
    "gender",
    "ethnic\\w*",
    "religio\\w*",
    "diagnos[ei]s",
    "medical",
    "biometric\\w*",
    "faces?",
    "voices?",
    "photos?",
    "avatars?",
    "credit cards?",
    "bank(?: account)?s?",
    "IBAN",
    "passports?",
    "social security",
    "tax(?:es)?",
    "passwords?",
    "passphrases?",
    "secrets?",
    "credentials?",
    "(?:access|bearer|refresh|session|bot's|API) tokens?",
    "API keys?",
    "private keys?",
  ].join("|")})\\b`,
  "i",
);

/** What a field is, as far as suspicion goes. */
export type LeafKind = "text" | "number" | "map";

/** The word that makes a field look personal; undefined where nothing does. */
export function suspiciousWord(
  owner: string,
  name: string,
  doc: string,
  kind: LeafKind,
): string | undefined {
  if (kind === "number") return numberPattern.exec(name)?.[0];
  return (
    name.split("_").find((part) => peopleWords.has(part) || thingWords.has(part)) ??
    namePattern.exec(name)?.[0] ??
    (plainName.test(name) ? partsOfId(owner).find((part) => ownerWords.has(part)) : undefined) ??
    docPattern.exec(doc)?.[0]
  );
}

/** The words of an id: `security` and `user` of `SecurityUser`. */
function partsOfId(id: string): string[] {
  return (id.match(/[A-Z][a-z]*/g) ?? []).map((part) => part.toLowerCase());
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}
