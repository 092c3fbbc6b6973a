/**
 * The arithmetic of energy and carbon (Green Software Foundation, SCI: `((E * I) + M) per R`).
 *
 * @module
 */
import {
  add,
  and,
  atLeastOne,
  div,
  eq,
  has,
  le,
  lit,
  mul,
  near,
  not,
  type Operand,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

/** Published footprints are rounded to three digits; small ones to a tenth of a gram. */
const rounding = { rel: 0.01 };
const smallRounding = { abs: 0.051 };

const agree = (a: Operand, b: Operand) => or(near(a, b, rounding), near(a, b, smallRounding));
/** Energies may be told to a watt-hour, their parts too. */
const energyRounding = { abs: 0.002 };
const notAbove = (a: Operand, b: Operand) =>
  or(le(a, b), near(a, b, rounding), near(a, b, energyRounding));

/** A contract may say that energy emits less than the grid. */
const isByLocation = eq("accounting", lit("location_based"));

const parts = add(add("cpu_energy_kwh", "accelerator_energy_kwh"), "memory_energy_kwh");

/** The arithmetic of energy and carbon. */
export const footprintRules = {
  // Disks, fans and power supplies take the rest.
  parts_within_energy: rule(
    "Processors, accelerators and memory take no more energy than the computers.",
    notAbove(parts, "energy_kwh"),
    "energy_kwh",
  ),
  cpu_within_energy: rule(
    "Processors take no more energy than the computers.",
    notAbove("cpu_energy_kwh", "energy_kwh"),
  ),
  accelerators_within_energy: rule(
    "Accelerators take no more energy than the computers.",
    notAbove("accelerator_energy_kwh", "energy_kwh"),
  ),
  facility_is_energy_by_pue: rule(
    "The energy of the building is that of the computers times the PUE.",
    or(
      near("facility_energy_kwh", mul("energy_kwh", "power_usage_effectiveness"), rounding),
      near("facility_energy_kwh", mul("energy_kwh", "power_usage_effectiveness"), energyRounding),
    ),
    "facility_energy_kwh",
  ),
  facility_not_below_computers: rule(
    "Where no PUE is given, the building takes no less energy than the computers.",
    when(not(has("power_usage_effectiveness")), notAbove("energy_kwh", "facility_energy_kwh")),
    "facility_energy_kwh",
  ),
  emissions_of_facility: rule(
    "By location, where only the building's energy is known, emissions are it times the intensity.",
    when(
      and(isByLocation, not(has("energy_kwh"))),
      agree("emissions_gco2", mul("facility_energy_kwh", "grid_gco2_per_kwh")),
    ),
    "emissions_gco2",
  ),
  emissions_with_pue: rule(
    "By location, emissions are the energy times the PUE, once, times the intensity of the grid.",
    when(
      isByLocation,
      agree(
        "emissions_gco2",
        mul(mul("energy_kwh", "power_usage_effectiveness"), "grid_gco2_per_kwh"),
      ),
    ),
    "emissions_gco2",
  ),
  emissions_without_pue: rule(
    "By location and without a PUE, emissions are the energy times the intensity of the grid.",
    when(
      and(isByLocation, not(has("power_usage_effectiveness"))),
      agree("emissions_gco2", mul("energy_kwh", "grid_gco2_per_kwh")),
    ),
    "emissions_gco2",
  ),
  intensity_has_a_kind: warn(
    "The intensity of a grid says which power stations it is of.",
    when(has("grid_gco2_per_kwh"), has("grid_intensity_kind")),
    "grid_intensity_kind",
  ),
  total_with_embodied: rule(
    "The total is what the energy emitted, and the share of the hardware.",
    agree("total_gco2", add("emissions_gco2", "embodied.share_gco2")),
  ),
  total_without_embodied: rule(
    "Where the hardware is not counted in, the total is what the energy emitted.",
    when(not(has("embodied")), agree("total_gco2", "emissions_gco2")),
    "total_gco2",
  ),
  score_is_per_unit: rule(
    "The score is the total for each functional unit. Offsets do not lower it.",
    // A score is often far below a gram, and told to two digits.
    near("sci_gco2_per_unit", div("total_gco2", "functional_unit_count"), { rel: 0.05 }),
  ),
  score_has_a_unit: rule(
    "A score is given with its functional unit, their number and the total.",
    when(
      has("sci_gco2_per_unit"),
      and(has("functional_unit"), has("functional_unit_count"), has("total_gco2")),
    ),
    "functional_unit",
  ),
  score_is_by_location: rule(
    "The score counts what the grid of the place delivers, and no contract.",
    when(has("sci_gco2_per_unit"), isByLocation),
    "accounting",
  ),
  says_something: rule(
    "A footprint has energy, emissions or a total.",
    atLeastOne("energy_kwh", "facility_energy_kwh", "emissions_gco2", "total_gco2"),
  ),
};
