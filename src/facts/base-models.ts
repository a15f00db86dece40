import type { CardBody } from "../card/units.ts";
import type { CardScalar, ModelCard } from "../model/card.ts";
import type { Evidence } from "../model/evidence.ts";
import type { BaseBasis, BaseModelClaim, Relation } from "../model/lineage.ts";
import type { Snapshot, TextFile } from "../model/snapshot.ts";
import type { ConfigBase } from "./base-files.ts";
import { fieldOf, scalarsOf } from "../card/fields.ts";
import { evidenceAt, evidenceOnLine, readBody } from "../card/units.ts";
import { indexLines } from "../text/lines.ts";
import { adapterBase, mergeBases, trainerBase } from "./base-files.ts";
import { proseBases } from "./base-prose.ts";
import { hubModelId } from "./model-id.ts";
import { squash } from "./own-name.ts";
import { inferRelation, namesQuantFormat, relationWord } from "./relation.ts";

/**
 * Every base model that the card, the Hub's own fields or a configuration file names, strongest
 * basis first. A statement of the same base on a weaker basis is left out, and so is the model
 * itself. `card` is `null` when there is none.
 */
export function baseModelClaims(
  card: ModelCard | null,
  snapshot: Snapshot,
): readonly BaseModelClaim[] {
  const body = card === null ? null : readBody(card);
  const declared = body === null ? [] : declaredClaims(body, snapshot);
  const claims = [
    ...declared,
    ...hubClaims(snapshot),
    ...fileClaims(snapshot),
    ...(body === null ? [] : [...codeClaims(body, snapshot), ...proseClaims(body, snapshot)]),
  ];
  const unique = withoutRepeats(claims, snapshot.subject.name);
  return unique.length > 0 ? unique : nameClaims(snapshot);
}

function claim(
  value: string,
  relation: Relation,
  basis: BaseBasis,
  evidence: Evidence,
): BaseModelClaim {
  const id = hubModelId(value);
  return { name: id ?? value.trim(), isHubId: id !== null, relation, basis, evidence };
}

function declaredClaims(body: CardBody, snapshot: Snapshot): readonly BaseModelClaim[] {
  const { card } = body;
  const commit = snapshot.subject.commit;
  const items: readonly CardScalar[] = [
    ...scalarsOf(card, "base_model"),
    ...nestedNames(card),
    ...scalarsOf(card, "finetuned_from"),
  ];
  const named = items.filter((item) => !/^(?:null|none|~|n\/a)$/iu.test(item.text.trim()));
  const relation = inferRelation(
    card,
    snapshot,
    new Set(named.map((item) => squash(item.text))).size,
  );
  return named.map((item) =>
    claim(item.text, relation, "declared", evidenceOnLine(body, item, commit)),
  );
}

/** Names inside a `base_model` written as a mapping or a list of mappings. */
function nestedNames(card: ModelCard): readonly CardScalar[] {
  const field = fieldOf(card, "base_model");
  if (field === null || typeof field.value !== "object" || field.value === null) return [];
  const parts: readonly unknown[] = Array.isArray(field.value) ? field.value : [field.value];
  return parts.flatMap((part) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return [];
    return Object.values(part)
      .filter((value): value is string => typeof value === "string" && hubModelId(value) !== null)
      .map((text) => ({ text, line: field.line, column: field.column }));
  });
}

function hubClaims(snapshot: Snapshot): readonly BaseModelClaim[] {
  const bases = snapshot.hub?.baseModels;
  if (bases === null || bases === undefined) return [];
  return bases.ids.map((id) =>
    claim(id, relationWord(bases.relation) ?? "unknown", "hub", {
      kind: "hub",
      repository: null,
      commit: snapshot.subject.commit,
      file: "baseModels",
      startLine: 1,
      endLine: 1,
      excerpt: id,
    }),
  );
}

function fileClaims(snapshot: Snapshot): readonly BaseModelClaim[] {
  const own = snapshot.texts.filter((file) => file.repository === undefined);
  return [
    ...own.flatMap((file) => {
      if (file.path.endsWith("adapter_config.json"))
        return configClaims(file, adapterBase(file.text), snapshot);
      if (/mergekit\w*\.ya?ml$/u.test(file.path))
        return configClaims(file, mergeBases(file.text), snapshot);
      return [];
    }),
    ...trainerClaims(own, snapshot),
  ];
}

/** What a trainer beside the card was run with, where it is one model and not one a variant. */
function trainerClaims(own: readonly TextFile[], snapshot: Snapshot): readonly BaseModelClaim[] {
  const claims = own
    .filter(({ path }) => /^[^/]+\.ya?ml$/iu.test(path))
    .flatMap((file) => configClaims(file, trainerBase(file.text), snapshot))
    .filter(({ isHubId }) => isHubId);
  return new Set(claims.map(({ name }) => name.toLowerCase())).size === 1 ? claims : [];
}

function configClaims(
  file: TextFile,
  bases: readonly ConfigBase[],
  snapshot: Snapshot,
): readonly BaseModelClaim[] {
  if (bases.length === 0) return [];
  const place = { card: { path: file.path, text: file.text }, index: indexLines(file.text) };
  return bases.map((base) =>
    claim(
      base.name,
      base.relation,
      "file",
      evidenceAt(place, base.start, base.end, snapshot.subject.commit),
    ),
  );
}

function codeClaims(body: CardBody, snapshot: Snapshot): readonly BaseModelClaim[] {
  return body.code.flatMap((block) => {
    const text = body.card.text.slice(block.start, block.end);
    return [...mergeBases(text), ...trainerBase(text)].map((base) =>
      claim(
        base.name,
        base.relation,
        "file",
        evidenceAt(body, block.start + base.start, block.start + base.end, snapshot.subject.commit),
      ),
    );
  });
}

function proseClaims(body: CardBody, snapshot: Snapshot): readonly BaseModelClaim[] {
  return proseBases(body).map(({ name, isHubId, relation, unit }) => ({
    name,
    isHubId,
    relation,
    basis: "prose",
    evidence: evidenceAt(body, unit.start, unit.end, snapshot.subject.commit),
  }));
}

/** A repository called `X-GGUF` says by its name that it quantises `X`. */
function nameClaims(snapshot: Snapshot): readonly BaseModelClaim[] {
  const own = snapshot.subject.name.split("/").at(-1) ?? "";
  const match =
    /^(.{2,90}?)[-_.](?:i1-)?(?:GGUF|GGML|GPTQ|AWQ|EXL[23]|MLX|NF4|FP8|bnb)(?:[-_.].{0,40})?$/iu.exec(
      own,
    );
  const name = match?.[1];
  if (name === undefined || !namesQuantFormat(own)) return [];
  const evidence: Evidence = {
    kind: "hub",
    repository: null,
    commit: snapshot.subject.commit,
    file: "id",
    startLine: 1,
    endLine: 1,
    excerpt: snapshot.subject.name,
  };
  return [{ name, isHubId: false, relation: "quantized", basis: "prose", evidence }];
}

/** No model has more parents; a text that names thousands is an attack. */
const MAX_CLAIMS = 500;

function withoutRepeats(claims: readonly BaseModelClaim[], own: string): readonly BaseModelClaim[] {
  const ownTail = tailOf(own);
  const kept: BaseModelClaim[] = [];
  const tails: string[] = [];
  for (const one of claims) {
    if (kept.length >= MAX_CLAIMS) break;
    const tail = tailOf(one.name);
    const self = one.isHubId ? one.name.toLowerCase() === own.toLowerCase() : tail === ownTail;
    const repeated = tails.some((other) => isSameBase(one, tail, other));
    if (tail === "" || self || repeated || isOwnQuant(one, tail, ownTail)) continue;
    kept.push(one);
    tails.push(tail);
  }
  return kept;
}

function tailOf(name: string): string {
  return squash(name.split("/").at(-1) ?? name);
}

/** A plain name that is part of a base already named, such as `Llama 2` of `Llama-2-7b-hf`. */
function isSameBase(one: BaseModelClaim, tail: string, other: string): boolean {
  return tail === other || (!one.isHubId && one.basis === "prose" && other.includes(tail));
}

/** A card that links to quantisations of its own model names a child, not a base. */
function isOwnQuant(one: BaseModelClaim, tail: string, ownTail: string): boolean {
  return one.basis === "prose" && tail.startsWith(ownTail) && namesQuantFormat(one.name);
}
