/**
 * Measures one case and prints the measurements as JSON: `measure-case.ts usual valid 15`.
 *
 * @module
 */
import { caseNames, caseOf } from "./cases.js";
import { measure } from "./measure.js";

const [load, validity, rounds] = process.argv.slice(2);
const name = caseNames.find((it) => it.load === load && it.validity === validity);
if (name === undefined) throw new Error(`There is no case ${load} ${validity}.`);
const measurements = await measure(caseOf(name.load, name.validity), Number(rounds), 40);
process.stdout.write(JSON.stringify(measurements));
