/**
 * Masking holds of every model at a thousand values: quarter 3 of the catalog.
 *
 * @module
 */
import { holdsOf } from "./_holds.js";

holdsOf(2, 4);
