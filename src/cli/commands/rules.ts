import type { Rule } from "../../findings/rule.ts";
import { nodeCatalog } from "../../node/catalog.ts";
import { hang, pad } from "../../reporters/wrap.ts";
import { allRules } from "../all-rules.ts";
import { defineRuleFlags } from "../check-flags.ts";
import type { CliCommand } from "../command.ts";
import { usageError, type UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { definePageOptions, readPageOptions } from "../page-options.ts";

/** `modelcheck rules`: every rule with its severity. `rules test <dir>`: a policy's own tests. */
export const rulesCommand: CliCommand = {
  define: (command) => {
    command
      .description("Lists the rules with their severities, or runs a policy's own tests.")
      .argument("[action]", "`test` runs the cases in a folder")
      .argument("[dir]", "the folder of `modelcheck rules test <dir>`");
    defineRuleFlags(command);
    definePageOptions(command);
  },
  run: async ([action, folder], flags, io) => {
    if (action === "test" && folder !== undefined) {
      const { testRules } = await import("../rules-test.ts");
      return await testRules(folder, { ...flags, format: undefined }, io);
    }
    if (action !== undefined) throw wrongAction(action);
    const page = await readPageOptions(flags, io);
    const rules = allRules(nodeCatalog());
    await io.stdout.write(
      page.json ? `${JSON.stringify(rules.map(row), null, 2)}\n` : listOf(rules, page.width),
    );
    return EXIT.ok;
  },
};

function wrongAction(action: string): UsageError {
  const help = "type `modelcheck rules`, or `modelcheck rules test <dir>`";
  const message =
    action === "test" ? "the folder of the cases is missing" : `\`${action}\` is no action`;
  return usageError("cli/invalid-value", message, help);
}

function row({ id, severity, title, description }: Rule): object {
  return { id, severity, title, description };
}

/** Our own rules, then each pack's, which are off until a policy extends the pack. */
function listOf(rules: readonly Rule[], width: number): string {
  const packs = new Set(rules.flatMap(({ id }) => (id.includes("/") ? [id.split("/")[0]] : [])));
  const own = rules.filter(({ id }) => !id.includes("/"));
  return [
    ...lines(own, width),
    ...[...packs].flatMap((pack) => [
      `\nextends: [modelcheck:default, modelcheck:${pack}]\n`,
      ...lines(
        rules.filter(({ id }) => id.startsWith(`${pack}/`)),
        width,
      ),
    ]),
  ].join("");
}

function lines(rules: readonly Rule[], width: number): readonly string[] {
  const column = Math.max(...rules.map(({ id }) => id.length)) + 2;
  return rules.map(({ id, severity, title }) => {
    const head = `${pad(id, column)}${pad(severity, 9)}`;
    return `${hang(head, " ".repeat(head.length), title, width).join("\n")}\n`;
  });
}
