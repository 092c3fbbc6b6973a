/**
 * Safe Harbor over every model: half 1 of 2.
 *
 * @module
 */
import { deidentifiedOf } from "./_deidentified.js";

deidentifiedOf(0, 2);
