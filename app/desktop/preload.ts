import { ipcRenderer } from 'electron';
import { OPEN_SESSION, SESSION_PORT } from './messages.ts';

// The page is given nothing but a way to ask for a session and the port of it. A port cannot cross the context bridge,
// so it is posted to the page.
globalThis.window.addEventListener('message', (event) => {
  if (event.source === globalThis.window && event.data === OPEN_SESSION) ipcRenderer.send(OPEN_SESSION);
});

ipcRenderer.on(SESSION_PORT, (event) => {
  globalThis.window.postMessage(SESSION_PORT, globalThis.window.location.origin, event.ports);
});
