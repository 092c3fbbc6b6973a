/**
 * What people should know of a model before they use it (Google's model card schema 0.0.2, the
 * metadata of the Hub's model cards).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { PersonName } from "../../core/person.js";
import { pii } from "../../core/personal-data.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";

/** Somebody who answers for a model. */
export const ModelOwner = closed({
  /** A person, team or company. */
  name: PersonName,
  /** How to reach them. */
  contact: Text.min(1)
    .max(320)
    .meta({ pii: pii("email_address") })
    .optional(),
}).meta({ id: "ModelOwner", title: "Owner of a model" });
export type ModelOwner = z.infer<typeof ModelOwner>;

/** A harm that a model may do, and what is done against it. */
export const ModelRisk = closed({
  /** What may go wrong, and for whom. */
  description: Text.min(1),
  /** What is done against it. Absent: nothing. */
  mitigation: Text.min(1).optional(),
}).meta({ id: "ModelRisk", title: "Risk of a model" });
export type ModelRisk = z.infer<typeof ModelRisk>;

/** What making a model put into the air, as its card has it (the Hub's `co2_eq_emissions`). */
export const CardEmissions = closed({
  /** Greenhouse gases in grams of CO2 equivalent. */
  co2_eq_emissions_g: z.number().min(0).max(Number.MAX_SAFE_INTEGER),
  /** How it is known: `codecarbon`, a calculator, a paper. */
  source: Text.min(1).max(1024).optional(),
  /** What is counted: `pre-training`, `fine-tuning`, … */
  training_type: Name.optional(),
  /** Where it was trained: a place, or a region of a cloud. */
  geographical_location: Name.optional(),
  /** On what: `8 x A100 80GB`. */
  hardware_used: Name.optional(),
}).meta({ id: "CardEmissions", title: "Emissions of a model card" });
export type CardEmissions = z.infer<typeof CardEmissions>;

/** What people should know of a model before they use it. */
export const ModelCard = withRules(
  closed({
    /** What the model is and does, in a few sentences. */
    overview: Text.min(1).optional(),
    /** Those who answer for it: at most 50. */
    owners: z.array(ModelOwner).max(50).default([]),
    /** Languages it knows, in BCP 47 or, where there is no tag, by name: at most 500. */
    languages: z.array(Text.min(1).max(35)).max(500).default([]),
    /** Who it is for: at most 50. */
    intended_users: z.array(Text.min(1)).max(50).default([]),
    /** What it is for: at most 50. */
    intended_uses: z.array(Text.min(1)).max(50).default([]),
    /** What it is not for: at most 50. */
    out_of_scope_uses: z.array(Text.min(1)).max(50).default([]),
    /** What it cannot do: at most 50. */
    limitations: z.array(Text.min(1)).max(50).default([]),
    /** What was weighed against what: at most 50. */
    tradeoffs: z.array(Text.min(1)).max(50).default([]),
    /** What harm it may do: at most 50. */
    risks: z.array(ModelRisk).max(50).default([]),
    /** Kinds of personal data in its training data: `age`, `location`. At most 50. */
    sensitive_data: z.array(Name).max(50).default([]),
    /** What making it put into the air. Absent: not known. */
    emissions: CardEmissions.optional(),
    /** Papers, pages and repositories: at most 100. */
    references: z.array(Text.min(1).max(2048)).max(100).default([]),
    /** How to cite it, in BibTeX or in words. */
    citation: Text.min(1).optional(),
  }),
  {
    languages_once: rule("Each language is listed once.", unique("languages[]")),
    sensitive_data_once: rule(
      "Each kind of personal data is named once.",
      unique("sensitive_data[]"),
    ),
  },
).meta({ id: "ModelCard", title: "Model card" });
export type ModelCard = z.infer<typeof ModelCard>;
