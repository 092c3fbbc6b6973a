/**
 * Metric values from the simple lines of Prometheus' text format 0.0.4, for tests.
 *
 * @module
 */

/** A sample as it stands in a line. */
interface Sample {
  readonly name: string;
  readonly labels: readonly Label[];
  readonly number: string;
  readonly timeMs: string | undefined;
}

interface Label {
  readonly name: string;
  readonly value: string;
}

/** What the lines before the samples say of a metric. */
interface Family {
  readonly name: string;
  readonly type: string;
  readonly help: string | undefined;
}

const line = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)(?: (-?\d+))?$/;
const pair = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;
const specials = ["NaN", "+Inf", "-Inf"];

/** The metric values of an exposition, as they would be sent: not judged yet. */
export function metricValues(text: string, measuredAt: string): unknown[] {
  const helps = new Map<string, string>();
  const types = new Map<string, string>();
  const groups = new Map<string, { family: Family; samples: Sample[] }>();
  for (const each of text.split("\n")) {
    const [, keyword, name = "", rest = ""] = /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(each) ?? [];
    if (keyword === "HELP") helps.set(name, rest.replaceAll("\\n", "\n").replaceAll("\\\\", "\\"));
    if (keyword === "TYPE") types.set(name, rest);
    const sample = sampleOf(each);
    if (sample === undefined) continue;
    const base = sample.name.replace(/_(bucket|sum|count)$/, "");
    const owner = ["histogram", "summary"].includes(types.get(base) ?? "") ? base : sample.name;
    const family = {
      name: owner,
      type: types.get(owner) ?? types.get(owner.replace(/_total$/, "")) ?? "untyped",
      help: helps.get(owner),
    };
    const key = isPlain(family) ? each : JSON.stringify([owner, seriesLabels(sample)]);
    const group = groups.get(key) ?? { family, samples: [] };
    group.samples.push(sample);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ family, samples }) => pointOf(family, samples, measuredAt));
}

/** How many lines of an exposition hold a sample. */
export function sampleCount(text: string): number {
  return text.split("\n").filter((each) => sampleOf(each) !== undefined).length;
}

/** Lines that are neither a comment nor a sample that the reader understands. */
export function strangeLines(text: string): string[] {
  return text
    .split("\n")
    .filter((each) => each !== "" && !each.startsWith("#") && sampleOf(each) === undefined);
}

function sampleOf(text: string): Sample | undefined {
  const [, name, labels = "", number, timeMs] = line.exec(text) ?? [];
  if (name === undefined || number === undefined) return undefined;
  const pairs = [...labels.matchAll(pair)].map(([, label = "", value = ""]) => ({
    name: label,
    value: value.replace(/\\(.)/g, (_, escaped) => (escaped === "n" ? "\n" : escaped)),
  }));
  return { name, labels: pairs, number, timeMs };
}

function isPlain({ type }: Family): boolean {
  return type !== "histogram" && type !== "summary";
}

function seriesLabels({ labels }: Sample): Label[] {
  return labels.filter(({ name }) => name !== "le" && name !== "quantile");
}

function pointOf(family: Family, samples: readonly Sample[], measuredAt: string): unknown {
  const [first] = samples;
  if (first === undefined) throw new Error("A group has a sample.");
  const { timeMs } = first;
  return {
    tenant_id: "acme",
    name: family.name,
    ...(family.help ? { description: family.help } : {}),
    measured_at: timeMs === undefined ? measuredAt : new Date(Number(timeMs)).toISOString(),
    labels: isPlain(family) ? first.labels : seriesLabels(first),
    ...measured(family, samples),
  };
}

function measured({ name, type }: Family, samples: readonly Sample[]) {
  const [first] = samples;
  const single = (suffix: string) => samples.find((each) => each.name === name + suffix)?.number;
  const last = samples.findLast((each) => each.name === `${name}_bucket`)?.number;
  const count = single("_count") ?? last;
  const totals = {
    ...(count === undefined ? {} : { count: Number(count) }),
    ...numberAs("sum", single("_sum")),
  };
  if (type === "histogram") {
    const buckets = samples.filter((each) => each.name === `${name}_bucket`);
    const finite = buckets.map((each) => Number(labelOf(each, "le"))).filter(Number.isFinite);
    const counts = buckets.map(({ number }) => Number(number));
    return {
      kind: "histogram",
      temporality: "cumulative",
      histogram: {
        ...totals,
        bounds: finite,
        bucket_counts: counts.map((count, index) => count - (counts[index - 1] ?? 0)),
      },
    };
  }
  if (type === "summary") {
    const quantiles = samples
      .filter((each) => each.name === name)
      .map((each) => ({
        quantile_ratio: Number(labelOf(each, "quantile")),
        ...numberAs("value", each.number),
      }));
    return { kind: "summary", summary: { ...totals, quantiles } };
  }
  const value = { value_type: "double", ...numberAs("value", first?.number) };
  if (type === "counter") {
    return { kind: "counter", temporality: "cumulative", is_monotonic: true, ...value };
  }
  return { kind: type === "gauge" ? "gauge" : "unknown", ...value };
}

function labelOf({ labels }: Sample, wanted: string): string | undefined {
  return labels.find(({ name }) => name === wanted)?.value;
}

function numberAs(field: string, number: string | undefined): Record<string, unknown> {
  if (number === undefined) return {};
  return specials.includes(number) ? { [`${field}_special`]: number } : { [field]: Number(number) };
}
