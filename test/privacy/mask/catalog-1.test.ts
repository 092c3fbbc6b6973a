/**
 * Masking holds of every model at a thousand values: quarter 1 of the catalog.
 *
 * @module
 */
import { holdsOf } from "./_holds.js";

holdsOf(0, 4);
