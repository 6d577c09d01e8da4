import { describe, expect, it } from 'vitest';
import { takeAccessToken } from './access-token.ts';

function place(hash: string, stored?: string) {
  const kept = new Map(stored === undefined ? [] : [['counterpart.token', stored]]);
  const addresses: string[] = [];
  return {
    location: { hash, pathname: '/', search: '' },
    history: {
      replaceState: (_: unknown, __: string, url?: string | URL | null) => addresses.push(String(url)),
    },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    },
    kept,
    addresses,
  };
}

describe('takeAccessToken', () => {
  it('takes the token out of the address, and out of the history', () => {
    const here = place('#token=abc');
    expect(takeAccessToken(here)).toBe('abc');
    expect(here.addresses).toEqual(['/']);
    expect(here.kept.get('counterpart.token')).toBe('abc');
  });

  it('finds it again after a reload, and leaves the address of the view alone', () => {
    const here = place('#/sales.sell', 'abc');
    expect(takeAccessToken(here)).toBe('abc');
    expect(here.addresses).toEqual([]);
  });

  it('lets a newer address replace the kept one', () => {
    const here = place('#token=new', 'old');
    expect(takeAccessToken(here)).toBe('new');
    expect(here.kept.get('counterpart.token')).toBe('new');
  });
});
