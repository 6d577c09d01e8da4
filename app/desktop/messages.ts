/** What crosses between the processes of the desktop shell. */

/** IPC from a window: open a session for me. IPC back: here is its port. */
export const OPEN_SESSION = 'counterpart:open-session';
export const SESSION_PORT = 'counterpart:session-port';

/** From the main process to the host's; `open-session` comes with a port. */
export type ToHost = { readonly kind: 'open-session' } | { readonly kind: 'stop' };

/** From the host's process to the main one. */
export type FromHost =
  | { readonly kind: 'ready'; readonly origin: string; readonly token: string }
  /** Another process has this till and serves it there. */
  | { readonly kind: 'elsewhere'; readonly address: string }
  | { readonly kind: 'failed'; readonly message: string };
