// What tools/ needs from the shipped code, so that they document and measure what ships.
export { packageRoot } from "./node/package-root.ts";
export { disclosureTables } from "./node/environment.ts";
export { firstTables } from "./disclosure/tables.ts";
export { packRules } from "./catalog/pack.ts";
export { nodeCatalog } from "./node/catalog.ts";
export { categoriesOf } from "./catalog/categories.ts";
export { packFingerprints } from "./catalog/pack-fingerprints.ts";
export { fingerprintOf } from "./licenses/fingerprint.ts";
export { openLicenseIndex, openReaders } from "./node/readers.ts";
export { newLicenseFile, withCopy, withFingerprint } from "./licenses/write-fingerprint.ts";
export { evaluate } from "./eval/evaluate.ts";
export { renderMeasures } from "./eval/render.ts";
export { openSession } from "./index.ts";
export { licensesPage } from "./catalog/licenses-page.ts";
export { loadPolicy } from "./policy/load.ts";
export { nodePolicyPorts } from "./node/policy-ports.ts";
export { factsOfCase } from "./decide/rules-test/facts.ts";
export { judge } from "./judge.ts";
