/** How a stream of bytes ended. `left`: whoever read it went away. */
export type StreamEnd = { kind: 'whole' } | { kind: 'left' } | { kind: 'broken'; error: unknown };

/**
 * Bytes as a stream that is pulled: nothing is made before somebody wants it. When `cut` fires or the maker throws, the
 * stream breaks instead of ending, so that nobody takes a part for the whole. `onEnd` hears once how it ended, before the
 * reader sees the end, and may say that even the whole is not wanted any more: then it breaks with the error given back.
 */
export function pulledStream(
  chunks: AsyncGenerator<Uint8Array>,
  cut: AbortSignal,
  onEnd: (end: StreamEnd) => Promise<Error | null>,
): ReadableStream<Uint8Array> {
  let isOver = false;
  const over = async (end: StreamEnd): Promise<Error | null> => {
    if (isOver) return null;
    isOver = true;
    return onEnd(end);
  };
  const breakOff = async (controller: ReadableStreamDefaultController, error: unknown) => {
    if (isOver) return;
    await over({ kind: 'broken', error });
    controller.error(error);
    void chunks.return(undefined).catch(() => {});
  };
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        cut.addEventListener('abort', () => void breakOff(controller, cut.reason), { once: true });
      },
      pull: async (controller) => {
        try {
          const next = await chunks.next();
          if (isOver) return;
          if (!next.done) return controller.enqueue(next.value);
          const unwanted = await over({ kind: 'whole' });
          if (unwanted) controller.error(unwanted);
          else controller.close();
        } catch (error) {
          await breakOff(controller, error);
        }
      },
      cancel: async () => {
        await over({ kind: 'left' });
        await chunks.return(undefined).catch(() => {});
      },
    },
    { highWaterMark: 0 },
  );
}
