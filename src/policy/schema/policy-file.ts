import * as z from "zod";
import type { Basis, Use } from "../../model/use.ts";
import { USES } from "../../model/use.ts";
import type { RawPolicy } from "../raw-policy.ts";

const BASES = ["text", "linked-text", "prose", "tag", "table"] as const satisfies readonly Basis[];

const baseReference = z.union([
  z.string().min(1),
  z.strictObject({
    file: z.string().min(1).meta({ description: "Path, relative to this file." }),
    digest: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/u)
      .meta({ description: "SHA-256 of the file's bytes: the file is refused when it changes." }),
  }),
]);

const patterns = z.array(z.string().min(1));

const basis = z.enum(BASES).optional();

const minimumBasis = {
  research: basis,
  commercialUse: basis,
  fineTune: basis,
  redistribute: basis,
  redistributeDerivative: basis,
  host: basis,
  useOutputs: basis,
  trainOnOutputs: basis,
} satisfies Record<Use, typeof basis>;

/** What `extends:` may hold. */
export const extendsField: z.ZodType<RawPolicy["extends"]> = z
  .union([baseReference, z.array(baseReference)])
  .optional()
  .meta({
    description:
      "What these rules add to: `modelcheck:<preset>`, a path, or a file pinned by digest. Default: `modelcheck:default`.",
  });

/** The language of `modelcheck.yaml`. Names of rules and licences are checked separately. */
export const policyFile: z.ZodType<RawPolicy> = z
  .strictObject({
    extends: extendsField,
    use: z
      .array(z.enum(USES))
      .min(1)
      .optional()
      .meta({ description: "The uses you intend; they decide the outcome." }),
    minimumBasis: z.strictObject(minimumBasis).optional().meta({
      description: "The weakest basis that still counts for a use; a weaker one means review.",
    }),
    licenses: z
      .strictObject({
        allow: patterns.optional().meta({ description: "Licences that need no further look." }),
        review: patterns.optional().meta({ description: "Licences a person has to look at." }),
        deny: patterns.optional().meta({ description: "Licences you do not accept." }),
        otherwise: z
          .enum(["allow", "review", "deny"])
          .optional()
          .meta({ description: "What happens to a licence that no list names." }),
      })
      .optional()
      .meta({
        description:
          "SPDX ids, LicenseRef ids, catalogue keys, globs such as `BSD-*`, `category:permissive` or `family:llama`.",
      }),
    rules: z
      .record(z.string(), z.enum(["error", "warning", "note", "off"]))
      .optional()
      .meta({ description: "Severity by rule id." }),
  })
  .meta({
    title: "modelcheck.yaml",
    description: "An organisation's rules for open-weight models.",
  });
