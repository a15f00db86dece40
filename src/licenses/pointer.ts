import type { TextMatch } from "../model/license.ts";
import type { LicenseIndex } from "./license-index.ts";
import type { Stream } from "./stream.ts";

/** Licences that a short text names without holding their words. */
export function pointersIn(
  _stream: Stream,
  _index: LicenseIndex,
  _exclude: ReadonlySet<string>,
): readonly TextMatch[] {
  return [];
}
