/**
 * The arithmetic of carbon holds where it is right, and finds the ways in which it goes wrong.
 *
 * @module
 */
import { expect, test } from "vitest";
import { TrainingFootprint } from "../../../src/ml/training/training-footprint.js";
import { issuesOf } from "../_issues.js";

/** 10 kWh at a PUE of 1.5 and 400 g/kWh: 6000 g. Hardware: 1 200 000 g * (73 / 35040) * (8 / 8). */
const right = {
  method: "measured",
  energy_kwh: 10,
  power_usage_effectiveness: 1.5,
  facility_energy_kwh: 15,
  grid_gco2_per_kwh: 400,
  grid_intensity_kind: "average",
  emissions_gco2: 6000,
  embodied: {
    total_gco2: 1_200_000,
    reserved_hours: 73,
    lifespan_hours: 35_040,
    reserved_unit_count: 8,
    total_unit_count: 8,
    share_gco2: 2500,
  },
  total_gco2: 8500,
  functional_unit: "1000 predictions",
  functional_unit_count: 17,
  sci_gco2_per_unit: 500,
};

test.each<[string, object, string[]]>([
  ["right", {}, []],
  ["rounded to three digits", { emissions_gco2: 6010, total_gco2: 8510 }, []],
  ["offsets lower nothing", { offset_gco2: 8500 }, []],
  [
    "offsets taken off",
    { offset_gco2: 8500, total_gco2: 0, sci_gco2_per_unit: 0 },
    ["training_footprint.total_with_embodied"],
  ],
  [
    "the PUE counted twice",
    { emissions_gco2: 9000, total_gco2: 11_500, sci_gco2_per_unit: 676.5 },
    ["training_footprint.emissions_with_pue"],
  ],
  [
    "the PUE not counted",
    { emissions_gco2: 4000, total_gco2: 6500, sci_gco2_per_unit: 382.4 },
    ["training_footprint.emissions_with_pue"],
  ],
  [
    "kilograms for grams, as CodeCarbon has them",
    { emissions_gco2: 6, total_gco2: 2506, sci_gco2_per_unit: 147.4 },
    ["training_footprint.emissions_with_pue"],
  ],
  [
    "watt-hours for kilowatt-hours",
    { energy_kwh: 10_000 },
    ["training_footprint.facility_is_energy_by_pue", "training_footprint.emissions_with_pue"],
  ],
  [
    "what was bought, where the score counts the grid",
    { accounting: "market_based" },
    ["training_footprint.score_is_by_location"],
  ],
  [
    "parts that leave fans and disks out",
    { cpu_energy_kwh: 2, accelerator_energy_kwh: 6, memory_energy_kwh: 0.5 },
    [],
  ],
  [
    "parts with the PUE in them, as CodeCarbon has them",
    { cpu_energy_kwh: 4.5, accelerator_energy_kwh: 9.75, memory_energy_kwh: 0.75 },
    ["training_footprint.parts_within_energy"],
  ],
])("%s", (_, patch, expected) => {
  expect(issuesOf(TrainingFootprint, { ...right, ...patch })).toEqual(expected);
});

test("a run of seconds, rounded to a tenth of a gram", () => {
  const small = {
    method: "estimated",
    energy_kwh: 0.00103,
    grid_gco2_per_kwh: 381,
    grid_intensity_kind: "average",
    emissions_gco2: 0.4,
  };
  expect(issuesOf(TrainingFootprint, small)).toEqual([]);
});
