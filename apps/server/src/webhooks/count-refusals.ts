type Parts = {
  /** Told how many were refused since the last word. */
  tell(refused: number): void;
  setTimer(work: () => void, milliseconds: number): void;
};

const A_MINUTE = 60_000;

/** A word at the first refusal, then one a minute with the count, so that whoever knocks all day cannot fill the log. */
export function countRefusals({ tell, setTimer }: Parts): () => void {
  let refused = 0;
  let isQuiet = true;
  const say = () => {
    isQuiet = refused === 0;
    if (isQuiet) return;
    tell(refused);
    refused = 0;
    setTimer(say, A_MINUTE);
  };
  return () => {
    refused += 1;
    if (isQuiet) say();
  };
}
