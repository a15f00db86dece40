import type { LicenseEntry } from "../../model/license.ts";
import { nodeCatalog } from "../../node/catalog.ts";
import { suggestion } from "../../policy/suggest.ts";
import { pad } from "../../reporters/wrap.ts";
import type { CliCommand } from "../command.ts";
import { usageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { licenseSheet } from "../license-sheet.ts";
import { definePageOptions, readPageOptions } from "../page-options.ts";

/** `modelcheck licenses [name]`: the catalogue, or what it holds on one licence. */
export const licensesCommand: CliCommand = {
  define: (command) => {
    command
      .description("Lists the licences of the catalogue, or shows the terms of one.")
      .argument("[name]", "a key, an SPDX id, a Hub id or a name, such as llama3.1 or MIT");
    definePageOptions(command);
  },
  run: async ([name], flags, io) => {
    const page = await readPageOptions(flags, io);
    const catalog = nodeCatalog();
    if (name === undefined) {
      const entries = catalog.keys().map((key) => catalog.entry(key));
      const known = entries.filter((entry) => entry !== null);
      await io.stdout.write(page.json ? json(known.map(row)) : table(known));
      return EXIT.ok;
    }
    const resolved = catalog.resolveName(name);
    const keys = resolved?.key == null ? (resolved?.candidates ?? []) : [resolved.key];
    const found = [...new Set([name, ...keys])].map((key) => catalog.entry(key));
    const entries = found.filter((entry) => entry !== null);
    if (entries.length === 0)
      throw usageError(
        "cli/unknown-license",
        `\`${name}\` is no licence of the catalogue`,
        suggestion(name, [...catalog.keys(), ...catalog.spdxIds()], "licences"),
      );
    const sheets = entries.map((entry) => licenseSheet(entry, page));
    await io.stdout.write(page.json ? json(entries) : sheets.join("\n"));
    return EXIT.ok;
  },
};

function row({ key, license, title, kind, url }: LicenseEntry): object {
  return { key, license, title, kind, url };
}

function table(entries: readonly LicenseEntry[]): string {
  const width = Math.max(...entries.map(({ key }) => key.length)) + 2;
  return entries.map(({ key, title }) => `${pad(key, width)}${title}\n`).join("");
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
