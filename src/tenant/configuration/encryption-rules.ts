/**
 * What the frameworks in force demand of how a tenant's data is encrypted. In transit, no version of
 * TLS before 1.2 can be told at all.
 *
 * @module
 */
import {
  type Condition,
  eq,
  has,
  lit,
  not,
  or,
  startsWith,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { inForce } from "./in-force.js";

/**
 * Beginnings of names of ciphers that no longer protect, as they are spelt: NIST SP 800-131A, which
 * ends Triple DES with 2023, and RFC 7465. `DESede` is Java's name for it.
 */
const brokenCiphers = [
  "DES",
  "des",
  "3DES",
  "3des",
  "TDEA",
  "TripleDES",
  "RC2",
  "rc2",
  "RC4",
  "rc4",
];

/** Beginnings of names of ciphers that withstand, and that no module under FIPS 140-3 may use. */
const unapprovedCiphers = ["ChaCha20", "CHACHA20", "chacha20", "Camellia", "CAMELLIA", "camellia"];

/** Beginnings of names that say that nothing is encrypted. */
const noCiphers = ["none", "None", "NONE", "null", "NULL", "plain", "PLAIN", "identity"];

const cipherIsNone = (...beginnings: readonly string[]): Condition =>
  not(or(...beginnings.map((text) => startsWith("encryption.cipher", lit(text)))));

/** What the frameworks in force demand of how a tenant's data is encrypted. */
export const encryptionRules = {
  // GDPR, article 32(1)(a): as appropriate. 16 CFR 314.4(c)(3) for GLBA, unless it is infeasible.
  // DORA: Regulation (EU) 2024/1774, article 6(2)(a). FedRAMP: NIST SP 800-53, SC-28(1).
  // NIST SP 800-171, 3.13.16 and 3.13.11, for CMMC too.
  encryption_is_told: warn(
    "Where a framework asks for data at rest to be protected, it is told how it is encrypted.",
    when(
      inForce("gdpr", "uk_gdpr", "glba", "dora", "fedramp", "nist_800_171", "cmmc"),
      has("encryption"),
    ),
    "encryption",
  ),
  // PCI DSS 4.0.1, 3.5.1 and 4.2.1: strong cryptography, of 112 bits of strength at least.
  pci_cipher_is_strong: rule(
    "Where PCI DSS is in force, data is encrypted by a cipher that is strong.",
    when(inForce("pci_dss"), cipherIsNone(...brokenCiphers, ...noCiphers)),
    "encryption.cipher",
  ),
  // NIST SP 800-53, SC-13, as FedRAMP and DoD set its parameter: validated under FIPS 140.
  federal_cipher_is_approved: rule(
    "Where FedRAMP or CMMC is in force, data is encrypted by a cipher that FIPS 140 approves.",
    when(
      inForce("fedramp", "cmmc"),
      cipherIsNone(...brokenCiphers, ...unapprovedCiphers, ...noCiphers),
    ),
    "encryption.cipher",
  ),
  // 45 CFR 164.312(a)(2)(iv), which is addressable, and 74 FR 19006: what NIST SP 800-111 takes.
  // GDPR, article 32(1): the state of the art. 16 CFR 314.4(c)(3).
  personal_cipher_is_strong: warn(
    "Where personal data is protected by law, it is encrypted by a cipher that withstands.",
    when(inForce("hipaa", "gdpr", "uk_gdpr", "glba"), cipherIsNone(...brokenCiphers, ...noCiphers)),
    "encryption.cipher",
  ),
  // PCI DSS 4.0.1, 3.7.4: changed at the end of the period that is defined for them. The cloud's own
  // keys are changed by the cloud.
  pci_keys_are_changed: warn(
    "Where PCI DSS is in force, it is told how often a key that is not the cloud's is changed.",
    when(
      inForce("pci_dss"),
      or(eq("encryption.custody", lit("provider")), has("encryption.rotation_days")),
    ),
    "encryption.rotation_days",
  ),
};
