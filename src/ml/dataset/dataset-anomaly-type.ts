/**
 * What can be wrong with a data set (TFDV `anomalies.proto`, `AnomalyInfo.Type`).
 *
 * @module
 */
import * as z from "zod";

/**
 * What can be wrong with a data set.
 *
 * - `bool_type_big_int`: a boolean is an integer above 1.
 * - `bool_type_small_int`: a boolean is an integer below 0.
 * - `bool_type_bytes_not_int`: a boolean is bytes, and not an integer.
 * - `bool_type_bytes_not_string`: a boolean is bytes, and not a text.
 * - `bool_type_float_not_int`: a boolean is a float, and not an integer.
 * - `bool_type_float_not_string`: a boolean is a float, and not a text.
 * - `bool_type_int_not_string`: a boolean is an integer, and not a text.
 * - `bool_type_string_not_int`: a boolean is a text, and not an integer.
 * - `bool_type_unexpected_string`: a boolean is a text that stands for neither.
 * - `bool_type_unexpected_float`: a boolean is a float other than 0 and 1.
 * - `enum_type_bytes_not_string`: a category is bytes, and not a text.
 * - `enum_type_float_not_string`: a category is a float, and not a text.
 * - `enum_type_int_not_string`: a category is an integer, and not a text.
 * - `enum_type_invalid_utf8`: a category is not UTF-8.
 * - `enum_type_unexpected_string_values`: a category is none of those expected.
 * - `feature_type_high_number_values`: a row has too many values.
 * - `feature_type_low_number_values`: a row has too few values.
 * - `feature_type_low_fraction_present`: too small a share of the rows has a value.
 * - `feature_type_low_number_present`: too few rows have a value.
 * - `feature_type_not_present`: no row has a value.
 * - `feature_type_no_values`: a row has an empty list.
 * - `feature_type_unexpected_repeated`: a row has several values instead of one.
 * - `feature_type_high_unique`: there are too many different values.
 * - `feature_type_low_unique`: there are too few different values.
 * - `feature_type_no_unique`: different values should be counted, and cannot be.
 * - `float_type_big_float`: a float is too large.
 * - `float_type_small_float`: a float is too small.
 * - `float_type_not_float`: a value is not a float.
 * - `float_type_string_not_float`: a text is not that of a float.
 * - `float_type_non_string`: a float should be a text, and is not.
 * - `float_type_unknown_type_number`: the type of a float is not known.
 * - `float_type_has_nan`: a float is not a number.
 * - `float_type_has_inf`: a float is infinite.
 * - `int_type_big_int`: an integer is too large.
 * - `int_type_small_int`: an integer is too small.
 * - `int_type_int_expected`: a value is not an integer.
 * - `int_type_not_int_string`: a text is not that of an integer.
 * - `int_type_not_string`: an integer should be a text, and is not.
 * - `int_type_string_expected`: an integer should be a text, and is another type.
 * - `int_type_unknown_type_number`: the type of an integer is not known.
 * - `low_supported_image_fraction`: too small a share of the images can be read.
 * - `schema_missing_column`: a column is missing.
 * - `schema_new_column`: a column is new.
 * - `schema_training_serving_skew`: training and serving differ.
 * - `string_type_now_float`: a text has become a float.
 * - `string_type_now_int`: a text has become an integer.
 * - `comparator_control_data_missing`: there is nothing to compare with.
 * - `comparator_treatment_data_missing`: there is nothing to compare.
 * - `comparator_l_infty_high`: the L-infinity distance is high.
 * - `comparator_jensen_shannon_divergence_high`: the Jensen-Shannon divergence is high.
 * - `comparator_low_num_examples`: there are too few rows, compared with other data.
 * - `comparator_high_num_examples`: there are too many rows, compared with other data.
 * - `no_data_in_span`: a span has no rows.
 * - `sparse_feature_missing_value`: a sparse feature has an index and no value.
 * - `sparse_feature_missing_index`: a sparse feature has a value and no index.
 * - `sparse_feature_length_mismatch`: a sparse feature has more indices than values, or fewer.
 * - `sparse_feature_name_collision`: a sparse feature has the name of another.
 * - `weighted_feature_name_collision`: a weighted feature has the name of another.
 * - `weighted_feature_missing_value`: a weighted feature has a weight and no value.
 * - `weighted_feature_missing_weight`: a weighted feature has a value and no weight.
 * - `weighted_feature_length_mismatch`: a weighted feature has more weights than values, or fewer.
 * - `semantic_domain_update`: the meaning of a column is not valid.
 * - `dataset_low_num_examples`: there are too few rows.
 * - `dataset_high_num_examples`: there are too many rows.
 * - `value_nestedness_mismatch`: values are nested more deeply, or less.
 * - `domain_invalid_for_type`: what is expected does not fit the type.
 * - `feature_missing_name`: a column of the schema has no name.
 * - `feature_missing_type`: a column of the schema has no type.
 * - `invalid_schema_specification`: the schema is not valid.
 * - `unexpected_data_type`: the data is of another type.
 * - `multiple_reasons`: several things are wrong.
 * - `comparator_normalized_absolute_difference_high`: the normalized absolute difference is high.
 * - `sequence_value_too_few_occurrences`: a value of a sequence occurs too rarely.
 * - `sequence_value_too_many_occurrences`: a value of a sequence occurs too often.
 * - `sequence_value_too_small_fraction`: too small a share of the sequences has a value.
 * - `sequence_value_too_large_fraction`: too large a share of the sequences has a value.
 * - `feature_coverage_too_low`: too small a share of the tokens is in the vocabulary.
 * - `feature_coverage_too_short_avg_token_length`: tokens are too short on average.
 * - `nlp_wrong_location`: a value of a text stands in the wrong place.
 * - `embedding_shape_invalid`: an embedding has the wrong shape.
 * - `max_image_byte_size_exceeded`: an image has too many bytes.
 * - `invalid_feature_shape`: a column has the wrong shape.
 * - `stats_not_available`: what was to be checked was not counted.
 * - `derived_feature_bad_lifecycle`: a derived column is in the wrong stage.
 * - `derived_feature_invalid_source`: a derived column has no valid source.
 * - `custom_validation`: a check of the team's own failed.
 * - `invalid_domain_specification`: what is expected of a column is not valid.
 * - `bool_type_invalid_config`: the texts for true and false are not valid.
 * - `unknown_type`: the tool did not say.
 */
export const DatasetAnomalyType = z
  .enum({
    BOOL_TYPE_BIG_INT: "bool_type_big_int",
    BOOL_TYPE_SMALL_INT: "bool_type_small_int",
    BOOL_TYPE_BYTES_NOT_INT: "bool_type_bytes_not_int",
    BOOL_TYPE_BYTES_NOT_STRING: "bool_type_bytes_not_string",
    BOOL_TYPE_FLOAT_NOT_INT: "bool_type_float_not_int",
    BOOL_TYPE_FLOAT_NOT_STRING: "bool_type_float_not_string",
    BOOL_TYPE_INT_NOT_STRING: "bool_type_int_not_string",
    BOOL_TYPE_STRING_NOT_INT: "bool_type_string_not_int",
    BOOL_TYPE_UNEXPECTED_STRING: "bool_type_unexpected_string",
    BOOL_TYPE_UNEXPECTED_FLOAT: "bool_type_unexpected_float",
    ENUM_TYPE_BYTES_NOT_STRING: "enum_type_bytes_not_string",
    ENUM_TYPE_FLOAT_NOT_STRING: "enum_type_float_not_string",
    ENUM_TYPE_INT_NOT_STRING: "enum_type_int_not_string",
    ENUM_TYPE_INVALID_UTF8: "enum_type_invalid_utf8",
    ENUM_TYPE_UNEXPECTED_STRING_VALUES: "enum_type_unexpected_string_values",
    FEATURE_TYPE_HIGH_NUMBER_VALUES: "feature_type_high_number_values",
    FEATURE_TYPE_LOW_NUMBER_VALUES: "feature_type_low_number_values",
    FEATURE_TYPE_LOW_FRACTION_PRESENT: "feature_type_low_fraction_present",
    FEATURE_TYPE_LOW_NUMBER_PRESENT: "feature_type_low_number_present",
    FEATURE_TYPE_NOT_PRESENT: "feature_type_not_present",
    FEATURE_TYPE_NO_VALUES: "feature_type_no_values",
    FEATURE_TYPE_UNEXPECTED_REPEATED: "feature_type_unexpected_repeated",
    FEATURE_TYPE_HIGH_UNIQUE: "feature_type_high_unique",
    FEATURE_TYPE_LOW_UNIQUE: "feature_type_low_unique",
    FEATURE_TYPE_NO_UNIQUE: "feature_type_no_unique",
    FLOAT_TYPE_BIG_FLOAT: "float_type_big_float",
    FLOAT_TYPE_SMALL_FLOAT: "float_type_small_float",
    FLOAT_TYPE_NOT_FLOAT: "float_type_not_float",
    FLOAT_TYPE_STRING_NOT_FLOAT: "float_type_string_not_float",
    FLOAT_TYPE_NON_STRING: "float_type_non_string",
    FLOAT_TYPE_UNKNOWN_TYPE_NUMBER: "float_type_unknown_type_number",
    FLOAT_TYPE_HAS_NAN: "float_type_has_nan",
    FLOAT_TYPE_HAS_INF: "float_type_has_inf",
    INT_TYPE_BIG_INT: "int_type_big_int",
    INT_TYPE_SMALL_INT: "int_type_small_int",
    INT_TYPE_INT_EXPECTED: "int_type_int_expected",
    INT_TYPE_NOT_INT_STRING: "int_type_not_int_string",
    INT_TYPE_NOT_STRING: "int_type_not_string",
    INT_TYPE_STRING_EXPECTED: "int_type_string_expected",
    INT_TYPE_UNKNOWN_TYPE_NUMBER: "int_type_unknown_type_number",
    LOW_SUPPORTED_IMAGE_FRACTION: "low_supported_image_fraction",
    SCHEMA_MISSING_COLUMN: "schema_missing_column",
    SCHEMA_NEW_COLUMN: "schema_new_column",
    SCHEMA_TRAINING_SERVING_SKEW: "schema_training_serving_skew",
    STRING_TYPE_NOW_FLOAT: "string_type_now_float",
    STRING_TYPE_NOW_INT: "string_type_now_int",
    COMPARATOR_CONTROL_DATA_MISSING: "comparator_control_data_missing",
    COMPARATOR_TREATMENT_DATA_MISSING: "comparator_treatment_data_missing",
    COMPARATOR_L_INFTY_HIGH: "comparator_l_infty_high",
    COMPARATOR_JENSEN_SHANNON_DIVERGENCE_HIGH: "comparator_jensen_shannon_divergence_high",
    COMPARATOR_LOW_NUM_EXAMPLES: "comparator_low_num_examples",
    COMPARATOR_HIGH_NUM_EXAMPLES: "comparator_high_num_examples",
    NO_DATA_IN_SPAN: "no_data_in_span",
    SPARSE_FEATURE_MISSING_VALUE: "sparse_feature_missing_value",
    SPARSE_FEATURE_MISSING_INDEX: "sparse_feature_missing_index",
    SPARSE_FEATURE_LENGTH_MISMATCH: "sparse_feature_length_mismatch",
    SPARSE_FEATURE_NAME_COLLISION: "sparse_feature_name_collision",
    WEIGHTED_FEATURE_NAME_COLLISION: "weighted_feature_name_collision",
    WEIGHTED_FEATURE_MISSING_VALUE: "weighted_feature_missing_value",
    WEIGHTED_FEATURE_MISSING_WEIGHT: "weighted_feature_missing_weight",
    WEIGHTED_FEATURE_LENGTH_MISMATCH: "weighted_feature_length_mismatch",
    SEMANTIC_DOMAIN_UPDATE: "semantic_domain_update",
    DATASET_LOW_NUM_EXAMPLES: "dataset_low_num_examples",
    DATASET_HIGH_NUM_EXAMPLES: "dataset_high_num_examples",
    VALUE_NESTEDNESS_MISMATCH: "value_nestedness_mismatch",
    DOMAIN_INVALID_FOR_TYPE: "domain_invalid_for_type",
    FEATURE_MISSING_NAME: "feature_missing_name",
    FEATURE_MISSING_TYPE: "feature_missing_type",
    INVALID_SCHEMA_SPECIFICATION: "invalid_schema_specification",
    UNEXPECTED_DATA_TYPE: "unexpected_data_type",
    MULTIPLE_REASONS: "multiple_reasons",
    COMPARATOR_NORMALIZED_ABSOLUTE_DIFFERENCE_HIGH:
      "comparator_normalized_absolute_difference_high",
    SEQUENCE_VALUE_TOO_FEW_OCCURRENCES: "sequence_value_too_few_occurrences",
    SEQUENCE_VALUE_TOO_MANY_OCCURRENCES: "sequence_value_too_many_occurrences",
    SEQUENCE_VALUE_TOO_SMALL_FRACTION: "sequence_value_too_small_fraction",
    SEQUENCE_VALUE_TOO_LARGE_FRACTION: "sequence_value_too_large_fraction",
    FEATURE_COVERAGE_TOO_LOW: "feature_coverage_too_low",
    FEATURE_COVERAGE_TOO_SHORT_AVG_TOKEN_LENGTH: "feature_coverage_too_short_avg_token_length",
    NLP_WRONG_LOCATION: "nlp_wrong_location",
    EMBEDDING_SHAPE_INVALID: "embedding_shape_invalid",
    MAX_IMAGE_BYTE_SIZE_EXCEEDED: "max_image_byte_size_exceeded",
    INVALID_FEATURE_SHAPE: "invalid_feature_shape",
    STATS_NOT_AVAILABLE: "stats_not_available",
    DERIVED_FEATURE_BAD_LIFECYCLE: "derived_feature_bad_lifecycle",
    DERIVED_FEATURE_INVALID_SOURCE: "derived_feature_invalid_source",
    CUSTOM_VALIDATION: "custom_validation",
    INVALID_DOMAIN_SPECIFICATION: "invalid_domain_specification",
    BOOL_TYPE_INVALID_CONFIG: "bool_type_invalid_config",
    UNKNOWN_TYPE: "unknown_type",
  })
  .meta({ id: "DatasetAnomalyType", title: "Type of an anomaly" });
export type DatasetAnomalyType = z.infer<typeof DatasetAnomalyType>;
