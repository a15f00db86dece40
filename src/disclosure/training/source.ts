/** A data source that a sentence names. */
export interface NamedSource {
  readonly name: string;
  readonly resolvable: boolean;
}

/** A source by name; `resolvable` when it is spelled like a Hub id. */
export function named(name: string): NamedSource {
  return { name, resolvable: /^[\w.-]+\/[\w.-]+$/u.test(name) };
}
