import { RULES } from "../../findings/index.ts";
import type { Rule } from "../../findings/rule.ts";
import { pad } from "../../reporters/wrap.ts";
import type { CliCommand } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { definePageOptions, readPageOptions } from "../page-options.ts";

/** `modelcheck rules`: every rule with its severity. */
export const rulesCommand: CliCommand = {
  define: (command) => {
    command.description("Lists the rules, with the severity each has until a policy changes it.");
    definePageOptions(command);
  },
  run: async (_args, flags, io) => {
    const page = await readPageOptions(flags, io);
    const rules = RULES.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    await io.stdout.write(
      page.json ? `${JSON.stringify(rules.map(row), null, 2)}\n` : rules.map(line).join(""),
    );
    return EXIT.ok;
  },
};

function row({ id, severity, title, description }: Rule): object {
  return { id, severity, title, description };
}

function line({ id, severity, title }: Rule): string {
  return `${pad(id, 28)}${pad(severity, 9)}${title}\n`;
}
