import { createClient } from '../../contracts/index.ts';
import { FILE_PART_BYTES, filesContract } from '../../core/index.ts';
import { isRefusal, type Refusal } from '../../errors/index.ts';
import type { Workbench } from '../workbench.ts';

export interface UploadOptions {
  /** From 0 to 1. */
  readonly onProgress?: ((part: number) => void) | undefined;
  /** Gives up, and the host forgets what it has. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends a file to where the books are kept, a part at a time; an operation of a module then says what it is for. Refused:
 * `empty-file`, `file-too-large`, `too-many-uploads`, `upload-lost`.
 */
export async function uploadFile(
  { call }: Pick<Workbench, 'call'>,
  file: Blob,
  { onProgress, signal }: UploadOptions = {},
): Promise<{ readonly upload: string } | Refusal> {
  const files = createClient(filesContract, call);
  const begun = await files.beginUpload({ bytes: file.size });
  if (isRefusal(begun)) return begun;
  const { upload } = begun;
  try {
    for (let offset = 0; offset < file.size; offset += FILE_PART_BYTES) {
      signal?.throwIfAborted();
      const data = await toBase64(file.slice(offset, offset + FILE_PART_BYTES));
      const sent = await files.sendPart({ upload, offset, data });
      if (isRefusal(sent)) return sent;
      onProgress?.(sent.received / file.size);
    }
    return { upload };
  } catch (error) {
    void files.cancelUpload({ upload }).catch(() => {});
    throw error;
  }
}

function toBase64(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve((reader.result as string).split(',', 2)[1] ?? ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
    reader.readAsDataURL(part);
  });
}
