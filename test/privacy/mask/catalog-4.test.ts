/**
 * Masking holds of every model at a thousand values: quarter 4 of the catalog.
 *
 * @module
 */
import { holdsOf } from "./_holds.js";

holdsOf(3, 4);
