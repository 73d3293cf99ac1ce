/** Business codes that only say "something went wrong on our side, try again"; a write may have taken effect all the same. */
const systemCodes: ReadonlySet<number> = new Set([
  10002014, 10002015, 10037002, 10037003, 10037004, 11001031, 21001003, 21001008, 21001011, 21022029, 21042001,
  21042076, 11006010, 11034025, 21023034, 36009003, 36009007,
]);

/** Tells whether a code is TikTok's own trouble and not a verdict on the request. */
export function isSystemCode(code: number): boolean {
  return systemCodes.has(code);
}
