import { describe, expect, it } from 'vitest';
import { type RequestOrigin, refusalOf } from './request-origin.ts';

const names = { host: '127.0.0.1', publicUrl: null };
const post: RequestOrigin = {
  method: 'POST',
  host: 'localhost:5173',
  origin: 'http://localhost:5173',
  fetchSite: 'same-origin',
  contentType: 'application/json',
  hasBody: true,
};

describe('a request', () => {
  it('of our own page is served', () => {
    expect(refusalOf(post, names)).toBeNull();
    expect(refusalOf({ ...post, host: '[::1]:5173', origin: 'http://[::1]:5173' }, names)).toBeNull();
    expect(refusalOf({ ...post, host: '127.0.0.1:5173', origin: 'http://127.0.0.1:5173' }, names)).toBeNull();
  });

  it('under a foreign host name is refused, also for reading', () => {
    expect(refusalOf({ ...post, method: 'GET', host: 'evil.example:5173' }, names)).toBe('host');
    expect(refusalOf({ ...post, method: 'GET', host: null }, names)).toBe('host');
    expect(refusalOf({ ...post, host: 'localhost.evil.example' }, names)).toBe('host');
  });

  it('under PUBLIC_URL or HOST is served', () => {
    const behindProxy = { host: '0.0.0.0', publicUrl: 'https://desk.example.com' };
    const proxied = { ...post, host: 'desk.example.com', origin: 'https://desk.example.com' };
    expect(refusalOf(proxied, behindProxy)).toBeNull();
    expect(refusalOf(proxied, names)).toBe('host');
    expect(
      refusalOf(
        { ...post, host: '192.168.1.5:5173', origin: 'http://192.168.1.5:5173' },
        { ...names, host: '192.168.1.5' },
      ),
    ).toBeNull();
  });

  it('under an address of the machine is served where HOST opens the desk to its network, under a foreign name never', () => {
    const open = { ...names, host: '0.0.0.0' };
    const byAddress = { ...post, host: '192.168.1.5:5173', origin: 'http://192.168.1.5:5173' };
    expect(refusalOf(byAddress, open)).toBeNull();
    expect(refusalOf({ ...byAddress, host: '[fe80::1]:5173', origin: 'http://[fe80::1]:5173' }, open)).toBeNull();
    expect(refusalOf({ ...byAddress, origin: 'http://192.168.1.6:5173' }, open)).toBe('origin');
    expect(refusalOf({ ...post, method: 'GET', host: 'evil.example:5173' }, open)).toBe('host');
    expect(refusalOf(byAddress, names)).toBe('host');
  });

  it('of another site may not change anything', () => {
    expect(refusalOf({ ...post, origin: 'https://evil.example' }, names)).toBe('origin');
    expect(refusalOf({ ...post, origin: 'null' }, names)).toBe('origin');
    expect(refusalOf({ ...post, origin: 'http://localhost:3000' }, names)).toBe('origin');
    expect(refusalOf({ ...post, origin: null, fetchSite: 'cross-site' }, names)).toBe('origin');
    expect(refusalOf({ ...post, origin: null, fetchSite: 'same-site' }, names)).toBe('origin');
  });

  it('of a program without a browser is served', () => {
    expect(refusalOf({ ...post, origin: null, fetchSite: null }, names)).toBeNull();
  });

  it('with a body that a plain form can send is refused', () => {
    expect(refusalOf({ ...post, contentType: 'text/plain' }, names)).toBe('content-type');
    expect(refusalOf({ ...post, contentType: null }, names)).toBe('content-type');
    expect(refusalOf({ ...post, contentType: null, hasBody: false }, names)).toBeNull();
  });
});
