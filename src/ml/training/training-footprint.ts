/**
 * The energy that a training took, and what it did to the climate (SCI; CodeCarbon; Hugging Face
 * `co2_eq_emissions`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Quantity } from "../../core/units.js";
import { EmbodiedCarbon } from "./embodied-carbon.js";
import { footprintRules } from "./footprint-rules.js";

/**
 * How energy came to be known.
 *
 * - `measured`: by meters or counters in the hardware, such as RAPL or NVML.
 * - `estimated`: from the use of the hardware and its power.
 * - `assumed`: from the power on its label, and the time.
 */
export const EnergyMethod = z
  .enum({ MEASURED: "measured", ESTIMATED: "estimated", ASSUMED: "assumed" })
  .meta({ id: "EnergyMethod", title: "Method of measuring energy" });
export type EnergyMethod = z.infer<typeof EnergyMethod>;

/**
 * Which power stations a grid's intensity is of.
 *
 * - `average`: all that were at work.
 * - `marginal`: those that ran because of the demand.
 */
export const GridIntensityKind = z
  .enum({ AVERAGE: "average", MARGINAL: "marginal" })
  .meta({ id: "GridIntensityKind", title: "Kind of grid intensity" });
export type GridIntensityKind = z.infer<typeof GridIntensityKind>;

/**
 * Whose electricity is counted (GHG Protocol, scope 2).
 *
 * - `location_based`: what the grid of the place delivers.
 * - `market_based`: what was bought by contract or certificate.
 */
export const CarbonAccounting = z
  .enum({ LOCATION_BASED: "location_based", MARKET_BASED: "market_based" })
  .meta({ id: "CarbonAccounting", title: "Accounting of carbon" });
export type CarbonAccounting = z.infer<typeof CarbonAccounting>;

const Kilowatts = Quantity.min(0);
const KilowattHours = Quantity.min(0);
/** Grams of CO2 equivalent. */
const Grams = Quantity.min(0);

/** The energy that a training took, and what it did to the climate. */
export const TrainingFootprint = withRules(
  closed({
    /** How energy came to be known. */
    method: EnergyMethod,
    /** What worked it out, with its version: `codecarbon 3.0.1`. At most 128 characters. */
    tool: Text.min(1).max(128).optional(),
    /** The energy that the computers took, without cooling and losses of the building, in kWh. `E` */
    energy_kwh: KilowattHours.optional(),
    /** That of processors, in kWh. */
    cpu_energy_kwh: KilowattHours.optional(),
    /** That of accelerators, in kWh. */
    accelerator_energy_kwh: KilowattHours.optional(),
    /** That of memory, in kWh. */
    memory_energy_kwh: KilowattHours.optional(),
    /** The most that the computers draw together, in kW. */
    max_power_kw: Kilowatts.optional(),
    /**
     * What the building takes for each unit that the computers take (PUE). Absent: not counted in.
     * CodeCarbon has it in each of its energies: divide by it, so that it counts once.
     */
    power_usage_effectiveness: z.number().min(1).max(10).optional(),
    /** The energy that the building took for the training, in kWh: the computers' times the PUE. */
    facility_energy_kwh: KilowattHours.optional(),
    /**
     * Grams of CO2 equivalent for each kWh of the grid, weighed by energy where it changed while the
     * training ran. `I`
     */
    grid_gco2_per_kwh: z.number().min(0).max(5000).optional(),
    /** Which power stations these are of. */
    grid_intensity_kind: GridIntensityKind.optional(),
    /** Whose electricity is counted. */
    accounting: CarbonAccounting.default("location_based"),
    /** The place whose grid it is: a country, region or zone, such as `DE` or `US-CAL-CISO`. */
    grid_zone: Text.min(1).max(128).optional(),
    /** What the energy emitted, in grams. The PUE is counted in here, once. `O` */
    emissions_gco2: Grams.optional(),
    /** The share of what it took to make the hardware. */
    embodied: EmbodiedCarbon.optional(),
    /** All together, in grams. */
    total_gco2: Grams.optional(),
    /** What the score is by: `1000 predictions`, `training run`. `R` */
    functional_unit: Text.min(1).max(128).optional(),
    /** How many of these there were. */
    functional_unit_count: Count.min(1).optional(),
    /** Grams for each of these (software carbon intensity). */
    sci_gco2_per_unit: Grams.optional(),
    /** Grams for which certificates were bought elsewhere. They lower no other number here. */
    offset_gco2: Grams.default(0),
  }),
  footprintRules,
).meta({ id: "TrainingFootprint", title: "Footprint of a training" });
export type TrainingFootprint = z.infer<typeof TrainingFootprint>;
