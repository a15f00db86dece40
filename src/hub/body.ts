/** The bytes of a body, up to a limit. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `true` when there was more than the limit. */
  readonly cut: boolean;
}

/** Reads at most `limit` bytes and closes the body. Throws what the stream throws. */
export async function readBody(
  response: Response,
  limit: number,
  signal: AbortSignal,
): Promise<Body> {
  const reader = response.body?.getReader();
  if (reader === undefined) return { bytes: new Uint8Array(0), cut: false };
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stop = rejectWhen(signal);
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), stop.promise]);
      if (done) break;
      chunks.push(value);
      length += value.length;
      if (length > limit) break;
    }
  } finally {
    stop.release();
    reader.cancel().catch(() => undefined);
  }
  const bytes = new Uint8Array(Math.min(length, limit));
  let at = 0;
  for (const chunk of chunks) {
    const fitting = chunk.subarray(0, bytes.length - at);
    bytes.set(fitting, at);
    at += fitting.length;
  }
  return { bytes, cut: length > limit };
}

/** A promise that rejects with the signal's reason; an injected fetch may ignore the signal itself. */
export function rejectWhen(signal: AbortSignal): { promise: Promise<never>; release: () => void } {
  const done = new AbortController();
  const promise = new Promise<never>((_resolve, reject) => {
    const fail = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : new Error("aborted"));
    };
    if (signal.aborted) fail();
    signal.addEventListener("abort", fail, { once: true, signal: done.signal });
  });
  promise.catch(() => undefined);
  return {
    promise,
    release: () => {
      done.abort();
    },
  };
}
