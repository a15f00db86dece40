import type { Policy } from "../model/policy.ts";
import type { ConfigError } from "./error.ts";
import type { PolicyBody } from "./layer.ts";

/** A policy that can be used, or everything that is wrong with it. */
export type LoadedPolicy =
  | { readonly policy: Policy }
  | { readonly errors: readonly ConfigError[] };

/** One file's text with what it is called and which files led to it, outermost first. */
export interface PolicyText {
  readonly file: string;
  readonly text: string;
  readonly chain: readonly string[];
}

/** The layers below and in one file, or its errors. */
export type Layered = { readonly body: PolicyBody } | { readonly errors: readonly ConfigError[] };
