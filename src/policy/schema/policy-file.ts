import * as z from "zod";
import type { Basis, Use } from "../../model/use.ts";
import { USES } from "../../model/use.ts";
import { FINAL_KEYS } from "../final-keys.ts";
import type { RawLicenses, RawPolicy, RawProfile } from "../raw-policy.ts";
import { customRule } from "./custom-rules.ts";
import { adoption, clarification, exception } from "./exceptions.ts";
import { extendsField } from "./extends.ts";
import { organisation } from "./organisation.ts";
import { statement } from "./statements.ts";

const BASES = ["text", "linked-text", "prose", "tag", "table"] as const satisfies readonly Basis[];

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

const uses = z.array(z.enum(USES)).min(1);

const profile: z.ZodType<RawProfile> = z.strictObject({
  paths: z
    .array(z.string().min(1))
    .optional()
    .meta({ description: "Chosen when the path of what is checked fits one of these globs." }),
  use: uses.optional(),
  organisation: organisation.optional(),
});

const patterns = z.array(z.string().min(1));

const licenses: z.ZodType<RawLicenses> = z
  .strictObject({
    allow: patterns.optional().meta({ description: "Licences that need no further look." }),
    review: patterns.optional().meta({ description: "Licences a person has to look at." }),
    deny: patterns.optional().meta({ description: "Licences you do not accept." }),
    otherwise: z
      .enum(["allow", "review", "deny"])
      .optional()
      .meta({ description: "What happens to a licence that no list names." }),
  })
  .meta({
    description:
      "SPDX ids, LicenseRef ids, catalogue keys, globs such as `BSD-*`, `category:permissive` or `family:llama`.",
  });

/** The language of `modelcheck.yaml`. Names of rules and licences are checked separately. */
export const policyFile: z.ZodType<RawPolicy> = z
  .strictObject({
    extends: extendsField,
    organisation: organisation.optional(),
    profiles: z
      .record(z.string().regex(/^[a-z0-9-]+$/u, "write the name in lower case"), profile)
      .optional()
      .meta({ description: "Variants by name, chosen with `--profile` or by path." }),
    use: uses.optional().meta({ description: "The uses you intend; they decide the outcome." }),
    minimumBasis: z.strictObject(minimumBasis).optional().meta({
      description: "The weakest basis that still counts for a use; a weaker one means review.",
    }),
    licenses: licenses.optional(),
    rules: z
      .record(z.string(), z.enum(["error", "warning", "note", "off"]))
      .optional()
      .meta({ description: "Severity by rule id." }),
    customRules: z.array(customRule).optional().meta({ description: "Rules of your own." }),
    exceptions: z
      .array(exception)
      .optional()
      .meta({ description: "Findings a person has accepted, each until a day." }),
    clarifications: z
      .array(z.union([clarification, adoption]))
      .optional()
      .meta({ description: "Licences a person has concluded, and statements a person adopted." }),
    statements: z
      .array(statement)
      .optional()
      .meta({ description: "What was said elsewhere; shown, and counted only once adopted." }),
    allegations: z
      .enum(["show", "hide"])
      .optional()
      .meta({ description: "Whether public allegations are listed, as information." }),
    final: z
      .array(z.enum(FINAL_KEYS))
      .optional()
      .meta({ description: "Keys that a file building on this one may not change." }),
    exceptionsFrom: z.array(z.string().min(1)).optional().meta({
      description:
        "Files whose exceptions and clarifications count, besides this one and what it extends.",
    }),
  })
  .meta({
    title: "modelcheck.yaml",
    description: "An organisation's rules for open-weight models.",
  });
