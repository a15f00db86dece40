import { z } from "zod";
import { USES } from "../model/use.ts";
import type {
  HubLicensesFile,
  LicenseFile,
  ModelsFile,
  OrganisationsFile,
  TermFile,
} from "./rule-files.ts";

const clause = z.string().min(1).max(60);
const words = z.string().min(3).max(400);
const purpose = z.enum(["research", "non-commercial"]);

function term(statuses: readonly string[]): z.ZodType<TermFile> {
  return z
    .strictObject({
      status: z.enum([...statuses, "unstated", "unknown"]),
      clause: clause.optional(),
      conditions: z.array(words).min(1).optional(),
      limitedTo: purpose.optional(),
    })
    .refine((value) => (value.status === "conditional") === (value.conditions !== undefined), {
      message: "`conditions` belongs to `conditional`, and `conditional` needs it",
    });
}

const permission = term(["allowed", "conditional", "prohibited"]);

const statement = z
  .strictObject({
    status: z.enum(["present", "unstated", "unknown"]),
    clause: clause.optional(),
    text: words.optional(),
  })
  .refine((value) => (value.status === "present") === (value.text !== undefined), {
    message: "`text` belongs to `present`, and `present` needs it",
  });

const territory = z
  .strictObject({
    status: z.enum(["excluded", "none", "unknown"]),
    clause: clause.optional(),
    excluded: z.array(words).default([]),
  })
  .refine((value) => (value.status === "excluded") === value.excluded.length > 0, {
    message: "`excluded` names territories exactly when the status says so",
  });

const threshold = z.strictObject({
  kind: z.enum(["mau", "users", "devices", "revenue", "funding"]),
  value: z.number().positive(),
  unit: z.union([z.enum(["users", "devices"]), z.string().regex(/^[A-Z]{3}$/)]),
  period: z
    .enum([
      "day",
      "month",
      "calendar-month",
      "year",
      "calendar-year",
      "prior-year",
      "trailing-12-months",
    ])
    .nullable(),
  direction: z.enum(["more-than", "at-least", "less-than", "at-most"]),
  measured: z.enum(["release-date", "any-time"]),
  consequence: z.enum(["needs-license", "not-licensed", "display", "royalty", "registration"]),
  atLimit: z.literal("contradictory").optional(),
  on: z.array(z.enum(USES)).min(1).optional(),
  clause: clause.optional(),
});

const terms = z.strictObject({
  research: permission,
  commercialUse: permission,
  fineTuning: permission,
  redistribution: permission,
  derivativeRedistribution: permission,
  derivativeLicense: term(["any", "same", "same-or-compatible", "flow-down-use-restrictions"]),
  namingRequirement: statement,
  attributionNotice: statement,
  outputs: permission,
  outputsTrainOtherModels: permission,
  acceptableUsePolicy: term(["inline", "by-reference", "none"]),
  territoryExclusions: territory,
  patent: term(["grant", "litigation-termination", "grant+litigation-termination", "none"]),
  termination: statement,
  governingLaw: statement,
  hostedService: permission,
  gating: term(["required", "required-for-commercial", "none"]),
  thresholds: z.array(threshold),
});

const obligation = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  on: z.array(z.enum(USES)).default([]),
  clause: clause.optional(),
  text: words,
});

const strings = z.array(z.string().min(1)).default([]);

/** One file of `rules/licenses/`. `fingerprint` is checked by what computes it. */
export const licenseSchema: z.ZodType<LicenseFile> = z.strictObject({
  key: z.string().regex(/^(?:spdx:[\w.+-]+|[a-z0-9][a-z0-9.+-]*)$/),
  license: z.string().regex(/^[A-Za-z0-9.-]+$/),
  title: z.string().min(3),
  version: z.string().nullable(),
  date: z
    .string()
    .regex(/^\d{4}(?:-\d\d){0,2}$/)
    .optional(),
  licensor: z.string().nullable(),
  family: z.string().nullable(),
  kind: z.enum(["license", "policy", "data", "notice"]),
  language: z.string().regex(/^[a-z]{2}(?:\+[a-z]{2})*$/),
  url: z.url().nullable(),
  policy: z.string().optional(),
  extends: z.string().optional(),
  note: z.string().optional(),
  aliases: z.strictObject({ hub: strings, names: strings, links: strings }).prefault({}),
  terms: terms.partial().nullable(),
  obligations: z.array(obligation).optional(),
  fingerprint: z.unknown().optional(),
});

/** `rules/hub-licenses.yaml`. */
export const hubLicensesSchema: z.ZodType<HubLicensesFile> = z.strictObject({
  licenses: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      spdx: z.string().nullable(),
      match: z.enum(["exact", "version", "ambiguous", "family", "sentinel", "uncatalogued"]),
      key: z.string().nullable(),
      candidates: z.array(z.string()).optional(),
    }),
  ),
});

/** `rules/organisations.yaml`. */
export const organisationsSchema: z.ZodType<OrganisationsFile> = z.strictObject({
  organisations: z.array(
    z.strictObject({
      hub: z.string().regex(/^[\w.-]+$/),
      aliases: z.array(z.string().regex(/^[a-z0-9][a-z0-9._-]*$/)),
    }),
  ),
});

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** One file of `rules/models/`. */
export const modelsSchema: z.ZodType<ModelsFile> = z.strictObject({
  family: z.string(),
  models: z.array(
    z.strictObject({
      id: z.string().regex(/^[\w.*-]+(?:\/[\w.*-]+)?$/),
      license: z.string().nullable(),
      since: day.optional(),
      until: day.optional(),
      note: words.optional(),
      url: z.url(),
    }),
  ),
});
