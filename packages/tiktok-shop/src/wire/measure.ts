import { text } from './shape.ts';

/** A weight of a package: the value is a decimal text, the unit GRAM or POUND. */
export const wireWeightFields = { value: text, unit: text };
export type WireWeight = { value: string; unit: 'GRAM' | 'POUND' };

/** The sides of a package: decimal texts, the unit CM or INCH. */
export const wireDimensionFields = { length: text, width: text, height: text, unit: text };
export type WireDimension = { length: string; width: string; height: string; unit: 'CM' | 'INCH' };
