import * as z from "zod";
import { USES } from "../../model/use.ts";
import { MATCHERS, TERM_MATCHERS } from "../matcher-names.ts";
import type { RawCondition, RawCustomRule } from "../raw-policy.ts";

const value = z.union([z.string().min(1), z.boolean()]);
const values = z.union([value, z.array(value).min(1)]).optional();

const matchers = Object.fromEntries(
  Object.entries(MATCHERS).map(([name, description]) => [name, values.meta({ description })]),
);
const answers = Object.fromEntries(USES.map((use) => [use, values]));
const terms = Object.fromEntries(TERM_MATCHERS.map((term) => [term, values]));

/** Several keys all have to hold; several values of one key: one has to fit. */
const condition: z.ZodType<RawCondition> = z
  .lazy(() =>
    z.strictObject({
      all: z.array(condition).min(1).optional(),
      any: z.array(condition).min(1).optional(),
      not: condition.optional(),
      uses: z.strictObject(answers).optional().meta({ description: "Answers by use." }),
      terms: z.strictObject(terms).optional().meta({ description: "Clauses by name." }),
      ...matchers,
    }),
  )
  .meta({ id: "condition" });

/** A rule an organisation writes itself. */
export const customRule: z.ZodType<RawCustomRule> = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)+$/u, "write two or more lower-case words joined by `-`"),
  severity: z.enum(["error", "warning", "note"]).optional(),
  message: z.string().min(1).meta({ description: "What is wrong, in one sentence." }),
  help: z.string().min(1).optional().meta({ description: "What the reader can do." }),
  when: condition,
});
