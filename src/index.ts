import { checkTarget } from "./check.ts";
import type { CheckEnvironment } from "./check.ts";
import type { Policy } from "./model/policy.ts";
import type { Report } from "./model/report.ts";
import type { Use } from "./model/use.ts";
import type { WorldOptions } from "./node/environment.ts";
import { openEnvironment } from "./node/environment.ts";
import { packageVersion } from "./node/package-version.ts";
import { nodePolicyPorts } from "./node/policy-ports.ts";
import { isDated } from "./packs/dated.ts";
import { policySource } from "./policy/preset-names.ts";
import { loadPolicy } from "./policy/load.ts";

/** What a check may be told; everything has a default. */
export interface CheckOptions extends WorldOptions {
  /** A preset's name, the path of a rules file, or a finished policy. Default: `default`. */
  readonly policy?: string | Policy;
  /** Replaces the uses that decide the outcome. */
  readonly use?: readonly Use[];
  /** Takes the name as typed: no aliases, no search. */
  readonly exact?: boolean;
  /** `YYYY-MM-DD` for exceptions that expire; default: today, where the policy has any. */
  readonly asOf?: string | null;
}

/**
 * Judges one model: a Hub id, an address, a purl or a directory, as typed. What could not be read
 * is in the report's `problems`, never an exception. Throws an `Error` only when the options are
 * wrong: an unknown preset, a rules file with mistakes, a Hub that cannot be one.
 */
export async function check(target: string, options: CheckOptions = {}): Promise<Report> {
  const session = await openSession(options);
  return await session.check(target);
}

/** A check that many targets share: rules are read once, base models once each. */
export interface Session {
  readonly policy: Policy;
  readonly environment: CheckEnvironment;
  readonly check: (target: string) => Promise<Report>;
}

/** Prepares rules and Hub once. Throws as `check` does. */
export async function openSession(options: CheckOptions = {}): Promise<Session> {
  const environment = await openEnvironment(options);
  if ("code" in environment) throw new Error(`${environment.message}. ${environment.help}`);
  const policy = await policyOf(options, environment);
  const request = {
    policy: options.use === undefined ? policy : { ...policy, use: options.use },
    exact: options.exact ?? false,
    asOf: options.asOf ?? (isDated(policy) ? today() : null),
    checklist: "whole" as const,
    version: packageVersion(),
  };
  return {
    policy: request.policy,
    environment,
    check: async (target) => (await checkTarget(target, request, environment)).report,
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function policyOf(options: CheckOptions, { catalog }: CheckEnvironment): Promise<Policy> {
  const given = options.policy ?? "default";
  if (typeof given !== "string") return given;
  const loaded = await loadPolicy(policySource(given), nodePolicyPorts(catalog));
  if ("policy" in loaded) return loaded.policy;
  throw new Error(
    loaded.errors.map((e) => `${e.file}:${e.line}:${e.column}: ${e.message}. ${e.help}`).join("\n"),
  );
}

export type { Catalog } from "./catalog/types.ts";
export type { Evidence } from "./model/evidence.ts";
export type { Finding } from "./model/finding.ts";
export type { Policy } from "./model/policy.ts";
export type { Problem } from "./model/problem.ts";
export type { Report } from "./model/report.ts";
export type { Answer, Basis, Use, UseAnswer, Uses } from "./model/use.ts";
