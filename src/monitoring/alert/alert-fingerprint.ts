/**
 * The fingerprint by which Prometheus and Alertmanager know an alert (`common/model/signature.go`).
 *
 * @module
 */
import type { AlertLabels } from "./alert-labels.js";

/** FNV-1a of 64 bits: its start and its prime. */
const OFFSET = 14_695_981_039_346_656_037n;
const PRIME = 1_099_511_628_211n;
/** A byte that UTF-8 never has, between names and values. */
const SEPARATOR = 255;

/**
 * The fingerprint of labels: FNV-1a of 64 bits over their names and values in UTF-8, ordered by
 * name, as 16 hexadecimal digits. Labels that are empty do not count, since they are the same as none.
 */
export function alertFingerprint(labels: AlertLabels): string {
  const encoder = new TextEncoder();
  const bytes = Object.entries(labels)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => [encoder.encode(name), encoder.encode(String(value))] as const)
    .sort(([a], [b]) => compared(a, b))
    .flatMap(([name, value]) => [...name, SEPARATOR, ...value, SEPARATOR]);
  const hash = bytes.reduce(
    (sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * PRIME),
    OFFSET,
  );
  return hash.toString(16).padStart(16, "0");
}

/** Which of two names comes first, byte by byte. */
function compared(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
