/**
 * What the values of a widget are measured in, and the units that are usual (Grafana, UCUM).
 *
 * @module
 */
import * as z from "zod";
import { Text } from "../../core/text.js";

/**
 * A unit as its system writes it: 1 to 63 characters, the first and last no space. `usualUnits` has
 * those that are known; any other is written after the number as it stands.
 */
export const DisplayUnit = Text.max(63)
  .regex(/^[^ \n\r\x85\u2028\u2029](?:[^\n\r\x85\u2028\u2029]*[^ \n\r\x85\u2028\u2029])?$/u, {
    error: "Expected a unit, such as reqps or By, of 1 to 63 characters without spaces around it.",
  })
  .meta({ impersonal: true });
export type DisplayUnit = z.infer<typeof DisplayUnit>;

/**
 * Whose words a unit is in.
 *
 * - `grafana`: Grafana's, where `percentunit` is 0 to 1 and `percent` 0 to 100. One that it does not
 *   know is written after the number as it stands.
 * - `ucum`: the Unified Code for Units of Measure, as metrics of OpenTelemetry have it: `s`, `By`.
 */
export const UnitSystem = z
  .enum({ GRAFANA: "grafana", UCUM: "ucum" })
  .meta({ id: "UnitSystem", title: "System of units" });
export type UnitSystem = z.infer<typeof UnitSystem>;

const words = (text: string) => text.trim().split(/\s+/);

/**
 * The units that platforms use, of each system: those of Grafana's list for numbers, shares, times,
 * data, rates, money, energy and temperature, and the codes of UCUM that OpenTelemetry's conventions
 * use.
 */
export const usualUnits: Readonly<Record<UnitSystem, readonly string[]>> = {
  grafana: words(`
    none string short locale sci hex hex0x percent percentunit dB pixel
    ns µs ms s m h d hertz dtdurationms dtdurations dthms dtdhms timeticks clockms clocks
    dateTimeAsIso dateTimeAsIsoNoDateIfToday dateTimeAsUS dateTimeAsUSNoDateIfToday dateTimeFromNow
    bits bytes kbytes mbytes gbytes tbytes pbytes
    decbits decbytes deckbytes decmbytes decgbytes dectbytes decpbytes
    pps bps Bps binbps binBps KBs Kbits KiBs Kibits MBs Mbits MiBs Mibits
    GBs Gbits GiBs Gibits TBs Tbits TiBs Tibits PBs Pbits PiBs Pibits
    cps ops reqps rps wps iops eps mps cpm opm rpm wpm epm mpm
    currencyUSD currencyGBP currencyEUR currencyJPY currencyCHF currencyINR currencyBRL currencyKRW
    currencyPLN currencySEK currencyNOK currencyDKK currencyCZK currencyZAR currencyUAH currencyBTC
    flops mflops gflops tflops pflops
    watt kwatt megwatt gwatt mwatt watth kwatth joule amp mamp volt mvolt dBm ohm
    celsius fahrenheit kelvin humidity ppm rotrpm rothz degree
  `),
  ucum: words(`
    1 % ns us ms s min h d wk mo a Hz
    bit By kBy MBy GBy TBy KiBy MiBy GiBy TiBy bit/s By/s kBy/s MBy/s KiBy/s MiBy/s
    W kW J kWh W.h V A Ohm Cel [degF] K m km g kg L m/s dB
  `),
};

const known: Readonly<Record<UnitSystem, ReadonlySet<string>>> = {
  grafana: new Set(usualUnits.grafana),
  ucum: new Set(usualUnits.ucum),
};

/** Grafana's marks of a unit of one's own: `suffix: tracks`, `prefix:#`, `currency:Fr.`. */
const OWN = /^(?:suffix|prefix|currency|time|si|count|bool):./;

/** A count of things in UCUM: `{request}`, `{request}/s`, as OpenTelemetry writes it. */
const THINGS = /^\{[!-z|~]{1,61}\}(?:\/(?:s|min|h|d|\{[!-z|~]{1,59}\}))?$/;

/**
 * Whether a unit is one of the usual, or is marked as one's own. A typing error, such as `reqs` for
 * `reqps`, is neither, and is drawn as a suffix.
 */
export function isUsualUnit(unit: DisplayUnit, system: UnitSystem): boolean {
  return known[system].has(unit) || (system === "grafana" ? OWN : THINGS).test(unit);
}
