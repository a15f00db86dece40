import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { licensesPage } from "../../src/catalog/licenses-page.ts";
import { catalogOf, packOurs, ROOT } from "./rules.ts";

it("docs/licenses.md is what the catalogue says (else run `node tools/build-docs.mjs`)", () => {
  const page = readFileSync(join(ROOT, "docs/licenses.md"), "utf8");
  expect(page).toBe(licensesPage(catalogOf(packOurs())));
});
