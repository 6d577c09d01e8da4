import type { CodeReader, Joined } from '@counterpart/sdk';
import { describe, expect, it } from 'vitest';
import { askReaders } from './ask-readers.ts';

function reader(id: string, read: CodeReader['read']): Joined<CodeReader> {
  return { id, plugin: id, title: id, value: { read } };
}

describe('askReaders', () => {
  it('asks in order until one takes the code', async () => {
    const asked: string[] = [];
    const answer = (id: string, takes: boolean) =>
      reader(id, async (code) => {
        asked.push(`${id} ${code}`);
        return takes;
      });
    const taken = await askReaders(
      [answer('a', false), answer('b', true), answer('c', true)],
      '42',
      () => undefined,
    );
    expect(taken).toBe(true);
    expect(asked).toEqual(['a 42', 'b 42']);
  });

  it('goes on after one that fails, and says which', async () => {
    const failed: string[] = [];
    const broken = reader('broken', async () => {
      throw new Error('out of order');
    });
    const taken = await askReaders([broken, reader('well', async () => true)], '42', ({ id }) =>
      failed.push(id),
    );
    expect(taken).toBe(true);
    expect(failed).toEqual(['broken']);
  });

  it('asks once more who has an offer for what nobody reads', async () => {
    const asked: string[] = [];
    const offering: Joined<CodeReader> = {
      ...reader('offers', async () => false),
      value: { read: async () => false, unread: async (code) => asked.push(`offer ${code}`) > 0 },
    };
    const known = reader('later', async (code) => asked.push(`read ${code}`) < 0);
    expect(await askReaders([offering, known], '42', () => undefined)).toBe(true);
    expect(asked).toEqual(['read 42', 'offer 42']);
  });

  it('says when nobody knows it', async () => {
    expect(await askReaders([], '42', () => undefined)).toBe(false);
  });
});
