import { EventEmitter } from 'node:events';
import type { ElectronParts } from './electron-parts.ts';

/** Everything that a test may ask about what the shell did with Electron. */
export class ElectronDouble {
  readonly calls: string[] = [];
  readonly app = Object.assign(new EventEmitter(), {
    setPath: (name: string, path: string) => this.calls.push(`setPath ${name} ${path}`),
    requestSingleInstanceLock: () => this.firstInstance,
    whenReady: async () => this.calls.push('ready'),
    quit: () => {
      let held = false;
      this.app.emit('before-quit', { preventDefault: () => (held = true) });
      if (!held) this.calls.push('quit');
    },
    exit: (code: number) => this.calls.push(`exit ${code}`),
  });
  readonly ipcMain = new EventEmitter();
  readonly windows: WindowDouble[] = [];
  readonly hosts: HostProcessDouble[] = [];
  readonly permissions: Record<string, (...args: never[]) => unknown> = {};
  readonly fetched: string[] = [];
  schemes: readonly object[] = [];
  answer: (request: Request) => Response | Promise<Response> = () => Response.error();
  firstInstance = true;

  /** As `main.ts` would hand over the real one. */
  get parts(): ElectronParts {
    const keepPermission = (name: string) => (handler: (...args: never[]) => unknown) => {
      this.permissions[name] = handler;
    };
    const { windows, app, ipcMain } = this;
    const parts = {
      app,
      ipcMain,
      BrowserWindow: class extends WindowDouble {
        constructor(options: WindowDouble['options']) {
          super(options);
          windows.push(this);
        }
      },
      MessageChannelMain: class {
        readonly port1 = { name: 'host end', close: () => {} };
        readonly port2 = { name: 'page end' };
      },
      net: { fetch: async (url: string) => (this.fetched.push(url), new Response('served')) },
      protocol: {
        registerSchemesAsPrivileged: (schemes: readonly object[]) => {
          this.calls.push('schemes');
          this.schemes = schemes;
        },
        handle: (_scheme: string, answer: ElectronDouble['answer']) => (this.answer = answer),
      },
      session: {
        defaultSession: {
          setPermissionRequestHandler: keepPermission('request'),
          setPermissionCheckHandler: keepPermission('check'),
          setDevicePermissionHandler: keepPermission('device'),
        },
      },
      utilityProcess: {
        fork: (entry: string, words: readonly string[]) => {
          const host = new HostProcessDouble(entry, words);
          this.hosts.push(host);
          return host;
        },
      },
    };
    return parts as unknown as ElectronParts;
  }
}

class WindowDouble extends EventEmitter {
  readonly options: { readonly show?: boolean; readonly webPreferences?: Readonly<Record<string, unknown>> };
  readonly loaded: string[] = [];
  readonly webContents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => { action: string }) => (this.onOpen = handler),
  });
  onOpen: () => { action: string } = () => ({ action: 'allow' });
  shown = 0;

  constructor(options: WindowDouble['options']) {
    super();
    this.options = options;
  }

  async loadURL(address: string) {
    this.loaded.push(address);
  }
  show() {
    this.shown += 1;
  }
  focus() {
    this.shown += 1;
  }
  isMinimized() {
    return false;
  }
}

class HostProcessDouble extends EventEmitter {
  readonly sent: { message: unknown; ports: readonly unknown[] }[] = [];
  readonly entry: string;
  readonly words: readonly string[];

  constructor(entry: string, words: readonly string[]) {
    super();
    this.entry = entry;
    this.words = words;
  }

  postMessage(message: unknown, ports: readonly unknown[] = []) {
    this.sent.push({ message, ports });
  }
  kill() {
    this.emit('exit', 1);
  }
}
