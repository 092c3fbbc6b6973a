/**
 * What opens a door: tokens (RFC 7519), private keys (RFC 7468), keys of well-known services,
 * `Authorization` (RFC 9110 11.6.2), and what follows the word `password`.
 *
 * @module
 */
import { type Detector, type Finding, sureness } from "./detector.js";

/** A kind of secret: what must stand in a text that holds one, and how it is written. */
interface SecretForm {
  readonly name: string;
  readonly hint: string;
  readonly pattern: RegExp;
  readonly score: number;
}

const edge = "(?<![A-Za-z0-9_-])";
const known = (name: string, hint: string, rest: string): SecretForm => ({
  name,
  hint,
  pattern: new RegExp(`${edge}${rest}(?![A-Za-z0-9_-])`, "g"),
  score: sureness.certain,
});

/** As the services write them; most begin with what was chosen to be found. */
const forms: readonly SecretForm[] = [
  known(
    "jwt",
    "eyJ",
    "eyJ[A-Za-z0-9_-]{8,8192}\\.eyJ[A-Za-z0-9_-]{4,16384}\\.[A-Za-z0-9_-]{0,4096}",
  ),
  known("jwe", "eyJ", "eyJ[A-Za-z0-9_-]{8,8192}(?:\\.[A-Za-z0-9_-]{0,16384}){4}"),
  known("aws_access_key_id", "IA", "(?:AKIA|ASIA|ABIA)[A-Z2-7]{16}"),
  known("aws_access_key_id", "ACCA", "ACCA[A-Z2-7]{16}"),
  known("github_token", "gh", "gh[pousr]_[A-Za-z0-9]{36,255}"),
  known("github_token", "github_pat_", "github_pat_[A-Za-z0-9_]{22,255}"),
  known("gitlab_token", "glpat-", "glpat-[A-Za-z0-9_-]{20,64}"),
  known("slack_token", "xox", "xox[abeoprs]-[A-Za-z0-9-]{10,255}"),
  known(
    "slack_webhook",
    "hooks.slack.com",
    "https://hooks\\.slack\\.com/services/T[A-Za-z0-9_]{5,20}/B[A-Za-z0-9_]{5,20}/[A-Za-z0-9]{16,48}",
  ),
  known("stripe_key", "k_", "(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{10,255}"),
  known("stripe_webhook_secret", "whsec_", "whsec_[A-Za-z0-9+/=]{16,255}"),
  known("google_api_key", "AIza", "AIza[A-Za-z0-9_-]{35}"),
  known("google_oauth_token", "ya29.", "ya29\\.[A-Za-z0-9_-]{20,1024}"),
  known("google_client_secret", "GOCSPX-", "GOCSPX-[A-Za-z0-9_-]{28}"),
  known("npm_token", "npm_", "npm_[A-Za-z0-9]{36}"),
  known("pypi_token", "pypi-", "pypi-[A-Za-z0-9_-]{50,512}"),
  known("anthropic_key", "sk-ant-", "sk-ant-[A-Za-z0-9_-]{24,255}"),
  known("openai_key", "sk-", "sk-(?!ant-)(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{32,255}"),
  known("sendgrid_key", "SG.", "SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{32,64}"),
  known("twilio_key", "SK", "SK[0-9a-f]{32}"),
  known("hugging_face_token", "hf_", "hf_[A-Za-z0-9]{30,64}"),
  known("databricks_token", "dapi", "dapi[0-9a-f]{32}(?:-\\d)?"),
  known("digitalocean_token", "_v1_", "do[opr]_v1_[0-9a-f]{64}"),
  known("shopify_token", "shp", "shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}"),
  known("vault_token", "hv", "hv[sbr]\\.[A-Za-z0-9_-]{24,255}"),
  known("grafana_token", "glsa_", "glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}"),
  known("telegram_bot_token", ":AA", "\\d{8,10}:AA[A-Za-z0-9_-]{33}"),
  {
    name: "private_key",
    hint: "PRIVATE KEY",
    pattern:
      /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[^-]{0,16384}(?:-----END [A-Z0-9 ]{1,64}-----)?)/g,
    score: sureness.certain,
  },
  {
    name: "age_secret_key",
    hint: "AGE-SECRET-KEY-1",
    pattern: /AGE-SECRET-KEY-1[0-9A-Z]{58}/g,
    score: sureness.certain,
  },
];

/** `Authorization: Bearer …`, with or without the name of the header. The secret is the last group. */
const authorization =
  /(?<![\p{L}\p{N}])(?:authorization["']?\s{0,2}[:=]\s{0,2}["']?(?:(?:basic|bearer|token|digest|negotiate|apikey)\s{1,4})?|(?:bearer|basic)\s{1,4}(?=[A-Za-z0-9._~+/=-]{0,64}[0-9=]))([A-Za-z0-9._~+/=-]{12,8192})/giu;
/**
 * `password: …`, `api_key=…`: up to the next space, quote or separator. A word of prose is none where
 * it stands alone: `A-q_9LpArt97` begins with one, and is a secret.
 */
const assigned =
  /(?<![\p{L}\p{N}:])(?:pass(?:word|wd|phrase|code)?|pwd|client[_-]?secret|secret[_-]?key|secret|api[_-]?key|access[_-]?token|refresh[_-]?token|auth[_-]?token|private[_-]?key)["']?\s{0,2}(?:[:=]|\bis\b)\s{0,2}["']?((?!(?:required|invalid|incorrect|wrong|missing|null|undefined|true|false|none|empty|expired|not|too|the|a|an)[.!?:]{0,3}(?:[\s"'&,;<>()[\]{}]|$))[^\s"'&,;<>()[\]{}]{4,256})/giu;

/** The shortest secret of a known form, in code units. */
const SHORTEST = 15;
const someHint = new RegExp([...new Set(forms.map(({ hint }) => hint))].map(literally).join("|"));
const someWord = /auth|bearer|basic|pass|pwd|secret|key|token/iu;

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function* secrets(text: string): Iterable<Finding> {
  if (text.length >= SHORTEST && someHint.test(text)) {
    for (const { name, hint, pattern, score } of forms) {
      if (!text.includes(hint)) continue;
      for (const { 0: written, index } of text.matchAll(pattern)) {
        yield finding(name, index, written.length, score);
      }
    }
  }
  if (!/[:= ]/.test(text) || !someWord.test(text)) return;
  for (const { 0: written, 1: secret = "", index } of text.matchAll(authorization)) {
    yield finding(
      "authorization",
      index + written.length - secret.length,
      secret.length,
      sureness.sure,
    );
  }
  for (const { 0: written, 1: secret = "", index } of text.matchAll(assigned)) {
    yield finding(
      "assigned_secret",
      index + written.length - secret.length,
      secret.length,
      sureness.named,
    );
  }
}

const finding = (detector: string, start: number, length: number, score: number): Finding => ({
  category: "credential",
  detector,
  start,
  end: start + length,
  score,
});

/** Finds tokens, keys, and what follows the word that names a secret. */
export const credentialDetector: Detector = { name: "credential", find: secrets };
