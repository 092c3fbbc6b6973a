/**
 * Orders and refunds among track calls (Segment spec, "Ecommerce events").
 *
 * @module
 */

import type { Money } from "../../core/money.js";
import { decimalOf, moneyOf } from "../_amount.js";
import { type Foreign, type ForeignObject, isObject } from "../_foreign.js";
import { plainName } from "./calls.js";

/** A track call that is about money. */
interface OrderKind {
  /** What kind of event it is when its amount is well-formed. */
  readonly eventType: "transaction" | "refund";
  /** The properties that may hold the amount, the best first. */
  readonly amounts: readonly string[];
}

/** Track calls about money, by their name in lower case with single spaces. */
const orders: Readonly<Record<string, OrderKind>> = {
  "order completed": { eventType: "transaction", amounts: ["revenue", "total"] },
  "order refunded": { eventType: "refund", amounts: ["total", "revenue"] },
};

/** What the properties of an order say of its money. */
export interface Order {
  readonly event_type: OrderKind["eventType"];
  readonly revenue: { readonly amount_minor: number; readonly currency: string };
}

/**
 * The revenue of an order, below zero for a refund. Undefined when the call is about something else,
 * or the amount or its currency is missing or malformed; the properties hold them in any case.
 */
export function orderOf(
  name: Foreign | undefined,
  properties: Foreign | undefined,
): Order | undefined {
  const plain = plainName(name);
  const kind = Object.hasOwn(orders, plain) ? orders[plain] : undefined;
  if (kind === undefined || !isObject(properties)) return undefined;
  const place = kind.amounts.find((key) => Object.hasOwn(properties, key));
  const money = moneyOf(place && properties[place], properties.currency);
  if (money === undefined) return undefined;
  if (kind.eventType === "refund") {
    const amount_minor = money.amount_minor === 0 ? 0 : -Math.abs(money.amount_minor);
    return { event_type: "refund", revenue: { ...money, amount_minor } };
  }
  return money.amount_minor < 0 ? undefined : { event_type: "transaction", revenue: money };
}

/** Properties that tell Segment of a revenue, where they do not name an amount yet. */
export function withRevenue(
  properties: ForeignObject | undefined,
  revenue: Money,
): ForeignObject | undefined {
  const names = ["revenue", "total", "currency"];
  if (properties !== undefined && names.some((key) => Object.hasOwn(properties, key))) {
    return properties;
  }
  const amount = decimalOf(revenue).replace("-", "");
  return { ...properties, revenue: amount, currency: revenue.currency };
}
