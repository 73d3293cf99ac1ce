import type { Glyph } from '@pdf-lib/fontkit';

/** A glyph's outline as PDF path operators in font units; empty for a space. */
export function toPdfPath(glyph: Glyph): string {
  let at: [number, number] = [0, 0];
  return [...glyph.path.toSVG().matchAll(/([MLQCZ])([^MLQCZ]*)/g)]
    .map(([, command = '', rest = '']) => {
      const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      const operator = operatorOf(command, numbers, at);
      at = [numbers.at(-2) ?? at[0], numbers.at(-1) ?? at[1]];
      return operator;
    })
    .join('\n');
}

function operatorOf(command: string, numbers: number[], from: [number, number]): string {
  if (command === 'Z') return 'h';
  if (command === 'M') return `${rounded(numbers)} m`;
  if (command === 'L') return `${rounded(numbers)} l`;
  if (command === 'C') return `${rounded(numbers)} c`;
  return `${rounded(raised(from, numbers))} c`;
}

// PDF has cubic curves only: a quadratic one becomes the cubic with the same shape.
function raised([x0, y0]: [number, number], [cx = 0, cy = 0, x = 0, y = 0]: number[]): number[] {
  return [x0 + (2 / 3) * (cx - x0), y0 + (2 / 3) * (cy - y0), x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y), x, y];
}

function rounded(numbers: number[]): string {
  return numbers.map((number) => Math.round(number)).join(' ');
}
