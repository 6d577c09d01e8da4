import type { ElectronParts } from './electron-parts.ts';

/** The window's own scheme: what it loads is this till's, whatever port the till has, and nothing else may be. */
export const SCHEME = 'counterpart';
export const WINDOW_ORIGIN = `${SCHEME}://till`;

/** Before the app is ready: makes the scheme a standard, secure origin, so that storage, modules and CSP apply. */
export function registerScheme({ protocol }: Pick<ElectronParts, 'protocol'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers for the scheme with what the till serves, its content security policy included. */
export function serveScheme(
  { protocol, net }: Pick<ElectronParts, 'protocol' | 'net'>,
  tillOrigin: () => string | undefined,
): void {
  protocol.handle(SCHEME, (request) => {
    const { host, pathname, search } = new URL(request.url);
    const origin = tillOrigin();
    if (host !== 'till' || request.method !== 'GET' || pathname.startsWith('/owner/')) {
      return new Response('There is nothing here.', { status: 404 });
    }
    if (origin === undefined) return new Response('The till is starting.', { status: 503 });
    return net.fetch(`${origin}${pathname}${search}`, { bypassCustomProtocolHandlers: true });
  });
}
