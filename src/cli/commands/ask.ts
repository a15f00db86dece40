import { parseQuestions } from "../../disclosure/questions.ts";
import { nodeCatalog } from "../../node/catalog.ts";
import { askLetter } from "../../reporters/disclosure/ask-letter.ts";
import { scoreRows } from "../../reporters/disclosure/score-rows.ts";
import { defineRuleFlags, text } from "../check-flags.ts";
import type { CliCommand } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { packItems } from "../pack-items.ts";
import { writeFileWhole } from "../rules-file.ts";
import { knownOr, openQuietly } from "../single.ts";

/** `modelcheck ask <model>`: what a user could post to the publisher. */
export const askCommand: CliCommand = {
  define: (command) => {
    command
      .description(
        "Drafts what to ask the publisher, as Markdown: the missing licence text, base,\ndata and teachers, each with the place where the answer belongs.",
      )
      .argument("<model>", "as for `modelcheck check`")
      .option("--all", "every open question, not only the first ones")
      .option("--pack <names>", "what these rule packs ask, such as eu-art53")
      .option("-o, --output <file>", "write to a file, which is replaced only when complete");
    defineRuleFlags(command);
  },
  run: async ([model = ""], flags, io) => {
    const catalog = nodeCatalog();
    const packs = (text(flags, "pack") ?? "").split(",").map((word) => word.trim());
    const items = packItems(
      packs.filter((word) => word !== ""),
      catalog,
    );
    const engine = await openQuietly({ ...flags, output: undefined, format: "json" }, io);
    const known = await knownOr(await engine.judge(model), io);
    if (typeof known === "number") return known;
    const rows = scoreRows(known.report, parseQuestions(catalog.table("items"))).filter(
      ({ id, asks }) => (items === null ? flags["all"] === true || asks.core : items.has(id)),
    );
    const letter = askLetter(known.report, rows);
    if (letter === null) {
      await io.stderr.write("nothing to ask: every question of this kind is answered\n");
      return EXIT.ok;
    }
    const output = text(flags, "output");
    if (output === null) await io.stdout.write(letter);
    else await writeFileWhole(output, letter, io);
    return EXIT.ok;
  },
};
