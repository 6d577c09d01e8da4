export { type Chromium, findChromium } from './find-chromium.ts';
export { launchBrowser } from './launch-browser.ts';
export { COUNTERPART, type Ran, runCounterpart } from './run-counterpart.ts';
export { type StartedTill, type StartOptions, startTill } from './start-till.ts';
export { suppliedChromium } from './supplied-chromium.ts';
export { temporaryFolder } from './temporary-folder.ts';
export { type WatchedPage, watchPage } from './watch-page.ts';
