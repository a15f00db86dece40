/** What looking for a rules file needs: no reading, only whether a file is there. */
export interface FolderPort {
  readonly exists: (path: string) => Promise<boolean>;
  readonly join: (folder: string, name: string) => string;
  /** The folder above, or `null` at the root. */
  readonly parent: (folder: string) => string | null;
}

const FILE_NAMES = ["modelcheck.yaml", "modelcheck.yml", ".modelcheck.yaml"];

/** The nearest rules file in `folder` or above it; `null` when there is none. */
export async function findPolicyFile(folder: string, files: FolderPort): Promise<string | null> {
  let current: string | null = folder;
  while (current !== null) {
    for (const name of FILE_NAMES) {
      const path = files.join(current, name);
      if (await files.exists(path)) return path;
    }
    current = files.parent(current);
  }
  return null;
}
