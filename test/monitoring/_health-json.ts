/**
 * Health checks from documents of the `health+json` draft, old revisions included, for tests.
 *
 * @module
 */
import { z } from "zod";
import { healthStatusOf } from "../../src/monitoring/health/health-status.js";

const Loose = z.record(z.string(), z.unknown());
type Loose = z.infer<typeof Loose>;

/** A health check as it would be sent, not judged yet. Members that it has no place for are named. */
export function healthCheckOf(document: unknown): { value: Loose; left: string[] } {
  const { status, version, notes, output, description, links, ...rest } = Loose.parse(document);
  const { serviceID, serviceId, release_id, releaseID, releaseId, details, checks, ...left } = rest;
  const value = present({
    tenant_id: "acme",
    service: "authz",
    service_id: serviceId ?? serviceID,
    description,
    status: statusOf(status),
    version,
    release_id: releaseId ?? releaseID ?? release_id,
    notes: Array.isArray(notes) ? notes.filter((note) => note !== "") : notes,
    output,
    checks: observations(checks ?? details),
    links: linksOf(links),
    checked_at: "2018-01-17T03:36:48Z",
  });
  return { value, left: Object.keys(left).sort() };
}

/** The observations of `details` (a list, or one by itself) or `checks` (lists by key). */
function observations(found: unknown): unknown {
  if (found === undefined) return undefined;
  if (Array.isArray(found)) return found.map((each) => observationOf("", each));
  return Object.entries(Loose.parse(found)).flatMap(([key, value]) =>
    [value].flat().map((each) => observationOf(key, each)),
  );
}

/** An observation. A key `component:measurement` names it where it does not name itself. */
export function observationOf(key: string, document: unknown): Loose {
  const it = Loose.parse(document);
  const [component, measurement] = key.split(":");
  const { node, affectedEndpoints, observedUnit, metricUnit, time, output, links } = it;
  return present({
    component_name: it.componentName ?? it.name ?? (measurement === undefined ? "" : component),
    measurement_name: it.metricName ?? measurement ?? key,
    component_id: it.componentId ?? it.componentID ?? it.id,
    node: typeof node === "number" ? String(node) : node,
    component_type: it.componentType ?? it.type,
    observed_value: it.observedValue ?? it.metricValue ?? it.value,
    observed_unit: observedUnit ?? metricUnit,
    status: statusOf(it.status),
    affected_endpoints: affectedEndpoints,
    time,
    output,
    links: linksOf(links),
  });
}

function statusOf(word: unknown): unknown {
  return typeof word === "string" ? (healthStatusOf(word) ?? word) : word;
}

/** Links are a list of `{ rel, uri }` in old revisions, and targets by relation in new ones. */
function linksOf(links: unknown): unknown {
  if (links === undefined) return undefined;
  if (Array.isArray(links)) return links.map(({ rel, uri, href }) => ({ rel, href: href ?? uri }));
  return Object.entries(Loose.parse(links)).map(([rel, href]) => ({ rel, href }));
}

/** Without what is absent. The draft's example writes an empty text where it has nothing to say. */
function present(value: Loose): Loose {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined && member !== ""),
  );
}
