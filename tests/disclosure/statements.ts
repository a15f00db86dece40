import { readBody } from "../../src/card/units.ts";
import { parseModelCard } from "../../src/card/parse.ts";
import { deniesTeaching } from "../../src/disclosure/distillation/denied.ts";
import { namesMethod } from "../../src/disclosure/distillation/method.ts";
import { statedTeaching } from "../../src/disclosure/distillation/stated.ts";
import { TRIGGER } from "../../src/disclosure/distillation/trigger.ts";
import type { Unit } from "../../src/card/units.ts";
import { shippedTables } from "./tables.ts";

const tables = shippedTables();

/** The statements of a card's body. */
export async function unitsOf(source: string): Promise<readonly Unit[]> {
  const card = await parseModelCard("README.md", source);
  return card === null ? [] : readBody(card).units;
}

/** What the sentences of a text say about teachers, the cheap look before it included. */
export async function told(
  source: string,
  own = "acme/tern-7b",
): Promise<{
  readonly stated: boolean;
  readonly denied: boolean;
  readonly method: boolean;
  readonly teachers: readonly string[];
}> {
  const units = (await unitsOf(source)).filter(({ lower }) => TRIGGER.test(lower));
  const teachings = units.flatMap((unit) => statedTeaching(unit, own, null, tables) ?? []);
  return {
    stated: teachings.length > 0,
    denied: units.some(deniesTeaching),
    method: units.some(namesMethod),
    teachers: [...new Set(teachings.flatMap((one) => one.teachers.map(({ name }) => name)))],
  };
}
