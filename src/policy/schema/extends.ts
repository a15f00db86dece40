import * as z from "zod";
import type { RawPolicy } from "../raw-policy.ts";
import { digest } from "./words.ts";

const baseReference = z.union([
  z.string().min(1),
  z.strictObject({
    file: z.string().min(1).meta({ description: "Path, relative to this file." }),
    digest: digest.meta({ description: "The file is refused when its bytes change." }),
  }),
]);

/** What `extends:` may hold. */
export const extendsField: z.ZodType<RawPolicy["extends"]> = z
  .union([baseReference, z.array(baseReference)])
  .optional()
  .meta({
    description:
      "What these rules add to: `modelcheck:<preset or pack>`, a path, or a file pinned by digest. Default: `modelcheck:default`.",
  });
