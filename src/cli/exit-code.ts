/**
 * What a run says to the shell.
 *
 * @module
 */

/** What a run says to the shell. */
export const exitCodes = {
  /** All records are valid. */
  allValid: 0,
  /** Some records are not. */
  someInvalid: 1,
  /** The command can't be run like this. */
  wrongUse: 2,
  /** Ctrl-C. */
  SIGINT: 130,
  /** Asked to end. */
  SIGTERM: 143,
} as const;

/** The code for a run that a signal ended. */
export function exitCodeOf(signal: AbortSignal): number {
  return signal.reason === "SIGTERM" ? exitCodes.SIGTERM : exitCodes.SIGINT;
}
