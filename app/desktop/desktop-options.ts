import { parseArgs } from 'node:util';

export interface DesktopOptions {
  readonly data: string;
  readonly shop?: string;
  readonly name?: string;
  readonly port?: number;
  readonly demo: boolean;
}

/** What `counterpart start` hands over; it has checked it. Chromium's own switches are passed over. */
export function desktopOptions(words: readonly string[]): DesktopOptions {
  const { values } = parseArgs({
    args: [...words],
    strict: false,
    options: {
      data: { type: 'string' },
      shop: { type: 'string' },
      'till-name': { type: 'string' },
      port: { type: 'string' },
      demo: { type: 'boolean' },
    },
  });
  const text = (name: keyof typeof values) => (typeof values[name] === 'string' ? values[name] : undefined);
  const data = text('data');
  if (data === undefined) throw new Error('Start the window with "counterpart start": it says which till.');
  const shop = text('shop');
  const name = text('till-name');
  const port = text('port');
  return {
    data,
    ...(shop === undefined ? {} : { shop }),
    ...(name === undefined ? {} : { name }),
    ...(port === undefined ? {} : { port: Number(port) }),
    demo: values['demo'] === true,
  };
}
