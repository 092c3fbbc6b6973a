/**
 * An escalation goes up its ladder while nobody takes the alert on.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { type EscalatingAlert, escalation } from "../../../src/monitoring/alert/escalation.js";
import { EscalationPolicy } from "../../../src/monitoring/alert/escalation-policy.js";
import { EscalationState } from "../../../src/monitoring/alert/escalation-state.js";

const targets = [{ kind: "user", target_id: "user-1" }];
const ladder = {
  policy_id: "playback",
  name: "Playback",
  levels: [
    { level: 1, delay_s: 60, targets },
    { level: 2, delay_s: 900, targets },
  ],
};
const once = EscalationPolicy.parse(ladder);
const twice = EscalationPolicy.parse({ ...ladder, repeat_count: 1, repeat_after_s: 600 });
const untilResolved = EscalationPolicy.parse({ ...ladder, ends_when: "resolved" });

const firing: EscalatingAlert = { status: "firing", triggered_at: "2026-03-02T20:00:00Z" };
const acknowledged: EscalatingAlert = {
  ...firing,
  status: "acknowledged",
  acknowledgement: { acknowledged_at: "2026-03-02T20:05:00Z", acknowledged_by: "user-1" },
};
const expiring: EscalatingAlert = {
  ...firing,
  status: "acknowledged",
  acknowledgement: {
    acknowledged_at: "2026-03-02T20:05:00Z",
    acknowledged_by: "user-1",
    expires_at: "2026-03-02T21:00:00Z",
  },
};
const resolved: EscalatingAlert = {
  ...firing,
  status: "resolved",
  resolved_at: "2026-03-02T20:10:00Z",
};

/** Its acknowledgement would have expired at nine. */
const resolvedWhileTaken: EscalatingAlert = {
  ...expiring,
  status: "resolved",
  resolved_at: "2026-03-02T20:10:00Z",
};
/** The second level would have been told at a quarter past. */
const takenThenResolved: EscalatingAlert = {
  ...acknowledged,
  status: "resolved",
  resolved_at: "2026-03-02T20:40:00Z",
};
/** The acknowledgement is of when it fired before, and expired before it fired again. */
const firedAgain: EscalatingAlert = {
  status: "firing",
  triggered_at: "2026-03-02T20:20:00Z",
  acknowledgement: {
    acknowledged_at: "2026-03-02T20:05:00Z",
    acknowledged_by: "user-1",
    expires_at: "2026-03-02T20:15:00Z",
  },
};

type Row = [
  name: string,
  policy: EscalationPolicy,
  alert: EscalatingAlert,
  time: string,
  level: number,
  repeat: number,
  escalated: string | undefined,
  next: string | undefined,
  isOver: boolean,
];

describe("at a time", () => {
  test.each<Row>([
    ["before the first", once, firing, "20:00:59", 0, 0, undefined, "20:01:00", false],
    ["at the first", once, firing, "20:01:00", 1, 0, "20:01:00", "20:15:00", false],
    ["at the last", once, firing, "20:15:00", 2, 0, "20:15:00", undefined, true],
    ["anew after the last", twice, firing, "20:15:00", 2, 0, "20:15:00", "20:26:00", false],
    ["the first again", twice, firing, "20:26:00", 1, 1, "20:26:00", "20:40:00", false],
    ["the last again", twice, firing, "23:00:00", 2, 1, "20:40:00", undefined, true],
    ["acknowledged", once, acknowledged, "20:30:00", 1, 0, "20:01:00", undefined, true],
    [
      "only resolving ends it",
      untilResolved,
      acknowledged,
      "20:14:00",
      1,
      0,
      "20:01:00",
      "20:15:00",
      false,
    ],
    ["while it holds", once, expiring, "20:59:59", 1, 0, "20:01:00", undefined, true],
    ["once it expired", once, expiring, "21:00:00", 0, 0, undefined, "21:01:00", false],
    [
      "resolved while it held",
      once,
      resolvedWhileTaken,
      "22:00:00",
      1,
      0,
      "20:01:00",
      undefined,
      true,
    ],
    [
      "nobody was told after it was taken",
      once,
      takenThenResolved,
      "22:00:00",
      1,
      0,
      "20:01:00",
      undefined,
      true,
    ],
    [
      "taken before it fired again",
      once,
      firedAgain,
      "20:30:00",
      1,
      0,
      "20:21:00",
      "20:35:00",
      false,
    ],
    ["up again", once, expiring, "21:02:00", 1, 0, "21:01:00", "21:15:00", false],
    [
      "an expiry that ends nothing",
      untilResolved,
      expiring,
      "21:02:00",
      2,
      0,
      "20:15:00",
      undefined,
      true,
    ],
    ["resolved", once, resolved, "23:00:00", 1, 0, "20:01:00", undefined, true],
    ["pending", once, { status: "pending" }, "20:30:00", 0, 0, undefined, undefined, false],
  ])("%s", (_, policy, alert, time, level, repeat, escalated, next, is_over) => {
    const at = (clock: string) => `2026-03-02T${clock}.000Z`;
    const state = escalation(policy, alert, at(time));
    expect(state).toEqual({
      policy_id: "playback",
      level,
      repeat,
      ...(escalated && { escalated_at: at(escalated) }),
      ...(next && { next_at: at(next) }),
      is_over,
    });
    expect(EscalationState.safeParse(state).success).toBe(true);
  });
});

describe("a policy is refused", () => {
  const level = (number: number, delay_s: number) => ({ level: number, delay_s, targets });
  test.each<[why: string, change: object, rule: string]>([
    ["a level is missing", { levels: [level(1, 0), level(3, 60)] }, "levels_from_one_on"],
    ["a level comes twice", { levels: [level(1, 0), level(1, 60)] }, "levels_from_one_on"],
    ["the last comes first", { levels: [level(2, 0), level(1, 60)] }, "levels_from_one_on"],
    ["two come at once", { levels: [level(1, 60), level(2, 60)] }, "delays_rise"],
    ["it repeats at no time", { repeat_count: 2 }, "repeat_says_when"],
    ["it repeats never", { repeat_after_s: 60 }, "delay_is_of_repeat"],
  ])("where %s", (_, change, rule) => {
    const { error } = EscalationPolicy.safeParse({ ...ladder, ...change });
    expect(error?.issues).toMatchObject([{ params: { rule: `escalation_policy.${rule}` } }]);
  });

  test.each<[change: object, rule: string]>([
    [{ targets: [] }, "tells_somebody"],
    [{ channel_ids: ["chat", "chat"] }, "channels_once"],
  ])("where a level has %j", (change, rule) => {
    const { error } = EscalationPolicy.safeParse({
      ...ladder,
      levels: [{ ...level(1, 0), ...change }],
    });
    expect(error?.issues).toMatchObject([{ params: { rule: `escalation_level.${rule}` } }]);
  });
});
