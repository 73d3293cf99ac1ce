import { carton, HOME } from './drawings/home.ts';
import { KITCHEN } from './drawings/kitchen.ts';
import { type Drawing, PALETTES, type Palette } from './drawings/palette.ts';
import { WEAR } from './drawings/wear.ts';

const DRAWINGS: Record<string, Drawing> = { ...KITCHEN, ...WEAR, ...HOME };
const BROWN = PALETTES.brown as Palette;

/** The product picture of a key like `mug-green`: one object on a soft ground. An unknown key shows a carton. */
export function pictureOf(key: string): { contentType: 'image/svg+xml'; body: string } {
  const draw = lookUp(DRAWINGS, drawingNameOf(key)) ?? carton;
  const palette = lookUp(PALETTES, colourNameOf(key)) ?? BROWN;
  const inside = draw(palette).replace(/\s*\n\s*/g, '');
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="640" height="640"><rect width="64" height="64" fill="${palette.ground}"/>${inside}</svg>`;
  return { contentType: 'image/svg+xml', body };
}

/** Whether a key has a drawing and a colour of its own. */
export function hasPicture(key: string): boolean {
  return lookUp(DRAWINGS, drawingNameOf(key)) !== undefined && lookUp(PALETTES, colourNameOf(key)) !== undefined;
}

function drawingNameOf(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}

function colourNameOf(key: string): string {
  return key.slice(key.lastIndexOf('-') + 1);
}

function lookUp<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
