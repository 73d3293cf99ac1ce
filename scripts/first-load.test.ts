import { describe, expect, test } from 'vitest';
import { filesNeededBy, type Manifest } from './first-load.ts';

const manifest: Manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_base.js'] },
  'src/page.tsx': { file: 'assets/page.js', imports: ['_base.js', '_desk.js'] },
  'src/dialog.tsx': { file: 'assets/dialog.js', imports: ['_base.js'] },
  '_base.js': { file: 'assets/base.js' },
  '_desk.js': { file: 'assets/desk.js', imports: ['_base.js', '_sheet.css'] },
  '_sheet.css': { file: 'assets/sheet.css' },
};

describe('the files of a first load', () => {
  test('are what the screens need at once, each once; a dialog is not among them', () => {
    expect(filesNeededBy(manifest, ['index.html', 'src/page.tsx']).sort()).toEqual([
      'assets/base.js',
      'assets/desk.js',
      'assets/index.js',
      'assets/page.js',
    ]);
  });

  test('a screen that the build does not know is told, not weighed as nothing', () => {
    expect(() => filesNeededBy(manifest, ['src/gone.tsx'])).toThrow('src/gone.tsx');
  });
});
