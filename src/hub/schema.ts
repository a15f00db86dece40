import * as z from "zod";

/** Permissive on purpose: only what is used is looked at, and the rest passes through. */
export const modelInfo: z.ZodType<InfoAnswer> = z.looseObject({
  id: z.string().nullish(),
  modelId: z.string().nullish(),
  sha: z.string().nullish(),
});

/** One entry of a tree. */
export const treeEntry: z.ZodType<TreeAnswer> = z.looseObject({
  type: z.string(),
  path: z.string(),
  size: z.number().nullish(),
  oid: z.string().nullish(),
  lfs: z.looseObject({ oid: z.string().nullish(), size: z.number().nullish() }).nullish(),
});

/** The part of a quick search that is used. */
export const quickSearch: z.ZodType<SearchAnswer> = z.looseObject({
  models: z.array(z.looseObject({ id: z.string() })).nullish(),
});

interface InfoAnswer {
  readonly id?: string | null | undefined;
  readonly modelId?: string | null | undefined;
  readonly sha?: string | null | undefined;
}

interface TreeAnswer {
  readonly type: string;
  readonly path: string;
  readonly size?: number | null | undefined;
  readonly oid?: string | null | undefined;
  readonly lfs?:
    | { readonly oid?: string | null | undefined; readonly size?: number | null | undefined }
    | null
    | undefined;
}

interface SearchAnswer {
  readonly models?: readonly { readonly id: string }[] | null | undefined;
}
