/**
 * How the weights are updated from their gradients (PyTorch `torch.optim`, Keras optimizers).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, gt, has, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity } from "../../core/units.js";

/** The name of an algorithm, schedule or function in lower case: `adamw`, `cosine_with_restarts`. */
export const TrainingTerm = z
  .string()
  .regex(/^[a-z][a-z0-9_.-]{0,63}$/, {
    error: "Expected a term in lower case, such as adamw or cosine_with_restarts.",
  })
  .meta({ impersonal: true });
export type TrainingTerm = z.infer<typeof TrainingTerm>;

/** A share of the past that a moving average keeps: from 0, below 1. */
const Decay = z.number().min(0).lt(1);

/** How the weights are updated from their gradients. */
export const TrainingOptimizer = withRules(
  closed({
    /** The algorithm: `sgd`, `adam`, `adamw`, `lamb`, `adafactor`, `lion`, `lbfgs`, … */
    name: TrainingTerm,
    /** How strongly weights are pulled to zero at each update. */
    weight_decay: Quantity.min(0).optional(),
    /** The share of the last update that is kept, of SGD and RMSprop. */
    momentum: Decay.optional(),
    /** The share of the gradient that momentum leaves out. */
    dampening: Quantity.min(0).optional(),
    /** Whether the gradient is taken where momentum leads (Nesterov). */
    is_nesterov: z.boolean().default(false),
    /** The decay of the average gradient, of Adam and its kin. */
    beta1: Decay.optional(),
    /** The decay of the average squared gradient. */
    beta2: Decay.optional(),
    /** What is added to a divisor to keep it from zero. */
    epsilon: Quantity.min(0).optional(),
  }),
  {
    // Keras takes it without, and then does what plain descent does.
    nesterov_has_momentum: warn(
      "Nesterov's method needs momentum.",
      when(eq("is_nesterov", true), has("momentum")),
      "momentum",
    ),
    nesterov_momentum_is_positive: warn(
      "Nesterov's momentum is above zero.",
      when(eq("is_nesterov", true), gt("momentum", 0)),
      "momentum",
    ),
    nesterov_is_not_dampened: rule(
      "Nesterov's momentum is not dampened.",
      when(eq("is_nesterov", true), eq("dampening", 0)),
      "dampening",
    ),
  },
).meta({ id: "TrainingOptimizer", title: "Optimizer of a training" });
export type TrainingOptimizer = z.infer<typeof TrainingOptimizer>;
