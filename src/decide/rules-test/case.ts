import * as z from "zod";
import type {
  DisclosureState,
  DistillationStatus,
  TeacherClass,
  TrainingDataLevel,
} from "../../model/disclosure.ts";
import { DISCLOSURE_STATES } from "../../model/disclosure.ts";
import type { Outcome } from "../../model/report.ts";
import type { Basis, Use } from "../../model/use.ts";
import { USES } from "../../model/use.ts";
import type { ConfigError } from "../../policy/error.ts";
import type { RawOrganisation } from "../../policy/raw-policy.ts";
import type { Path } from "../../policy/read-yaml.ts";
import { readYaml } from "../../policy/read-yaml.ts";
import { knownKeys } from "../../policy/schema/known-keys.ts";
import { organisation } from "../../policy/schema/organisation.ts";
import { shapeErrors } from "../../policy/shape-errors.ts";

/** One test of a policy: facts about a model, and what has to come out. */
export interface PolicyCase {
  readonly name: string;
  /** Catalogue keys or SPDX ids; all apply. `null`: no licence is known. */
  readonly license: string | readonly string[] | null;
  /** What the licence rests on; `text` also means that its words and a holder are supplied. */
  readonly basis?: Basis | undefined;
  readonly organisation?: RawOrganisation | undefined;
  readonly profile?: string | undefined;
  readonly trainingData?: TrainingDataLevel | undefined;
  readonly distillation?: DistillationStatus | undefined;
  /** Names of teachers; a distillation without any has unnamed ones. */
  readonly teachers?: readonly string[] | undefined;
  /** The teachers' class; `unknown` when left out. */
  readonly teacherClass?: TeacherClass | undefined;
  /** Answers of the checklist, such as `D41: absent`; a question that is not named is not asked. */
  readonly items?: Readonly<Record<string, DisclosureState>> | undefined;
  readonly remoteCode?: boolean | undefined;
  readonly expect: Outcome;
  readonly uses?: Readonly<Partial<Record<Use, string | undefined>>> | undefined;
  /** Rules that have to speak. */
  readonly findings?: readonly string[] | undefined;
}

/** One file of `modelcheck rules test <dir>`. */
export interface PolicyCases {
  /** Preset or path; the policy in force when left out. */
  readonly policy?: string | undefined;
  readonly cases: readonly PolicyCase[];
}

const outcome = z.enum(["pass", "review", "fail", "none"]);
const outcomes = Object.fromEntries(USES.map((use) => [use, outcome.optional()]));

const policyCase: z.ZodType<PolicyCase> = z.strictObject({
  name: z.string().min(1),
  license: z.union([z.string().min(1), z.array(z.string().min(1)).min(1), z.null()]),
  basis: z.enum(["text", "linked-text", "prose", "tag", "table"]).optional(),
  organisation: organisation.optional(),
  profile: z.string().optional(),
  trainingData: z.enum(["none", "vague", "named-sources", "full"]).optional(),
  distillation: z.enum(["not-stated", "implied", "stated", "stated-none"]).optional(),
  teachers: z.array(z.string().min(1)).optional(),
  teacherClass: z
    .enum([
      "own",
      "open-permissive",
      "open-with-duty",
      "restricted-by-terms",
      "undisclosed",
      "unknown",
    ])
    .optional(),
  items: z.record(z.string().regex(/^D\d\d$/u), z.enum(DISCLOSURE_STATES)).optional(),
  remoteCode: z.boolean().optional(),
  expect: outcome,
  uses: z.strictObject(outcomes).optional(),
  findings: z.array(z.string()).optional(),
});

const casesFile: z.ZodType<PolicyCases> = z.strictObject({
  policy: z.string().min(1).optional(),
  cases: z.array(policyCase).min(1),
});

/** Read one file of cases, or say everything that is wrong with it. */
export function readCases(
  file: string,
  text: string,
): PolicyCases | { readonly errors: readonly ConfigError[] } {
  const yaml = readYaml(file, text);
  if ("errors" in yaml) return yaml;
  const shape = casesFile.safeParse(yaml.value);
  if (shape.success) return shape.data;
  return { errors: shapeErrors(yaml, shape.error.issues, keysAt) };
}

function keysAt(path: Path): readonly string[] {
  return knownKeys(casesFile, path);
}
