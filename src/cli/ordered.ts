/**
 * Runs `work` over `items`, `limit` at a time, and hands each result to `take` in input order as
 * soon as it and all before it are there. Stops starting work when `take` throws.
 */
export async function inOrder<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T, index: number) => Promise<R>,
  take: (result: R, item: T, index: number) => Promise<void>,
): Promise<void> {
  const running: Promise<R>[] = [];
  let started = 0;
  for (let index = 0; index < items.length; index++) {
    while (started < items.length && started < index + limit) {
      const item = items[started];
      if (item === undefined) throw new RangeError(`no item ${started}`);
      const promise = work(item, started);
      // A later failure must not be reported as unhandled while an earlier one is awaited.
      promise.catch(() => undefined);
      running.push(promise);
      started++;
    }
    const result = running[index];
    const item = items[index];
    if (result === undefined || item === undefined) throw new RangeError(`no item ${index}`);
    await take(await result, item, index);
  }
}
