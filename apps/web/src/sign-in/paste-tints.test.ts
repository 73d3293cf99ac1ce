import { takeCallbackUrlApart } from '@order-manager/domain';
import { describe, expect, it } from 'vitest';
import { tintParts } from './paste-tints.ts';

const tint = (pasted: string) => tintParts(pasted, takeCallbackUrlApart(pasted));
const marked = (pasted: string) =>
  Object.fromEntries(tint(pasted).flatMap(({ part, text }) => (part ? [[part, text]] : [])));

const URL_TEXT = 'https://localhost/?app_key=4kexample&code=ROW_aB3+/=x&locale=en-GB&shop_region=MY&state=q7';

describe('the tint under a pasted URL', () => {
  it('marks app key, code, region and state', () => {
    expect(marked(URL_TEXT)).toEqual({ 'app-key': '4kexample', code: 'ROW_aB3+/=x', region: 'MY', state: 'q7' });
  });

  it('joined gives the very text that was pasted', () => {
    for (const text of [URL_TEXT, ` "${URL_TEXT}" `, URL_TEXT.replace('code=ROW_', 'code=RO\nW_'), 'nothing', '']) {
      expect(
        tint(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('marks a code that was broken over two lines as one piece', () => {
    expect(marked(URL_TEXT.replace('ROW_aB3', 'ROW_\naB3')).code).toBe('ROW_\naB3+/=x');
  });

  it('does not take the code of app_key or shop_region for another part', () => {
    expect(marked('https://localhost/?app_key=state&code=ROW_1')).toEqual({ 'app-key': 'state', code: 'ROW_1' });
  });

  it('marks the parts of a URL that was encoded once more', () => {
    expect(marked(encodeURIComponent(URL_TEXT))['app-key']).toBe('4kexample');
  });
});
