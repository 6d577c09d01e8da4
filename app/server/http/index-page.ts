import { createHash } from 'node:crypto';
import { SHARED_VIEW_MODULES } from '@counterpart/sdk/build/shared-runtime';

export interface IndexPage {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

/** The one page: the import map that gives every bundle the same Solid and SDK, then the workbench. */
export function indexPage(): IndexPage {
  const importMap = JSON.stringify({
    imports: Object.fromEntries(
      Object.entries(SHARED_VIEW_MODULES).map(([name, file]) => [name, `/shared/${file}`]),
    ),
  });
  const preloads = Object.values(SHARED_VIEW_MODULES).map(
    (file) => `<link rel="modulepreload" href="/shared/${file}">`,
  );
  const html = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<title>Counterpart</title>',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<script type="importmap">${importMap}</script>`,
    ...preloads,
    '<link rel="stylesheet" href="/shared/sdk-view.css">',
    '<link rel="stylesheet" href="/workbench/workbench.css">',
    '<script type="module" src="/workbench/workbench.js"></script>',
    '</head>',
    '<body><div id="workbench"></div></body>',
    '</html>',
    '',
  ].join('\n');
  return { html, contentSecurityPolicy: contentSecurityPolicy(importMap) };
}

/** Deny by default; the import map counts as an inline script and is let in by its hash. */
function contentSecurityPolicy(importMap: string): string {
  const hash = createHash('sha256').update(importMap).digest('base64');
  return [
    `default-src 'none'`,
    `script-src 'self' 'sha256-${hash}'`,
    `style-src 'self'`,
    // Positions and sizes that are computed, such as a virtual list's, are written on elements.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    // A PDF on its way to the print dialog.
    `frame-src blob:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
