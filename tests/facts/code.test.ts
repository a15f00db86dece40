import { expect, test } from "vitest";
import { codeFacts } from "../../src/facts/code.ts";
import { snapshotOf } from "../card/snapshot.ts";

test("auto_map in config.json means remote code, with its line", () => {
  const config = '{\n  "auto_map": {\n    "AutoModel": "modeling_tern.Tern"\n  }\n}';
  const facts = codeFacts(
    snapshotOf("acme/tern", { "config.json": config, "b.py": "", "a.py": "" }),
  );
  expect(facts).toMatchObject({ remoteCode: true, pythonFiles: ["a.py", "b.py"] });
  expect(facts.reason).toContain("auto_map");
  expect(facts.evidence).toMatchObject([{ file: "config.json", startLine: 2 }]);
});

test("the Hub's projection and tag count too", () => {
  const mapped = codeFacts(
    snapshotOf("acme/tern", {}, { config: { auto_map: { AutoModel: "m.T" } } }),
  );
  expect(mapped).toMatchObject({ remoteCode: true, evidence: [{ kind: "hub", file: "config" }] });
  const tagged = codeFacts(snapshotOf("acme/tern", {}, { tags: ["custom_code"] }));
  expect(tagged).toMatchObject({ remoteCode: true, evidence: [{ kind: "hub", file: "tags" }] });
});

test("Python files alone, and an empty map, are not remote code", () => {
  const facts = codeFacts(
    snapshotOf("acme/tern", { "train.py": "", "config.json": '{"auto_map": {}}' }),
  );
  expect(facts).toEqual({ remoteCode: false, reason: "", pythonFiles: ["train.py"], evidence: [] });
});
