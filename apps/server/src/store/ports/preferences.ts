/** Small remembered choices, e.g. the handover per shop and warehouse. Values are JSON. */
export type PreferenceStore = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
};
