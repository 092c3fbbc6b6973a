/**
 * How a data set came about, and what it is fit for (Croissant RAI vocabulary).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { pii } from "../../core/personal-data.js";
import { earlier } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Ratio } from "../../core/units.js";

/** A few paragraphs: at most 8000 characters. */
const Account = Text.min(1).max(8000);

/** How labels came about. */
export const DatasetAnnotation = closed({
  /** What annotators were told to do (RAI `dataAnnotationProtocol`). */
  protocol: Account.optional(),
  /** Where they did it (`dataAnnotationPlatform`): at most 500 characters. */
  platform: Text.min(1).max(500).optional(),
  /** Who they are (`annotatorDemographics`). */
  annotators: Account.meta({ pii: pii("demographic") }).optional(),
  /** Labels that each row was given (`annotationsPerItem`). */
  labels_per_row: Count.optional(),
  /** How far annotators agree, beyond chance: Krippendorff's alpha or Cohen's kappa, -1 to 1. */
  agreement: z.number().min(-1).max(1).optional(),
  /** How their labels became one (`dataAnnotationAnalysis`). */
  analysis: Account.optional(),
  /** The programs that gave labels (`machineAnnotationTools`): at most 20. */
  tools: z.array(Text.min(1).max(255)).max(20).default([]),
  /** The share of labels that a program gave. */
  machine_ratio: Ratio.optional(),
}).meta({ id: "DatasetAnnotation", title: "Annotation" });
export type DatasetAnnotation = z.infer<typeof DatasetAnnotation>;

/** How a data set came about, and what it is fit for. */
export const DatasetCollection = withRules(
  closed({
    /** How the data was collected (RAI `dataCollection`). */
    description: Account.optional(),
    /** By which means, such as `user_activity` or `web_scraping` (`dataCollectionType`): at most 20. */
    methods: z.array(Text.min(1).max(255)).max(20).default([]),
    /** From when on (`dataCollectionTimeframe`). */
    started_at: Instant.optional(),
    /** Up to when. Absent: it goes on, or nobody said. */
    ended_at: Instant.optional(),
    /** What it was before (`dataCollectionRawData`). */
    raw_data: Account.optional(),
    /** What is missing, and why (`dataCollectionMissingData`). */
    missing_data: Account.optional(),
    /** What was put in for missing values (`dataImputationProtocol`). */
    imputation: Account.optional(),
    /** What was done to it before use (`dataPreprocessingProtocol`). */
    preprocessing: Account.optional(),
    /** How labels came about. Absent: there are none, or nobody said. */
    annotation: DatasetAnnotation.optional(),
    /** What it is for (`dataUseCases`). */
    uses: Account.optional(),
    /** What it is not for (`dataLimitations`). */
    limitations: Account.optional(),
    /** Whom it shows too much, too little or wrongly (`dataBiases`). */
    biases: Account.optional(),
    /** What it may do to people (`dataSocialImpact`). */
    social_impact: Account.optional(),
    /** How it is kept up (`dataReleaseMaintenancePlan`). */
    maintenance: Account.optional(),
  }),
  {
    ended_after_started: rule(
      "Data is collected up to a time after the start.",
      earlier("started_at", "ended_at"),
      "ended_at",
    ),
  },
).meta({ id: "DatasetCollection", title: "Collection" });
export type DatasetCollection = z.infer<typeof DatasetCollection>;
