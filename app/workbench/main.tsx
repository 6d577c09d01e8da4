import { connectSession } from '@counterpart/sdk';
import { render } from 'solid-js/web';
import { App } from './app.tsx';
import type { ModuleScript } from './modules/loaded-module.ts';
import { takeAccessToken } from './session/access-token.ts';
import { resumeSecret } from './session/resume-secret.ts';
import { openWebSocket } from './session/web-socket-port.ts';
import './styles/workbench.css';

const token = takeAccessToken(globalThis);
const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`;

const session = connectSession({
  open: () => openWebSocket(address),
  hello: () => {
    const resume = resumeSecret.read();
    return { token, locale: navigator.language, ...(resume === undefined ? {} : { resume }) };
  },
});

render(
  () => (
    <App session={session} load={(script) => import(/* @vite-ignore */ script) as Promise<ModuleScript>} />
  ),
  document.querySelector('#workbench')!,
);
