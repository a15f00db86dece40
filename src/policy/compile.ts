import type { Vocabulary } from "./check-words.ts";
import { wordErrors } from "./check-words.ts";
import type { ConfigError } from "./error.ts";
import { fileError } from "./error.ts";
import { readBase } from "./extends.ts";
import { brokenFinals } from "./final-keys.ts";
import type { LayerSource, PolicyBody } from "./layer.ts";
import { addLayer, NO_RULES } from "./layer.ts";
import type { Layered, LoadedPolicy, PolicyText } from "./loaded.ts";
import { shippedPacks } from "./packs.ts";
import type { PolicyPorts } from "./ports.ts";
import { finishPolicy } from "./presets.ts";
import type { RawPolicy } from "./raw-policy.ts";
import type { Path, YamlFile } from "./read-yaml.ts";
import { readYaml } from "./read-yaml.ts";
import { knownKeys } from "./schema/known-keys.ts";
import { extendsField } from "./schema/extends.ts";
import { policyFile } from "./schema/policy-file.ts";
import { recordOf } from "./record.ts";
import { shapeErrors } from "./shape-errors.ts";

/** Read a rules file and everything it extends. */
export async function compileFile(given: string, ports: PolicyPorts): Promise<LoadedPolicy> {
  // One spelling of the path, so that `exceptionsFrom` and cycles compare like with like.
  const file = ports.resolvePath("", given);
  const text = await ports.readText(file);
  if (text === null) {
    const message = `cannot read the rules file \`${file}\``;
    const help = "check the path, or write one with `modelcheck init`";
    return { errors: [fileError("config/unreadable", file, message, help)] };
  }
  return finish(file, await compileText({ file, text, chain: [file] }, ports, null), ports);
}

/** One file on top of what it extends; `start` replaces the implied `modelcheck:default`. */
async function compileText(
  source: PolicyText,
  ports: PolicyPorts,
  start: PolicyBody | null,
): Promise<Layered> {
  const yaml = readYaml(source.file, source.text);
  if ("errors" in yaml) return yaml;
  if (yaml.value === null || yaml.value === undefined) {
    const message = `\`${source.file}\` holds no rules`;
    const help = "write at least `extends: modelcheck:default`";
    return { errors: [fileError("config/empty", source.file, message, help)] };
  }
  const references = extendsField.safeParse(recordOf(yaml.value)["extends"]).data;
  const base = await readBase(references, start, yaml, source, { ports, compile: compileText });
  const below = "errors" in base ? NO_RULES : base.body;
  const packed = shippedPacks(ports).flatMap(({ rules }) => rules.map((rule) => rule.id));
  const words: Vocabulary = {
    ruleIds: [...ports.ruleIds, ...below.customRules.map((rule) => rule.id), ...packed],
    statements: below.statements.map(({ id, model }) => ({ id, model })),
    licenses: await ports.licenseNames(),
  };
  const shape = policyFile.safeParse(yaml.value);
  const errors = wordErrors(yaml, words);
  if (!shape.success) errors.push(...shapeErrors(yaml, shape.error.issues, keysAt));
  if ("errors" in base) errors.push(...base.errors);
  else if (shape.success) errors.push(...finalErrors(yaml, base.body.final, shape.data));
  if (errors.length > 0 || !shape.success || "errors" in base) return { errors: sorted(errors) };
  const layer: LayerSource = {
    file: source.file,
    placeOf: (path) => ({ file: source.file, line: yaml.placeOf(path).line }),
    resolve: (path) => ports.resolvePath(source.file, path),
  };
  return { body: addLayer(base.body, shape.data, layer) };
}

function finalErrors(yaml: YamlFile, final: readonly string[], raw: RawPolicy): ConfigError[] {
  return brokenFinals(final, raw).map((path) => ({
    code: "config/final-key",
    message: `\`${path.join(".")}\` is final in the policy this file builds on`,
    file: yaml.file,
    ...yaml.placeOfKey(path.slice(0, -1), path.at(-1) ?? ""),
    help: "delete it here, or ask whoever owns the base policy",
  }));
}

function keysAt(path: Path): readonly string[] {
  return knownKeys(policyFile, path);
}

function finish(name: string, layered: Layered, ports: PolicyPorts): LoadedPolicy {
  if ("errors" in layered) return layered;
  const { body } = layered;
  if (body.use.length === 0) {
    const message = `\`${name}\` names no intended use`;
    const help = "add `use: [commercialUse]`, or extend `modelcheck:default`";
    return { errors: [fileError("config/missing-key", name, message, help)] };
  }
  return { policy: finishPolicy(name, body, ports.sha256) };
}

function sorted(errors: readonly ConfigError[]): readonly ConfigError[] {
  return errors.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
