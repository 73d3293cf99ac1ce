import { describe, expect, test } from 'vitest';
import { fitLabel, type Matrix, type PageShape, type QuarterTurns } from './fit-label.ts';
import type { Rectangle } from './layouts.ts';

const cell: Rectangle = { x: 100, y: 200, width: 300, height: 420 };
const shape = (width: number, height: number, rotation: QuarterTurns = 0): PageShape => ({
  box: { x: -20, y: 30, width, height },
  rotation,
});

function at(matrix: Matrix, x: number, y: number): number[] {
  const [a, b, c, d, e, f] = matrix;
  return [a * x + c * y + e, b * x + d * y + f].map((value) => Math.round(value * 1000) / 1000 + 0);
}

describe('fitting a label into a cell', () => {
  test('a small label keeps its size and stands in the middle', () => {
    const { scale, area } = fitLabel(shape(200, 300), cell, false);
    expect({ scale, area }).toEqual({ scale: 1, area: { x: 150, y: 260, width: 200, height: 300 } });
  });

  test('a small label grows only where the layout says fit', () => {
    expect(fitLabel(shape(150, 210), cell, true).scale).toBe(2);
  });

  test('a large label shrinks with its aspect kept', () => {
    const { scale, area } = fitLabel(shape(600, 600), cell, false);
    expect(scale).toBe(0.5);
    expect(area.width).toBe(area.height);
  });

  test('the strip under a label stays free', () => {
    expect(fitLabel(shape(300, 420), cell, false, 20).area.y).toBeGreaterThanOrEqual(220);
  });

  test('a label that lies across is turned when that makes it larger', () => {
    const { scale, area } = fitLabel(shape(420, 300), cell, false);
    expect({ scale, width: area.width }).toEqual({ scale: 1, width: 300 });
  });

  test('a footer never decides whether a label is turned', () => {
    const half = { x: 0, y: 0, width: 595, height: 421 };
    expect(fitLabel(shape(298, 420), half, false, 60).area.height).toBeGreaterThan(300);
  });

  // Where the lower left corner of the page goes when a reader turns it clockwise.
  test.each([
    [0, [0, 0]],
    [90, [0, 1]],
    [180, [1, 1]],
    [270, [1, 0]],
  ] as const)('a page turned by %d shows its lower left corner where readers show it', (rotation, [right, top]) => {
    const page = rotation % 180 === 0 ? shape(200, 300, rotation) : shape(300, 200, rotation);
    const { matrix, area } = fitLabel(page, cell, false);
    expect(at(matrix, page.box.x, page.box.y)).toEqual([area.x + right * area.width, area.y + top * area.height]);
  });

  test.each([0, 90, 180, 270] as const)('nothing is cropped at a turn of %d', (rotation) => {
    const page = shape(700, 500, rotation);
    const { matrix } = fitLabel(page, cell, false, 30);
    const far: [number, number] = [page.box.x + page.box.width, page.box.y + page.box.height];
    for (const [x = 0, y = 0] of [at(matrix, page.box.x, page.box.y), at(matrix, ...far)]) {
      expect(x).toBeGreaterThanOrEqual(cell.x - 0.001);
      expect(x).toBeLessThanOrEqual(cell.x + cell.width + 0.001);
      expect(y).toBeGreaterThanOrEqual(cell.y + 30 - 0.001);
      expect(y).toBeLessThanOrEqual(cell.y + cell.height + 0.001);
    }
  });
});
