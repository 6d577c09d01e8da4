import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** `immutable` where the address changes with the content; otherwise the browser asks each time and gets a 304. */
export type Caching = 'immutable' | 'revalidate';

/** Answers with a file of a known kind, or 404. */
export async function sendFile(path: string, request: Request, caching: Caching): Promise<Response> {
  const type = TYPES[extname(path)];
  const found = type === undefined ? undefined : await stat(path).catch(() => undefined);
  if (type === undefined || !found?.isFile()) return notFound();
  const etag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const headers = {
    'content-type': type,
    etag,
    'cache-control': caching === 'immutable' ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(await readFile(path), { headers });
}

/** The path of `file` inside `folder`; undefined when it would be outside. */
export function inside(folder: string, file: string): string | undefined {
  const path = normalize(join(folder, file));
  return path.startsWith(normalize(folder) + sep) ? path : undefined;
}

export function notFound(): Response {
  return new Response('There is nothing here.', { status: 404, headers: { 'content-type': 'text/plain' } });
}
