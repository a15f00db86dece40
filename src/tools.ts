// What tools/ needs from the shipped code, so that they document and measure what ships.
export { packageRoot } from "./node/package-root.ts";
