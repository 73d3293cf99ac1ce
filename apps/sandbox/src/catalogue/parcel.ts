import { toDecimal } from './amount.ts';
import type { Market } from './market.ts';
import type { RecipeLine, RecipeParcel } from './recipe.ts';

const CARTON_GRAMS = 60;
const TALLEST_CM = 60;

/** One carton around all lines, in the units the market's wire uses. */
export function parcelOf(market: Market, lines: RecipeLine[]): RecipeParcel {
  const grams = CARTON_GRAMS + lines.reduce((sum, { sku, quantity }) => sum + sku.weightGrams * quantity, 0);
  const length = Math.max(...lines.map(({ sku }) => sku.lengthCm)) + 2;
  const width = Math.max(...lines.map(({ sku }) => sku.widthCm)) + 2;
  const height = Math.min(TALLEST_CM, 1 + lines.reduce((sum, { sku, quantity }) => sum + sku.heightCm * quantity, 0));
  return {
    weight:
      market.weightUnit === 'GRAM' ? { value: String(grams), unit: 'GRAM' } : { value: toPounds(grams), unit: 'POUND' },
    dimension:
      market.lengthUnit === 'CM'
        ? { length: String(length), width: String(width), height: String(height), unit: 'CM' }
        : { length: toInches(length), width: toInches(width), height: toInches(height), unit: 'INCH' },
  };
}

function toPounds(grams: number): string {
  return toDecimal(Math.ceil((grams * 100_000) / 453_592), 2);
}

function toInches(centimetres: number): string {
  return toDecimal(Math.ceil((centimetres * 1_000) / 254), 1);
}
