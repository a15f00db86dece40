/** Runs the command line and returns the exit code. */
export async function main(): Promise<number> {
  return await Promise.resolve(0);
}
