/**
 * Safe Harbor over every model: half 2 of 2.
 *
 * @module
 */
import { deidentifiedOf } from "./_deidentified.js";

deidentifiedOf(1, 2);
