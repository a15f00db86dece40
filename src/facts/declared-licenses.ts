import type { CardBody } from "../card/units.ts";
import type { ModelCard } from "../model/card.ts";
import type { DeclaredLicense } from "../model/license.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { evidenceAt, evidenceOnLine, readBody } from "../card/units.ts";
import { scalarsOf } from "../card/fields.ts";
import { badgeLicenses } from "./license-badge.ts";
import { licenseNames } from "./license-names.ts";
import { proseLicenses } from "./license-prose.ts";

/** What the catalogue knows about a licence name; `null` when it does not know it. */
export type ResolveName = (
  value: string,
) => { key: string | null; expression: string | null } | null;

const GATE_KEYS = ["extra_gated_heading", "extra_gated_prompt", "extra_gated_description"];
const NULLS = new Set(["null", "~", "none", "Null", "NULL"]);

/**
 * Every licence the publisher states, in this order: `license`, `license_name`, `license_link`,
 * a `license:` tag typed under `tags`, the gate's text, the body's sentences. Nothing is merged
 * or judged here. `card` is `null` when there is none.
 */
export function declaredLicenses(
  card: ModelCard | null,
  snapshot: Snapshot,
  resolveName: ResolveName,
): readonly DeclaredLicense[] {
  if (card === null) return hubLicenses(snapshot, resolveName);
  const body = readBody(card);
  return [
    ...fieldLicenses(body, snapshot, resolveName, "license"),
    ...fieldLicenses(body, snapshot, resolveName, "license_name"),
    ...fieldLicenses(body, snapshot, resolveName, "license_link"),
    ...tagLicenses(body, snapshot, resolveName),
    ...gateLicenses(body, snapshot, resolveName),
    ...bodyLicenses(body, snapshot, resolveName),
  ];
}

function resolved(
  resolveName: ResolveName,
  value: string,
): Pick<DeclaredLicense, "expression" | "key"> {
  const hit = resolveName(value);
  return { expression: hit?.expression ?? null, key: hit?.key ?? null };
}

/** A name in prose: with and without its last word "licence", and as the Hub would spell its id. */
function resolvedProse(
  resolveName: ResolveName,
  value: string,
): Pick<DeclaredLicense, "expression" | "key"> {
  const bare = value.replace(/(?:[\s-]*\blicen[sc]es?(?: agreement)?)+$/iu, "");
  const spellings = [value, bare, bare.replace(/[\s-]+/gu, "-"), bare.replace(/[\s-]+/gu, "")];
  for (const spelling of spellings) {
    const hit = spelling === "" ? null : resolveName(spelling);
    if (hit !== null && (hit.key !== null || hit.expression !== null)) {
      return { expression: hit.expression, key: hit.key };
    }
  }
  return { expression: null, key: null };
}

function fieldLicenses(
  body: CardBody,
  snapshot: Snapshot,
  resolveName: ResolveName,
  source: "license" | "license_name" | "license_link",
): readonly DeclaredLicense[] {
  return scalarsOf(body.card, source)
    .filter((item) => !NULLS.has(item.text))
    .map((item) => ({
      source,
      value: item.text,
      ...resolved(resolveName, item.text),
      scope: "weights",
      evidence: evidenceOnLine(body, item, snapshot.subject.commit),
    }));
}

function tagLicenses(
  body: CardBody,
  snapshot: Snapshot,
  resolveName: ResolveName,
): readonly DeclaredLicense[] {
  return scalarsOf(body.card, "tags").flatMap((item) => {
    const value = /^licen[sc]e:\s*(\S.*)$/iu.exec(item.text)?.[1];
    if (value === undefined) return [];
    const evidence = evidenceOnLine(body, item, snapshot.subject.commit);
    return [
      {
        source: "tag",
        value,
        ...resolved(resolveName, value),
        scope: "weights",
        evidence,
      },
    ];
  });
}

function gateLicenses(
  body: CardBody,
  snapshot: Snapshot,
  resolveName: ResolveName,
): readonly DeclaredLicense[] {
  for (const key of GATE_KEYS) {
    for (const item of scalarsOf(body.card, key)) {
      const names = licenseNames(item.text.slice(0, 4000));
      const best = names.find((one) => resolveName(one.name) !== null) ?? names[0];
      if (best === undefined) continue;
      const evidence = gateEvidence(body, item.line, best.name, snapshot.subject.commit);
      return [
        {
          source: "gate",
          value: best.name,
          ...resolvedProse(resolveName, best.name),
          scope: "weights",
          evidence,
        },
      ];
    }
  }
  return [];
}

/** The line of the gate's text that holds the name, else the line of its key. */
function gateEvidence(
  body: CardBody,
  line: number,
  name: string,
  commit: string | null,
): DeclaredLicense["evidence"] {
  const from = body.index.starts[line - 1] ?? 0;
  const at = body.card.text.indexOf(name, from);
  if (at === -1) return evidenceOnLine(body, { line }, commit);
  return evidenceAt(body, at, at + name.length, commit);
}

/** No release has more licences; a text that names thousands is an attack. */
const MAX_NAMES = 200;

/** Sentences and badges. Where one statement has a known name, its unknown spellings are left out. */
function bodyLicenses(
  body: CardBody,
  snapshot: Snapshot,
  resolveName: ResolveName,
): readonly DeclaredLicense[] {
  const bodyStart = body.index.starts[body.card.bodyLine - 1] ?? 0;
  const found = [
    ...proseLicenses(body, snapshot.subject.name).map(({ name, scope, unit }) => ({
      name,
      scope,
      start: unit.start,
      end: unit.end,
    })),
    ...badgeLicenses(body.card.text, bodyStart),
  ];
  const names = [...new Set(found.map(({ name }) => name))].slice(0, MAX_NAMES);
  const resolutions = new Map(names.map((name) => [name, resolvedProse(resolveName, name)]));
  const declared = found.flatMap(({ name, scope, start, end }) => {
    const resolution = resolutions.get(name);
    if (resolution === undefined) return [];
    const evidence = evidenceAt(body, start, end, snapshot.subject.commit);
    const license = { source: "prose" as const, value: name, ...resolution, scope, evidence };
    return [{ start, license }];
  });
  const seen = new Set<string>();
  const place = (one: (typeof declared)[number]): string => `${one.start} ${one.license.scope}`;
  const known = new Set(declared.filter(({ license }) => license.key !== null).map(place));
  return declared
    .filter((one) => one.license.key !== null || !known.has(place(one)))
    .map(({ license }) => license)
    .filter((license) => {
      const id = `${license.scope} ${license.key ?? license.value.toLowerCase()}`;
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
}

/** Without a card, the tag the Hub kept is all there is. */
function hubLicenses(snapshot: Snapshot, resolveName: ResolveName): readonly DeclaredLicense[] {
  return (snapshot.hub?.tags ?? []).flatMap((tag) => {
    const value = /^license:(\S.*)$/u.exec(tag)?.[1];
    if (value === undefined) return [];
    const evidence: DeclaredLicense["evidence"] = {
      kind: "hub",
      repository: null,
      commit: snapshot.subject.commit,
      file: "tags",
      startLine: 1,
      endLine: 1,
      excerpt: tag,
    };
    return [
      {
        source: "tag",
        value,
        ...resolved(resolveName, value),
        scope: "weights",
        evidence,
      },
    ];
  });
}
