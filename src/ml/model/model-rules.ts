/**
 * What holds between the life of a model, its files, its evaluations and its deployments.
 *
 * @module
 */
import {
  and,
  count,
  each,
  eq,
  gt,
  has,
  lit,
  ne,
  not,
  notLater,
  oneOf,
  or,
  sum,
  together,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import type { ArtifactFormat } from "../artifact/artifact-format.js";
import { MLFramework } from "../ml-framework.js";
import type { MLModelStatus } from "./ml-model-status.js";

const isIn = (...statuses: MLModelStatus[]) => oneOf("status", ...statuses.map(lit));

/** It answers. */
const isServed = isIn("deployed", "deprecated");

/** Every file that is listed has a checksum, and there is at least one. */
const hasCheckedFiles = and(
  gt(count("files[]"), 0),
  eq(count("files[].checksum"), count("files[]")),
);

/** Files of these formats are made by these frameworks, or by one that has no name here. */
const madeBy = (formats: readonly ArtifactFormat[], frameworks: readonly MLFramework[]) =>
  warn(
    `An artifact in the format ${formats.join(" or ")} is of ${frameworks.join(" or ")}.`,
    when(
      gt(count("artifacts[]", oneOf("format", ...formats.map(lit))), 0),
      or(
        oneOf("framework", ...frameworks.map(lit)),
        not(oneOf("framework", ...MLFramework.options.map(lit))),
        ne(count("artifacts[]", oneOf("format", ...formats.map(lit))), count("artifacts[]")),
      ),
    ),
    "framework",
  );

/** Where a model is in its life. */
const lifeRules = {
  updated_after_created: rule(
    "A model is changed after it was registered.",
    notLater("created_at", "updated_at"),
    "updated_at",
  ),
  approval_has_an_approver: warn(
    "An approval has a time and a person.",
    together("approved_at", "approved_by"),
    "approved_by",
  ),
  approved_after_created: warn(
    "A model is approved after it was registered.",
    notLater("created_at", "approved_at"),
    "approved_at",
  ),
  approved_by_another: warn(
    "A model is approved by somebody other than who registered it.",
    ne("approved_by", "created_by"),
  ),
  failure_has_a_reason: warn(
    "A model that failed or was rejected says why.",
    when(isIn("failed", "rejected"), has("status_reason")),
    "status_reason",
  ),
  deprecation_has_a_time: warn(
    "A deprecated model says since when.",
    when(isIn("deprecated"), has("deprecated_at")),
    "deprecated_at",
  ),
  successor_is_another: rule(
    "The version that takes a model's place is another one.",
    ne("successor_version", "version"),
  ),
  trained_has_an_artifact: rule(
    "A model that was validated, approved or deployed has an artifact.",
    when(isIn("validated", "approved", "deployed", "deprecated"), gt(count("artifacts[]"), 0)),
    "artifacts",
  ),
  served_has_a_checksum: rule(
    "A model that answers has an artifact with a checksum, or with one for each of its files.",
    when(
      isServed,
      or(
        eq(count("artifacts[]"), 0),
        gt(count("artifacts[]", has("checksum")), 0),
        gt(count("artifacts[]", hasCheckedFiles), 0),
      ),
    ),
    "artifacts",
  ),
  served_was_evaluated: rule(
    "A model that answers was evaluated.",
    when(isServed, gt(count("evaluations[]"), 0)),
    "evaluations",
  ),
};

/** What a model is called. */
const nameRules = {
  aliases_once: rule("Each alias is given once.", unique("aliases[]")),
  latest_is_no_alias: rule(
    "No alias is called latest, which the registry works out.",
    each("aliases[]", not(oneOf(".", lit("latest"), lit("Latest"), lit("LATEST")))),
  ),
  signatures_once: rule("Each signature has a name of its own.", unique("signatures[].name")),
  artifacts_once: rule(
    "Each artifact is listed once in each format.",
    unique("artifacts[]", "uri", "format"),
  ),
  classes_once: rule("Each class is listed once.", unique("classes[]")),
  base_is_another: rule(
    "No version of a model is made from itself.",
    each("base_models[]", or(ne("model_id", "$.model_id"), ne("version", "$.version"))),
  ),
  importances_once: rule(
    "Each measure of importance is taken once of the same score and data.",
    unique(
      "feature_importances[]",
      "measure",
      "score",
      "dataset.dataset_id",
      "dataset.name",
      "dataset.subset",
      "dataset.split",
      "dataset.revision",
    ),
  ),
};

/** Where a model answers. */
const deploymentRules = {
  traffic_is_of_served: rule(
    "Only a model that answers has traffic.",
    when(gt(sum("deployments[].traffic_percent"), 0), isServed),
    "status",
  ),
  archived_answers_nothing: warn(
    "A draft, and a model in training, archived, rejected or failed, is not available anywhere.",
    when(
      isIn("draft", "training", "archived", "rejected", "failed"),
      each("deployments[]", not(oneOf("state", lit("available"), lit("degraded")))),
    ),
  ),
  deployed_somewhere: warn(
    "A deployed model says where it answers.",
    when(isIn("deployed"), gt(count("deployments[]"), 0)),
    "deployments",
  ),
  deployed_after_created: warn(
    "A model is deployed after it was registered.",
    each("deployments[]", notLater("$.created_at", "deployed_at")),
  ),
};

/** Which files which frameworks make. */
const formatRules = {
  trees_of_xgboost: madeBy(["ubj", "xgboost_json"], ["xgboost"]),
  trees_of_lightgbm: madeBy(["lightgbm_text"], ["lightgbm"]),
  trees_of_catboost: madeBy(["cbm"], ["catboost"]),
  saved_by_tensorflow: madeBy(["saved_model"], ["tensorflow", "keras", "jax"]),
  saved_by_torch: madeBy(
    ["torch_state_dict", "torchscript", "torch_export"],
    ["pytorch", "hugging_face", "spacy"],
  ),
  saved_by_spacy: madeBy(["spacy"], ["spacy"]),
};

/** What holds between the life of a model, its files, its evaluations and its deployments. */
export const modelRules = { ...lifeRules, ...nameRules, ...deploymentRules, ...formatRules };
