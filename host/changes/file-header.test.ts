import { expect, test } from 'vitest';
import { continues, type FileHeader, readHeader } from './file-header.ts';

const before: FileHeader = { changes: 3, pages: 100, pageSize: 4096, schema: 20 };

test('commits make a file longer, count up, or change its schema up to the newest one', () => {
  expect(continues(before, before, 20)).toBe(true);
  expect(continues(before, { ...before, pages: 101 }, 20)).toBe(true);
  expect(continues(before, { ...before, changes: 4, pages: 50 }, 20)).toBe(true);
  expect(continues(before, { ...before, schema: 21 }, 22)).toBe(true);
});

test('a copy made before, one that a program made, and what is no database are none that commits made', () => {
  expect(continues(before, { ...before, pages: 99 }, 20)).toBe(false);
  expect(continues(before, { ...before, changes: 2 }, 20)).toBe(false);
  expect(continues(before, { ...before, changes: 9, schema: 1 }, 20)).toBe(false);
  expect(continues(before, { ...before, changes: 9, schema: 21 }, 20)).toBe(false);
  expect(continues(before, { ...before, pageSize: 1024, changes: 9 }, 20)).toBe(false);
  expect(continues(before, readHeader(Buffer.alloc(100)), 20)).toBe(false);
  expect(continues(before, readHeader(Buffer.alloc(0)), 20)).toBe(false);
});
