import type { Evidence } from "../model/evidence.ts";
import type { Snapshot, TextFile } from "../model/snapshot.ts";
import { indexLines, positionAt } from "../text/lines.ts";
import { excerptOf } from "../text/excerpt.ts";

/** Whether loading the model runs code from its repository. */
export interface CodeFacts {
  readonly remoteCode: boolean;
  /** One sentence; empty when there is no remote code. */
  readonly reason: string;
  /** Python files of the listing, sorted. */
  readonly pythonFiles: readonly string[];
  readonly evidence: readonly Evidence[];
}

/**
 * Reads `auto_map` in `config.json` or the Hub's projection of it, the `custom_code` tag, and the
 * Python files of the listing. Python files alone are code beside the model, not remote code.
 */
export function codeFacts(snapshot: Snapshot): CodeFacts {
  const pythonFiles = snapshot.listing.files
    .map((file) => file.path)
    .filter((path) => path.endsWith(".py"))
    .toSorted();
  const evidence = [...autoMapInFiles(snapshot), ...autoMapOnHub(snapshot)];
  const tagged = snapshot.hub?.tags.includes("custom_code") === true;
  if (tagged) evidence.push(hubEvidence(snapshot, "tags", "custom_code"));
  const mapped = evidence.length > (tagged ? 1 : 0);
  const reason = mapped
    ? "its configuration maps classes to Python files of the repository (`auto_map`)"
    : tagged
      ? "the Hub marks it `custom_code`"
      : "";
  return { remoteCode: mapped || tagged, reason, pythonFiles, evidence };
}

function autoMapInFiles(snapshot: Snapshot): Evidence[] {
  return snapshot.texts.flatMap((file) => {
    const name = file.path.split("/").at(-1) ?? "";
    if (file.repository !== undefined || !name.endsWith("config.json")) return [];
    const at = file.text.search(/"auto_map"\s*:\s*\{\s*"/u);
    return at === -1 ? [] : [lineEvidence(file, at, snapshot.subject.commit)];
  });
}

function lineEvidence(file: TextFile, at: number, commit: string | null): Evidence {
  const index = indexLines(file.text);
  const { line, column } = positionAt(index, at);
  const end = index.starts[line] ?? file.text.length;
  return {
    kind: "file",
    repository: null,
    commit,
    file: file.path,
    startLine: line,
    endLine: line,
    column,
    excerpt: excerptOf(file.text, at, end),
  };
}

function autoMapOnHub(snapshot: Snapshot): Evidence[] {
  const map = snapshot.hub?.config?.["auto_map"];
  if (typeof map !== "object" || map === null || Object.keys(map).length === 0) return [];
  return [hubEvidence(snapshot, "config", "auto_map")];
}

function hubEvidence(snapshot: Snapshot, field: string, excerpt: string): Evidence {
  return {
    kind: "hub",
    repository: null,
    commit: snapshot.subject.commit,
    file: field,
    startLine: 1,
    endLine: 1,
    excerpt,
  };
}
