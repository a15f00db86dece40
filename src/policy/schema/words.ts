import * as z from "zod";
import { isDate } from "../dates.ts";
import { isGlob } from "../glob.ts";
import { parseCount } from "../number.ts";
import type { RawFigures } from "../raw-policy.ts";

/** A day that exists. */
export const day: z.ZodType<string> = z
  .string()
  .refine(isDate, "write a day as YYYY-MM-DD")
  .meta({ description: "A day, YYYY-MM-DD." });

/** `sha256:` and 64 hex digits. */
export const digest: z.ZodType<string> = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/u, "write `sha256:` and 64 hex digits");

/** A name that is meant exactly. */
export const exactName: z.ZodType<string> = z
  .string()
  .min(1)
  .refine((text) => !isGlob(text), "name one model: patterns are not accepted here");

/** A number of people, devices or money; never negative. */
export const count: z.ZodType<number | string> = z.union([
  z.number().nonnegative(),
  z
    .string()
    .refine((text) => parseCount(text) !== null, "write a number such as 2000000, 2_000_000 or 2M"),
]);

const dated = z.strictObject({ value: count, asOf: day });

/** One figure, or several dated ones. */
export const figures: z.ZodType<RawFigures> = z.union([
  count,
  dated,
  z.array(z.union([count, dated])),
]);
