import * as z from "zod";
import { EXCEPTION_REASONS } from "../../model/exception.ts";
import type { RawAdoption, RawClarification, RawException } from "../raw-policy.ts";
import { day, digest, exactName } from "./words.ts";

/** One accepted finding. */
export const exception: z.ZodType<RawException> = z.strictObject({
  model: exactName.meta({ description: "Hub id, exactly." }),
  rule: z.string().min(1).meta({ description: "The rule whose finding is accepted." }),
  reason: z.enum(EXCEPTION_REASONS),
  comment: z.string().min(1).meta({ description: "What it rests on, such as a contract number." }),
  approvedBy: z.string().min(1),
  expires: day.meta({ description: "The last day on which it holds." }),
  evidenceHash: digest.meta({
    description: "Written by `modelcheck approve`; it lapses when the licence evidence changes.",
  }),
});

/** One conclusion a person drew about a licence. */
export const clarification: z.ZodType<RawClarification> = z.strictObject({
  model: exactName.meta({ description: "Hub id, exactly." }),
  license: z.string().min(1).meta({ description: "SPDX expression, LicenseRef or catalogue key." }),
  files: z
    .record(z.string().min(1), z.union([digest, z.literal("absent")]))
    .refine((files) => Object.keys(files).length > 0, "name at least one file")
    .meta({ description: "The files it was drawn from; it lapses when one of them changes." }),
  comment: z.string().min(1),
});

/** One recorded statement that a person relies on. */
export const adoption: z.ZodType<RawAdoption> = z.strictObject({
  model: exactName.meta({ description: "Hub id, exactly." }),
  adopts: z.string().min(1).meta({ description: "Id of an entry of `statements`." }),
  approvedBy: z.string().min(1),
  on: day.meta({ description: "The day it was adopted." }),
  comment: z.string().min(1).meta({ description: "Why it is relied on." }),
});
