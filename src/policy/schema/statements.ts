import * as z from "zod";
import type { RawStatement } from "../raw-policy.ts";
import { day, exactName } from "./words.ts";

/** One statement made outside the repository. */
export const statement: z.ZodType<RawStatement> = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "write lower-case words joined by `-`"),
  model: exactName.meta({ description: "Hub id, exactly." }),
  by: z.string().min(1).meta({ description: "Who says it." }),
  kind: z.enum(["publisher", "vendor", "third-party"]).meta({ description: "Who that is." }),
  says: z.string().min(1).max(1000).meta({ description: "What is said." }),
  item: z
    .string()
    .regex(/^D(?:0[1-9]|[1-3]\d|4[0-8])$/u, "write an item of the checklist, D01 to D48")
    .meta({ description: "The item of the checklist it speaks to, such as D21." }),
  scope: z.string().min(1).optional().meta({ description: "What it is about, such as a version." }),
  url: z
    .string()
    .regex(/^https?:\/\/[^\s]{3,2000}$/u, "write the address where it can be read")
    .meta({ description: "Where it can be read." }),
  date: day.meta({ description: "When it was said." }),
});
