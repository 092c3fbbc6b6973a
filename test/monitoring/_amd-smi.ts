/**
 * GPUs from the JSON that AMD's `amd-smi` and `rocm-smi` print, for tests.
 *
 * @module
 */
import { z } from "zod";

const Card = z.record(z.string(), z.string());

/** GPUs as they would be sent, not judged yet. What is not available is left out. */
export function gpusOf(document: unknown): Record<string, unknown>[] {
  return Object.entries(z.record(z.string(), Card).parse(document)).map(([id, card]) => {
    const number = (key: string, by = 1) => {
      const value = Number(card[key]);
      return Number.isFinite(value) ? value / by : undefined;
    };
    const fields = {
      id,
      model: card["Device Name"],
      vendor: card["Card Vendor"],
      utilization_ratio: number("GPU use (%)", 100),
      memory_limit_bytes: number("VRAM Total Memory (B)"),
      memory_used_bytes: number("VRAM Total Used Memory (B)"),
      memory_used_ratio: number("GPU Memory Allocated (VRAM%)", 100),
      memory_busy_ratio: number("GPU Memory Read/Write Activity (%)", 100),
      power_w: number("Average Graphics Package Power (W)"),
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  });
}
