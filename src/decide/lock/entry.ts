import type { Outcome, Report } from "../../model/report.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Use } from "../../model/use.ts";
import { USES } from "../../model/use.ts";
import { canonicalJson } from "../../policy/canonical-json.ts";

/** Who accepted which terms of a gated model, and when, as the user says. */
export interface Acceptance {
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** `sha256:` and 64 hex digits of the terms. */
  readonly terms: string;
}

/** One model as it was judged: what was decided, and digests of what the decision rests on. */
export interface LockEntry {
  readonly model: string;
  readonly purl: string;
  readonly commit: string | null;
  /** The directory that was judged, as typed; `null` for a repository of the Hub. */
  readonly path: string | null;
  /** What is concluded for the weights; `null` when nothing is. */
  readonly license: string | null;
  readonly declared: readonly string[];
  readonly evidenceHash: string;
  /** Digest of every answer, condition and obligation. */
  readonly terms: string;
  /** `relation name (licence)`, sorted. */
  readonly lineage: readonly string[];
  /** Digests of file lists; `null` where a listing does not give hashes. */
  readonly weights: string | null;
  readonly code: string | null;
  readonly card: string | null;
  readonly outcome: Outcome;
  readonly uses: Readonly<Partial<Record<Use, string>>>;
  readonly policy: { readonly name: string; readonly digest: string };
  readonly tool: string;
  readonly approvedBy: string | null;
  readonly accepted: Acceptance | null;
}

/** What people add to an entry. */
export interface Signatures {
  readonly approvedBy: string | null;
  readonly accepted: Acceptance | null;
}

const WEIGHTS =
  /\.(?:safetensors|gguf|bin|pt|pth|onnx|h5|ckpt|msgpack|npz|tflite|mlmodel|ot|pdparams)$/iu;
const CODE = /\.(?:py|ipynb|js|ts|sh|so|dll|cu|cpp|c|rs)$/iu;

/** The entry of one judged model. Equal input gives an equal entry. */
export function lockEntry(
  report: Report,
  snapshot: Pick<Snapshot, "listing" | "texts">,
  evidenceHash: string,
  sha256: (text: string) => string,
  signatures: Signatures,
): LockEntry {
  const { subject, resolution, policy, tool, licenses, lineage } = report;
  const digest = (value: unknown): string => `sha256:${sha256(canonicalJson(value))}`;
  const weights = licenses.concluded.find((c) => c.scope === "weights");
  const card = snapshot.texts.find(
    (t) => t.repository === undefined && /^readme\.md$/iu.test(t.path),
  );
  const asked = report.obligations.map(({ id, text }) => ({ id, text }));
  return {
    model: subject.name,
    purl: subject.purl,
    commit: subject.commit,
    path: subject.origin === "hub" ? null : resolution.typed,
    license: weights?.expression ?? weights?.key ?? null,
    declared: [...new Set(licenses.declared.map(({ value }) => value))].toSorted(),
    evidenceHash,
    terms: digest({ answers: answersOf(report), asked }),
    lineage: lineage.edges
      .map(({ relation, to, license }) => `${relation} ${to} (${license.expression ?? "unknown"})`)
      .toSorted(),
    weights: filesDigest(snapshot, WEIGHTS, digest),
    code: filesDigest(snapshot, CODE, digest),
    card: card === undefined ? null : `sha256:${card.sha256}`,
    outcome: report.outcome,
    uses: Object.fromEntries(report.decisions.map(({ use, outcome }) => [use, outcome])),
    policy: { name: policy.name, digest: `sha256:${policy.digest}` },
    tool: tool.version,
    ...signatures,
  };
}

function answersOf({ uses }: Report): unknown {
  return USES.map((use) => ({ use, answer: uses[use].answer, conditions: uses[use].conditions }));
}

function filesDigest(
  { listing, texts }: Pick<Snapshot, "listing" | "texts">,
  kind: RegExp,
  digest: (value: unknown) => string,
): string | null {
  if (!listing.complete) return null;
  const read = new Map(texts.map((text) => [text.path, text]));
  const files = listing.files
    .filter(({ path }) => kind.test(path))
    .map(({ path, oid, sha256 }) => ({
      path,
      hash: sha256 ?? oid ?? read.get(path)?.sha256 ?? null,
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return files.some(({ hash }) => hash === null) ? null : digest(files);
}
