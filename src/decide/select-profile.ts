import type { Organisation } from "../model/organisation.ts";
import type { Policy } from "../model/policy.ts";
import { matchesGlob } from "../policy/glob.ts";
import { suggestion } from "../policy/suggest.ts";

/** The policy as one profile sees it, and which profile that is. */
export interface SelectedProfile {
  readonly name: string | null;
  readonly policy: Policy;
  readonly organisation: Organisation;
}

/**
 * The profile that was named, else the first whose `paths` fit the path of what is checked, else
 * the policy itself. An unknown name comes back as a problem, never as another profile.
 */
export function selectProfile(
  policy: Policy,
  wanted: { readonly name: string | null; readonly path: string | null },
): SelectedProfile | { readonly unknown: string; readonly help: string } {
  const names = Object.keys(policy.profiles);
  if (wanted.name !== null && !names.includes(wanted.name)) {
    const help =
      names.length === 0
        ? `${policy.name} has no profiles: add \`profiles:\``
        : suggestion(wanted.name, names, "profiles");
    return { unknown: wanted.name, help };
  }
  const name = wanted.name ?? byPath(policy, wanted.path);
  const profile = name === null ? undefined : policy.profiles[name];
  if (profile === undefined) return { name: null, policy, organisation: policy.organisation };
  const { organisation } = profile;
  return {
    name,
    policy: { ...policy, use: profile.use ?? policy.use, organisation },
    organisation,
  };
}

function byPath({ profiles }: Policy, path: string | null): string | null {
  if (path === null) return null;
  const plain = path.replaceAll("\\", "/").replace(/^\.\//u, "");
  const found = Object.entries(profiles).find(([, { paths }]) =>
    paths.some((pattern) => matchesGlob(pattern.replaceAll("**", "*"), plain)),
  );
  return found?.[0] ?? null;
}
