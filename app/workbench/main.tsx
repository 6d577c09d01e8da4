import { connectSession } from '@counterpart/sdk';
import { render } from 'solid-js/web';
import { App } from './app.tsx';
import type { ModuleScript } from './modules/loaded-module.ts';
import { takeAccessToken } from './session/access-token.ts';
import { openMessagePort } from './session/message-port.ts';
import { resumeSecret } from './session/resume-secret.ts';
import { openWebSocket } from './session/web-socket-port.ts';
import { browserLocale } from './text/browser-locale.ts';
import './styles/workbench.css';

const token = takeAccessToken(globalThis);
const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`;

const session = connectSession({
  // The desktop serves its page under a scheme of its own; everywhere else there is a server to call.
  open: () => (location.protocol === 'counterpart:' ? openMessagePort(window) : openWebSocket(address)),
  hello: () => {
    const resume = resumeSecret.read();
    return { token, locale: browserLocale(), ...(resume === undefined ? {} : { resume }) };
  },
});

render(
  () => (
    <App session={session} load={(script) => import(/* @vite-ignore */ script) as Promise<ModuleScript>} />
  ),
  document.querySelector('#workbench')!,
);
