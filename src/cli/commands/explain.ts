import { RULES } from "../../findings/index.ts";
import { suggestion } from "../../policy/suggest.ts";
import { hang } from "../../reporters/wrap.ts";
import type { CliCommand } from "../command.ts";
import { usageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { definePageOptions, readPageOptions } from "../page-options.ts";

/** `modelcheck explain <rule-id>`: what a rule finds and how it decides. */
export const explainCommand: CliCommand = {
  define: (command) => {
    command
      .description("Says what a rule finds, why it matters and how it is decided.")
      .argument("<rule-id>", "such as license-modified; `modelcheck rules` lists them");
    definePageOptions(command);
  },
  run: async ([id = ""], flags, io) => {
    const page = await readPageOptions(flags, io);
    const rule = RULES.find((one) => one.id === id);
    if (rule === undefined) {
      const ids = RULES.map((one) => one.id);
      const help = `${suggestion(id, ids, "rules")}; \`modelcheck rules\` lists them`;
      throw usageError("cli/unknown-rule", `\`${id}\` is no rule`, help);
    }
    const { severity, title, description } = rule;
    const text = [
      `${page.paint("strong", id)} (${severity})`,
      ...hang("", "", `${title.charAt(0).toUpperCase()}${title.slice(1)}.`, page.width),
      "",
      ...hang("", "", description, page.width),
      "",
      ...hang("", "", "To change its severity, write in modelcheck.yaml:", page.width),
      "  rules:",
      `    ${id}: ${severity === "error" ? "warning" : "error"}   # or note, or off`,
    ];
    const json = `${JSON.stringify({ id, severity, title, description }, null, 2)}\n`;
    await io.stdout.write(page.json ? json : `${text.join("\n")}\n`);
    return EXIT.ok;
  },
};
