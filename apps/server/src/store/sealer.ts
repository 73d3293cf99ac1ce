/** Seals text at rest. `context` binds it to its row: a sealed value moved to another row does not open. */
export type Sealer = {
  seal(text: string, context: string): string;
  open(sealed: string, context: string): string;
  sealBytes(bytes: Uint8Array, context: string): Uint8Array;
  openBytes(sealed: Uint8Array, context: string): Uint8Array;
};
