/**
 * Masking holds of every model at a thousand values: quarter 2 of the catalog.
 *
 * @module
 */
import { holdsOf } from "./_holds.js";

holdsOf(1, 4);
