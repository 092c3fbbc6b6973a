/**
 * Why a WebSocket was closed, in numbers (RFC 6455, section 7.4; IANA's registry of close codes).
 *
 * @module
 */

/** What each code of the protocol says. Applications have 4000 to 4999, libraries 3000 to 3999. */
export const webSocketCloseCodes = {
  1000: "normal_closure",
  1001: "going_away",
  1002: "protocol_error",
  1003: "unsupported_data",
  1004: "reserved",
  1005: "no_status_received",
  1006: "abnormal_closure",
  1007: "invalid_payload_data",
  1008: "policy_violation",
  1009: "message_too_big",
  1010: "mandatory_extension",
  1011: "internal_error",
  1012: "service_restart",
  1013: "try_again_later",
  1014: "bad_gateway",
  1015: "tls_handshake_failed",
} as const satisfies Readonly<Record<number, string>>;

/** Codes that an endpoint tells its own application, and never the other endpoint. */
export const localCloseCodes = [1004, 1005, 1006, 1015] as const;

/** The most bytes of a control frame's payload; of a Close frame two of them are the code. */
const mostControlBytes = 125;

/** What is wrong with a Close frame. */
export type CloseFrameProblem =
  | "code_is_local"
  | "code_is_unassigned"
  | "reason_without_code"
  | "reason_too_long";

/** Whether a Close frame may carry the code: 1000 to 1003, 1007 to 1014, and 3000 to 4999. */
export function isSendableCloseCode(code: number): boolean {
  const isOfProtocol = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
  return Number.isInteger(code) && (isOfProtocol || (code >= 3000 && code <= 4999));
}

/**
 * What is wrong with a Close frame before it is sent. A reason has at most 123 bytes of UTF-8: a
 * rule cannot count them, and a text of 123 characters may have 369.
 *
 * @param code The code. Absent: the frame has no body.
 * @param reason The reason. Absent: none.
 */
export function closeFrameProblems(code?: number, reason?: string): readonly CloseFrameProblem[] {
  const problems: CloseFrameProblem[] = [];
  if (code !== undefined && !isSendableCloseCode(code)) {
    const isLocal = localCloseCodes.some((local) => local === code);
    problems.push(isLocal ? "code_is_local" : "code_is_unassigned");
  }
  if (reason !== undefined && code === undefined) problems.push("reason_without_code");
  if (new TextEncoder().encode(reason ?? "").length > mostControlBytes - 2) {
    problems.push("reason_too_long");
  }
  return problems;
}
