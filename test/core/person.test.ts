import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { ForeignId } from "../../src/core/identifier.js";
import { DeviceId, OnlineId, PersonName, Subject, UserId } from "../../src/core/person.js";
import { personalDataOf } from "../../src/core/personal-data.js";
import { Name, Text } from "../../src/core/text.js";

describe("a word for people", () => {
  test.each([
    ["UserId", UserId, "user_id"],
    ["OnlineId", OnlineId, "online_id"],
    ["DeviceId", DeviceId, "device_id"],
    ["PersonName", PersonName, "name"],
    ["Subject", Subject, "user_id"],
  ] as const)("%s says what it holds, narrowed and wrapped too", (_, word, category) => {
    const forms: readonly z.ZodType[] = [
      word,
      word.max(5),
      word.max(5).optional(),
      word.nullable().default(null),
    ];
    expect(forms.map((form) => personalDataOf(form)?.category)).toEqual(forms.map(() => category));
  });

  test.each([
    ["ForeignId", ForeignId],
    ["Name", Name],
    ["Text", Text],
  ] as const)("leaves %s, of which it is made, as it was", (_, base) => {
    expect(personalDataOf(base)).toBeUndefined();
    expect(personalDataOf(base.max(5).optional())).toBeUndefined();
  });

  test.each([
    ["UserId", UserId, ForeignId],
    ["PersonName", PersonName, Name],
  ] as const)("%s accepts what its base accepts", (_, word, base) => {
    for (const value of ["", "a", "x".repeat(255), "x".repeat(256), "x".repeat(257), "\ud800", 1]) {
      expect(word.safeParse(value).success).toBe(base.safeParse(value).success);
    }
  });
});
