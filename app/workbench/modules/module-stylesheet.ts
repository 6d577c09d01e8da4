import { type Disposable, toDisposable } from '@counterpart/sdk';

/** A module's stylesheet, in the page until disposed. */
export function addStylesheet(url: string, module: string): Disposable {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  link.dataset['module'] = module;
  document.head.append(link);
  return toDisposable(() => link.remove());
}
