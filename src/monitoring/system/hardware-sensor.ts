/**
 * What sensors of a machine read (OpenTelemetry `hw.temperature`, `hw.fan.speed`, `hw.power`,
 * `hw.energy`; Linux `hwmon`, `powercap`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { atLeastOne, le } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Ratio } from "../../core/units.js";
import { Celsius, Joules, TurnsPerMinute, Watts } from "./hardware-units.js";

/** How hot something is. */
export const TemperatureSensor = withRules(
  closed({
    /** The sensor: `coretemp Core 0`. */
    name: Name,
    /** What it measures: `cpu`, `battery`, `inlet`, … */
    location: Name.optional(),
    /** What it reads. */
    temperature_celsius: Celsius,
    /** From when on it is too hot for long. */
    high_celsius: Celsius.optional(),
    /** From when on it is too hot at all. */
    critical_celsius: Celsius.optional(),
  }),
  {
    high_below_critical: warn(
      // Boards report 0 for a limit that they do not have.
      "What is too hot for long is not above what is too hot at all.",
      le("high_celsius", "critical_celsius"),
      "high_celsius",
    ),
  },
).meta({ id: "TemperatureSensor", title: "Sensor of temperature" });
export type TemperatureSensor = z.infer<typeof TemperatureSensor>;

/** How fast a fan turns. It may be out of its limits when it starts or is broken. */
export const FanSensor = withRules(
  closed({
    /** The sensor: `applesmc Left side`. */
    name: Name,
    /** How fast the fan turns. */
    speed_rpm: TurnsPerMinute.optional(),
    /** The share of its highest speed. */
    speed_ratio: Ratio.optional(),
    /** How slowly it is meant to turn. */
    min_rpm: TurnsPerMinute.optional(),
    /** How fast it is meant to turn. */
    max_rpm: TurnsPerMinute.optional(),
  }),
  {
    fan_has_a_speed: rule("A fan has a speed.", atLeastOne("speed_rpm", "speed_ratio")),
    limits_in_order: warn(
      // Boards report 0 for a limit that they do not have.
      "A fan's lowest speed is not above its highest.",
      le("min_rpm", "max_rpm"),
      "min_rpm",
    ),
  },
).meta({ id: "FanSensor", title: "Sensor of a fan" });
export type FanSensor = z.infer<typeof FanSensor>;

/**
 * What a reading of power covers.
 *
 * - `host`: the whole machine.
 * - `cpu_package`: a processor with all that is in its package.
 * - `cpu_core`: the cores of a processor, which are part of the package.
 * - `memory`: memory modules.
 * - `gpu`: a graphics or tensor processor.
 * - `power_supply`: what a power supply takes in.
 * - `battery`: what a battery gives.
 */
export const PowerDomain = z
  .enum({
    HOST: "host",
    CPU_PACKAGE: "cpu_package",
    CPU_CORE: "cpu_core",
    MEMORY: "memory",
    GPU: "gpu",
    POWER_SUPPLY: "power_supply",
    BATTERY: "battery",
  })
  .meta({ id: "PowerDomain", title: "Domain of power" });
export type PowerDomain = z.infer<typeof PowerDomain>;

/** What something draws. Domains overlap, so that readings are not added up. */
export const PowerSensor = withRules(
  closed({
    /** The sensor: `intel-rapl:0`. */
    name: Name,
    /** What the reading covers. */
    domain: PowerDomain,
    /** What it draws at this instant, or on average since the sample before. */
    power_w: Watts.optional(),
    /** What it is allowed to draw. It may draw more for a moment. */
    power_limit_w: Watts.optional(),
    /** What it has drawn, counted up. The counters of processors start anew by themselves. */
    energy_j: Joules.optional(),
    /** Whether it is worked out from a model, as in virtual machines, and not measured. */
    is_estimated: z.boolean().default(false),
  }),
  {
    power_is_read: rule(
      "A sensor of power reads power or energy.",
      atLeastOne("power_w", "energy_j"),
    ),
  },
).meta({ id: "PowerSensor", title: "Sensor of power" });
export type PowerSensor = z.infer<typeof PowerSensor>;
