import { describe, expect, it } from 'vitest';
import { planWebhooks, topicsToDelete } from './plan-webhooks.ts';
import { faultOfAddress, ownOrigin, webhookAddress } from './webhook-address.ts';

const LIVE = 'https://open-api.example.com';
const REHEARSAL = 'http://127.0.0.1:5174';

describe('the address for webhooks', () => {
  it.each([
    ['https://desk.example.com', null],
    ['http://desk.example.com', 'no-https'],
    ['https://desk.example.com:8443', 'port'],
    ['https://203.0.113.7', 'no-domain'],
    ['https://[2001:db8::1]', 'no-domain'],
    ['https://desk', 'no-domain'],
  ])('%s: TikTok minds %s', (origin, fault) => {
    expect(faultOfAddress(origin)).toBe(fault);
  });

  it('is public for a live shop, or there is none', () => {
    const live = { apiUrl: LIVE, own: 'http://127.0.0.1:5173' };
    expect(webhookAddress({ ...live, publicUrl: null })).toBeNull();
    expect(webhookAddress({ ...live, publicUrl: 'http://desk.example.com' })).toBeNull();
    expect(webhookAddress({ ...live, publicUrl: 'http://localhost:5173' })).toBeNull();
    expect(webhookAddress({ ...live, publicUrl: 'https://desk.example.com' })).toBe(
      'https://desk.example.com/webhooks/tiktok',
    );
  });

  it('is this machine’s own for a rehearsal on it', () => {
    const rehearsal = { apiUrl: REHEARSAL, publicUrl: 'https://desk.example.com' };
    expect(webhookAddress({ ...rehearsal, own: 'http://127.0.0.1:5173' })).toBe(
      'http://127.0.0.1:5173/webhooks/tiktok',
    );
    expect(webhookAddress({ ...rehearsal, own: null })).toBe('https://desk.example.com/webhooks/tiktok');
    expect(webhookAddress({ ...rehearsal, own: null, publicUrl: 'http://localhost:9' })).toBe(
      'http://localhost:9/webhooks/tiktok',
    );
  });

  it('on this machine is known where the desk listens on it', () => {
    expect(ownOrigin('0.0.0.0', 80)).toBe('http://127.0.0.1:80');
    expect(ownOrigin('::', 80)).toBe('http://[::1]:80');
    expect(ownOrigin('::1', 80)).toBe('http://[::1]:80');
    expect(ownOrigin('localhost', 80)).toBe('http://localhost:80');
    expect(ownOrigin('192.168.1.5', 80)).toBeNull();
  });
});

describe('registering', () => {
  const address = 'https://desk.example.com/webhooks/tiktok';
  const ours = { address, former: 'https://old.example.com/webhooks/tiktok' };

  it('puts what is missing or was sent to our former address, and nothing twice', () => {
    const listed = [
      { topic: 'A', address },
      { topic: 'B', address: ours.former },
    ];
    expect(planWebhooks(['A', 'B', 'C'], listed, ours)).toEqual({ here: ['A'], put: ['B', 'C'], elsewhere: [] });
  });

  it('leaves somebody else’s address alone', () => {
    const theirs = { topic: 'A', address: 'https://other.example.com/webhooks/tiktok' };
    expect(planWebhooks(['A'], [theirs], ours)).toEqual({ here: [], put: [], elsewhere: [theirs] });
    expect(topicsToDelete([theirs, { topic: 'B', address }], address)).toEqual(['B']);
  });

  it('knows a desk of this machine that had another port before', () => {
    const listed = [{ topic: 'A', address: 'http://127.0.0.1:5173/webhooks/tiktok' }];
    const now = { address: 'http://127.0.0.1:5180/webhooks/tiktok', former: null };
    expect(planWebhooks(['A'], listed, now).put).toEqual(['A']);
    expect(planWebhooks(['A'], listed, ours).elsewhere).toHaveLength(1);
  });
});
