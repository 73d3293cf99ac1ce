import type { PrintPreview } from '@order-manager/contract';
import { expect, test } from 'vitest';
import { cutIntoFiles } from './print-files.ts';

const preview = (ready: number) => ({ groups: { ready: { count: ready } }, mostInFile: 2_000 }) as PrintPreview;

test('a long selection comes in files of one size, and the last one takes the rest', () => {
  expect(cutIntoFiles(preview(4_100), 0)).toEqual({ left: 4_100, next: 2_000, files: 3 });
  expect(cutIntoFiles(preview(4_100), 2_000)).toEqual({ left: 2_100, next: 2_000, files: 2 });
  expect(cutIntoFiles(preview(4_100), 4_000)).toEqual({ left: 100, next: 100, files: 1 });
  expect(cutIntoFiles(preview(4_100), 4_100)).toEqual({ left: 0, next: 0, files: 0 });
});
