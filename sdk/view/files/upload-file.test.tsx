import { expect, test } from 'vitest';
import { FILE_PART_BYTES } from '../../core/index.ts';
import { uploadFile } from './upload-file.ts';

/** A host that puts a file together as it comes. */
function receiver({ refuseAt }: { readonly refuseAt?: number } = {}) {
  const parts: { offset: number; data: string }[] = [];
  const cancelled: string[] = [];
  const call = async (method: string, input: unknown) => {
    if (method === 'files.beginUpload') return { upload: 'u1' };
    if (method === 'files.cancelUpload') return void cancelled.push((input as { upload: string }).upload);
    const part = input as { offset: number; data: string };
    if (part.offset === refuseAt) return { refused: 'upload-lost', message: 'It is lost.' };
    parts.push(part);
    return { received: part.offset + Buffer.from(part.data, 'base64').byteLength };
  };
  const content = () => Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64')));
  return { call, content, cancelled };
}

const bytes = new Uint8Array(2 * FILE_PART_BYTES + 10).map((_, index) => index % 251);

test('a file comes in parts that make it again, and says how far it is', async () => {
  const host = receiver();
  const told: number[] = [];
  const sent = await uploadFile(host, new Blob([bytes]), { onProgress: (part) => told.push(part) });
  expect(sent).toEqual({ upload: 'u1' });
  expect(host.content().equals(bytes)).toBe(true);
  expect(told).toHaveLength(3);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

test('what the host refuses is the answer, and nothing more is sent', async () => {
  const host = receiver({ refuseAt: FILE_PART_BYTES });
  expect(await uploadFile(host, new Blob([bytes]))).toMatchObject({ refused: 'upload-lost' });
  expect(host.content().byteLength).toBe(FILE_PART_BYTES);
});

test('whoever gives up leaves nothing at the host', async () => {
  const host = receiver();
  const gaveUp = new AbortController();
  const sending = uploadFile(host, new Blob([bytes]), {
    onProgress: () => gaveUp.abort(),
    signal: gaveUp.signal,
  });
  await expect(sending).rejects.toThrow();
  expect(host.cancelled).toEqual(['u1']);
});
