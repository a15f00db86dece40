// What tools/ needs from the shipped code, so that they document and measure what ships.
export { packageRoot } from "./node/package-root.ts";
export { packRules } from "./catalog/pack.ts";
export { nodeCatalog } from "./node/catalog.ts";
export { categoriesOf } from "./catalog/categories.ts";
