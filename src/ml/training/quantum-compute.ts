/**
 * Quantum processors that a training runs on (Qiskit, Amazon Braket, PennyLane).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { atLeastOne, eq, has, le, mul, not, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Milliseconds, Ratio } from "../../core/units.js";
import { TrainingTerm } from "./training-optimizer.js";

/** Quantum processors that a training runs on, real or simulated. */
export const QuantumCompute = withRules(
  closed({
    /** The kind of device. */
    kind: z.literal("quantum"),
    /** Who runs it: `ibm`, `aws`, `azure`, `ionq`, … */
    provider: TrainingTerm,
    /** The device or simulator: `ibm_torino`, `arn:aws:braket:::device/qpu/ionq/Aria-1`. */
    backend: Text.min(1).max(256),
    /** Whether it is simulated. */
    is_simulator: z.boolean(),
    /** Whether the simulator calculates the state exactly, and draws no shots. */
    is_exact: z.boolean().default(false),
    /** Qubits that the circuit uses. */
    qubit_count: Count.min(1),
    /** Qubits that the device has. */
    device_qubit_count: Count.min(1).optional(),
    /** Qubits that carry data, where others correct errors. */
    logical_qubit_count: Count.min(1).optional(),
    /** Repetitions of each circuit, from which its result is drawn. Absent where they differ. */
    shot_count: Count.min(1).optional(),
    /** Circuits that were run, each with its parameters. */
    circuit_count: Count.optional(),
    /** Shots in all. */
    total_shot_count: Count.optional(),
    /** Layers of gates, after the circuit was fitted to the device. */
    circuit_depth: Count.optional(),
    /** Gates that join two qubits, after it was. */
    two_qubit_gate_count: Count.optional(),
    /** Numbers in the circuit that are trained. */
    parameter_count: Count.optional(),
    /** The form of the circuit: `real_amplitudes`, `strongly_entangling_layers`, … */
    ansatz: TrainingTerm.optional(),
    /** The share of gates that join two qubits and fail. */
    two_qubit_error_ratio: Ratio.optional(),
    /** The share of measurements that are wrong. */
    readout_error_ratio: Ratio.optional(),
    /** How errors are made up for: `zne`, `pec`, `trex`, … At most 16. */
    error_mitigation: z.array(TrainingTerm).max(16).default([]),
    /** How long circuits waited for the device. */
    queue_ms: Milliseconds.optional(),
    /** How long the device worked on them. */
    execution_ms: Milliseconds.optional(),
  }),
  {
    circuit_fits_device: rule(
      "A circuit uses no more qubits than the device has.",
      le("qubit_count", "device_qubit_count"),
    ),
    logical_within_physical: rule(
      "No more qubits carry data than the circuit uses.",
      le("logical_qubit_count", "qubit_count"),
    ),
    only_simulator_is_exact: rule(
      "Only a simulator knows the state exactly.",
      when(eq("is_exact", true), eq("is_simulator", true)),
      "is_exact",
    ),
    exact_draws_no_shots: rule(
      "What calculates the state exactly draws no shots.",
      when(eq("is_exact", true), not(has("shot_count"))),
      "shot_count",
    ),
    device_draws_shots: warn(
      "What does not know the state says how often it draws.",
      when(eq("is_exact", false), atLeastOne("shot_count", "total_shot_count")),
      "shot_count",
    ),
    shots_add_up: rule(
      "The shots are those of each circuit, times the circuits.",
      eq("total_shot_count", mul("shot_count", "circuit_count")),
    ),
  },
).meta({ id: "QuantumCompute", title: "Quantum processors of a training" });
export type QuantumCompute = z.infer<typeof QuantumCompute>;
