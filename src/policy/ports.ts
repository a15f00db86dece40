import type { PresetPorts } from "./presets.ts";

/** Where the rules come from: a shipped preset by name, or a file by path. */
export type PolicySource = { readonly preset: string } | { readonly file: string };

/** The licence words a policy may use. */
export interface LicenseNames {
  /** SPDX ids (deprecated ones included), `LicenseRef-…` ids and catalogue keys. */
  readonly names: readonly string[];
  /** Licence families of the catalogue, such as `llama`. */
  readonly families: readonly string[];
}

/** Everything `loadPolicy` needs from outside. */
export interface PolicyPorts extends PresetPorts {
  /** Text of a file, or `null` when there is none that can be read. */
  readonly readText: (path: string) => Promise<string | null>;
  /** `to` as seen from the folder of the file `from`; an absolute `to` is returned as it is. */
  readonly resolvePath: (from: string, to: string) => string;
  /** Ids of every rule the program knows. */
  readonly ruleIds: readonly string[];
  /** Called only when a file has to be checked, never for a preset alone. */
  readonly licenseNames: () => Promise<LicenseNames>;
}
