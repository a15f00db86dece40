import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** The version in this package's package.json. */
export function packageVersion(): string {
  const text = readFileSync(join(packageRoot(), "package.json"), "utf8");
  return /"version": *"(?<version>[^"]+)"/u.exec(text)?.groups?.["version"] ?? "unknown";
}
