import { expect, it } from "vitest";
import { errorsOf } from "./ports.ts";

it.each([10, 40, 60, 1_000, 3_000, 60_000])(
  "a condition %i levels deep is read or refused, never a crash",
  async (depth) => {
    const when = `${"{ not: ".repeat(depth)}{ basis: tag }${" }".repeat(depth)}`;
    const errors = await errorsOf(`customRules: [{ id: a-b, message: m, when: ${when} }]\n`);
    expect(errors.length).toBe(depth <= 40 ? 0 : 1);
  },
);
