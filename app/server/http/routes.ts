import { Hono } from 'hono';
import { answerFile } from './shop-file.ts';
import { indexPage } from './index-page.ts';
import { isLocalRequest } from './local-only.ts';
import { isOwner } from './owner-key.ts';
import type { Secrets, ServedHost, WebFolders } from './served-host.ts';
import { inside, notFound, sendFile } from './static-file.ts';

/** Everything that is answered over plain HTTP. */
export function routes(host: ServedHost, secrets: Secrets, folders: WebFolders): Hono {
  const app = new Hono();
  const page = indexPage();

  app.use(async (context, next) => {
    if (!isLocalRequest({ host: context.req.header('host'), origin: context.req.header('origin') })) {
      return context.text('This till answers only on its own computer.', 403);
    }
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    context.header('cross-origin-opener-policy', 'same-origin');
    context.header('cross-origin-resource-policy', 'same-origin');
  });

  app.get('/', (context) => {
    context.header('content-security-policy', page.contentSecurityPolicy);
    context.header('cache-control', 'no-cache');
    return context.html(page.html);
  });
  app.get('/health', (context) => context.json({ till: host.till.id, version: host.version }));
  for (const name of ['workbench', 'shared'] as const) {
    app.get(`/${name}/:file{.+}`, (context) => {
      const path = inside(folders[name], context.req.param('file'));
      return path ? sendFile(path, context.req.raw, 'revalidate') : notFound();
    });
  }
  app.get('/plugins/:plugin/:hash/:file{.+}', (context) => {
    const { plugin, hash, file } = context.req.param();
    const path = host.pluginFile(plugin, file);
    if (!path) return notFound();
    // Only today's content may be kept for ever under its address; a page from before a rebuild still gets a module.
    const current = host.modules().find((module) => module.id === plugin)?.view?.script;
    return sendFile(path, context.req.raw, current?.split('/').includes(hash) ? 'immutable' : 'revalidate');
  });

  app.get('/files/:key/:id', (context) => answerFile(host, secrets, context.req.param(), context.req.raw));

  app.use('/owner/*', async (context, next) => {
    if (isOwner(context.req.header('authorization'), secrets.ownerKey)) return next();
    return context.text('Only who can read the folder of this till may ask this.', 403);
  });
  app.post('/owner/verify', async (context) => context.json(await host.verify()));
  app.get('/owner/health', async (context) => context.json(await host.call('sync.health', {})));
  app.get('/owner/contracts', (context) => context.json(host.describeContracts()));
  app.notFound(() => notFound());
  app.onError((error, context) => context.text(error.message, 500));
  return app;
}
