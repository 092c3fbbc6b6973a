/**
 * The file, or folder of files, that holds a model: where it is, how large, and how to know that it
 * is the right one. It is described and never read.
 *
 * @module
 */
import * as z from "zod";
import { Checksum } from "../../core/checksum.js";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { LINE_ENDS } from "../../core/line-end.js";
import {
  and,
  count,
  eq,
  gt,
  has,
  near,
  not,
  or,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Bytes, Count } from "../../core/units.js";
import { LibraryVersion } from "../library-version.js";
import {
  ArtifactFormat,
  ArtifactFormatName,
  isInFormat,
  runsCodeOnLoad,
} from "./artifact-format.js";
import { EstimatorDescription } from "./estimator.js";
import { OnnxModel } from "./onnx-model.js";
import { Quantization } from "./quantization.js";
import { TensorType } from "./tensor-type.js";
import { TreeEnsemble } from "./tree-ensemble.js";

/**
 * Where an artifact is: a URI or a path, such as `s3://…`, `hf://…`, `models:/name/3` or `/mnt/…`.
 * No spaces; no secrets, so not a signed link.
 */
export const ArtifactUri = z
  .string()
  .max(2048)
  .regex(/^[!-~]+$/, {
    error: "Expected a URI or path of printable ASCII without spaces, such as s3://bucket/model.",
  });
export type ArtifactUri = z.infer<typeof ArtifactUri>;

const LATER = `[^/\\\\${LINE_ENDS}]`;
const FIRST = `[^./\\\\${LINE_ENDS}]`;

/** A name in a path: neither `.` nor `..`. */
const STEP = `(?:${FIRST}${LATER}*|\\.${FIRST}${LATER}*|\\.\\.${LATER}+)`;

/** One file of an artifact that is a folder. */
export const ArtifactFile = closed({
  /** Its path within the artifact, with `/` between the parts: no `.` or `..`, no `/` in front. */
  path: Text.max(1024).regex(new RegExp(`^${STEP}(?:/${STEP})*$`, "u"), {
    error: "Expected a path within the artifact, such as variables/variables.index.",
  }),
  /** Its size. */
  size_bytes: Bytes.optional(),
  /** The digest of its bytes. */
  checksum: Checksum.optional(),
}).meta({ id: "ArtifactFile", title: "File of an artifact" });
export type ArtifactFile = z.infer<typeof ArtifactFile>;

/** How many parameters a model keeps in one type (the Hub's `safetensors.parameters`). */
export const ParametersOfType = closed({
  /** The type of the elements. */
  tensor_type: TensorType,
  /** How many there are. */
  parameter_count: Count,
}).meta({ id: "ParametersOfType", title: "Parameters of one type" });
export type ParametersOfType = z.infer<typeof ParametersOfType>;

const isOnnx = isInFormat("onnx");

/** Formats that hold files of other formats. */
const containers = ["mlflow", "torch_archive", "container_image"] satisfies ArtifactFormat[];

const pickles = ["pickle", "cloudpickle", "joblib", "torch_state_dict"] satisfies ArtifactFormat[];

/** The formats that have a name here, but for some. */
const allBut = (...some: ArtifactFormat[]) =>
  ArtifactFormat.options.filter((format) => !some.includes(format));

/** The file, or folder of files, that holds a model. */
export const ModelArtifact = withRules(
  closed({
    /** Where it is. */
    uri: ArtifactUri,
    /** How it is written. */
    format: ArtifactFormatName,
    /** Its size, that of all its files. */
    size_bytes: Bytes.optional(),
    /** The digest of its bytes; of a folder, that of its archive. Absent: its files have theirs. */
    checksum: Checksum.optional(),
    /** The files of a folder: at most 5000. Empty: it is one file, or they are not listed. */
    files: z.array(ArtifactFile).max(5000).default([]),
    /** How the file is compressed: `zlib`, `gzip`, `lz4`, `zstd`, … Absent: it is not. */
    compression: z
      .string()
      .regex(/^[a-z][a-z0-9_-]{0,31}$/)
      .optional(),
    /** When it was written. The date of a repository is not that of the weights. */
    created_at: Instant.optional(),
    /** The libraries that wrote it, and that a reader needs: at most 500. */
    library_versions: z.array(LibraryVersion).max(500).default([]),
    /** How many parameters it holds. */
    parameter_count: Count.optional(),
    /** How many of them in which type: at most 50. */
    parameters_by_type: z.array(ParametersOfType).max(50).optional(),
    /** How its numbers were made smaller. Absent: they were not. */
    quantization: Quantization.optional(),
    /** What the estimator in it is, without loading it. */
    estimator: EstimatorDescription.optional(),
    /** What the trees in it are. */
    tree_ensemble: TreeEnsemble.optional(),
    /** What the ONNX file says of itself. */
    onnx: OnnxModel.optional(),
    /** Where its signature is: that of Sigstore or OpenSSF model signing. Absent: it is not signed. */
    signature_uri: ArtifactUri.optional(),
  }),
  {
    files_once: rule("Each file is listed once.", unique("files[].path")),
    files_within_size: rule(
      "Where every file has a size and nothing is compressed, they add up to that of the artifact.",
      when(
        and(
          not(has("compression")),
          gt(count("files[]"), 0),
          eq(count("files[].size_bytes"), count("files[]")),
        ),
        eq("size_bytes", sum("files[].size_bytes")),
      ),
      "size_bytes",
    ),
    libraries_once: rule("Each library is listed once.", unique("library_versions[].name")),
    types_once: rule(
      "The parameters of each type are counted once.",
      unique("parameters_by_type[].tensor_type"),
    ),
    types_add_up: warn(
      "The parameters of all types together are as many as there are, unless several share a number.",
      when(
        and(not(has("quantization")), gt(count("parameters_by_type[]"), 0)),
        near("parameter_count", sum("parameters_by_type[].parameter_count"), { rel: 0.005 }),
      ),
      "parameter_count",
    ),
    onnx_is_onnx: rule(
      "Only an ONNX file, or what may hold one, says so of itself.",
      when(has("onnx"), not(isInFormat(...allBut("onnx", ...containers)))),
      "format",
    ),
    opsets_of_onnx: warn("An ONNX file says what it needs.", when(isOnnx, has("onnx")), "onnx"),
    pickle_has_a_checksum: warn(
      "An artifact that runs code when it is loaded has a checksum, or its files have.",
      when(runsCodeOnLoad, or(has("checksum"), gt(count("files[].checksum"), 0))),
      "checksum",
    ),
    pickle_has_versions: warn(
      "A pickled estimator names the libraries that wrote it, since others may not load it.",
      when(
        and(isInFormat("pickle", "cloudpickle", "joblib", "skops"), has("estimator")),
        gt(count("library_versions[]"), 0),
      ),
      "library_versions",
    ),
    protocol_of_pickle: rule(
      "Only a pickle, or what may hold one, has a version of the pickle protocol.",
      when(has("estimator.pickle_protocol"), not(isInFormat(...allBut(...pickles, ...containers)))),
      "format",
    ),
  },
).meta({ id: "ModelArtifact", title: "Artifact of a model" });
export type ModelArtifact = z.infer<typeof ModelArtifact>;
