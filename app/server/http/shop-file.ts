import { filesKey, isSecret, pictureType } from '@counterpart/host';
import type { Secrets, ServedHost } from './served-host.ts';
import { notFound } from './static-file.ts';

/** An address is of one content for ever. `private`: nobody between keeps what is the shop's. */
const FOR_EVER = 'private, max-age=31536000, immutable';

/** Answers with one of the shop's files to a page that was let in: a picture to be shown, all else to be kept. */
export async function answerFile(
  host: Pick<ServedHost, 'file'>,
  secrets: Secrets,
  { key, id }: { readonly key: string; readonly id: string },
  request: Request,
): Promise<Response> {
  if (!isSecret(key, filesKey(secrets))) return notFound();
  const etag = `"${id}"`;
  const kept = { etag, 'cache-control': FOR_EVER };
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: kept });
  const content = await host.file(id);
  if (!content) return notFound();
  const type = pictureType(content);
  return new Response(new Uint8Array(content), {
    headers: {
      ...kept,
      'content-type': type ?? 'application/octet-stream',
      'content-disposition': type ? 'inline' : 'attachment',
      // Should one ever be opened as a page: nothing in it runs or loads.
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}
