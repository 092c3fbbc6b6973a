/**
 * How records refer to people. Each word says what it holds of them, so that a policy finds it.
 *
 * @module
 */
import type * as z from "zod";
import { ForeignId } from "./identifier.js";
import { pii } from "./personal-data.js";
import { Name, Text } from "./text.js";

/**
 * The id of a person, or of the account under which they act: 1 to 256 characters, kept as they
 * came. Many systems number their people by an e-mail address.
 */
export const UserId = ForeignId.meta({ pii: pii("user_id") });
export type UserId = z.infer<typeof UserId>;

/**
 * What finds somebody again online without a name: a session, a cookie, an advertising id (recital
 * 30 of the GDPR). 1 to 256 characters.
 */
export const OnlineId = ForeignId.meta({ pii: pii("online_id") });
export type OnlineId = z.infer<typeof OnlineId>;

/** The id of a device that somebody uses: 1 to 256 characters. */
export const DeviceId = ForeignId.meta({ pii: pii("device_id") });
export type DeviceId = z.infer<typeof DeviceId>;

/** The name of a person, as it is shown to a human reader: 1 to 255 characters. */
export const PersonName = Name.meta({ pii: pii("name") });
export type PersonName = z.infer<typeof PersonName>;

/**
 * What something is about or is kept together by, such as `track/8812`: a person as often as a
 * thing. It is not empty. Narrow it with `.max(n)`.
 */
export const Subject = Text.min(1).meta({ pii: pii("user_id") });
export type Subject = z.infer<typeof Subject>;
