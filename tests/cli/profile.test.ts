import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { modelcheck, ROOT } from "./run.ts";

const MODEL = ["XiaomiMiMo/MiMo-V2.5", "--hub", join(ROOT, "fixtures/hub")];

test("an unknown profile is met with the rules file's own", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "modelcheck-"));
  writeFileSync(
    join(cwd, "modelcheck.yaml"),
    "extends: modelcheck:default\nprofiles:\n  internal:\n    use: [research]\n",
  );
  const refused = await modelcheck([...MODEL, "--profile", "intern"], { cwd });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("`internal`");
  const short = await modelcheck([...MODEL, "--profile", "internal", "--short"], { cwd });
  expect(short.stdout).toMatch(/^PASS .*: research allowed \[/u);
});
