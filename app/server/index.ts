export { type IndexPage, indexPage } from './index-page.ts';
export type { Secrets, ServedHost, WebFolders } from './served-host.ts';
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts';
export { inside } from './static-file.ts';
export { webSocketPort } from './web-socket-port.ts';
