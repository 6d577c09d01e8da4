import { createBuilder, createLogger, type InlineConfig } from 'vite';

/** Errors are thrown and told once, by whoever catches them. */
const customLogger = { ...createLogger('warn'), error: () => {} };

const QUIET: InlineConfig = {
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  customLogger,
  mode: 'production',
  appType: 'custom',
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
};

/**
 * Builds one environment, or with a `buildApp` of its own what that says, without any file of configuration.
 * Whatever started the build: a test runner's `NODE_ENV` would resolve Solid to its development copy beside the shared
 * one, and a page with two of them stays empty.
 */
export async function viteBuild(config: InlineConfig, environment?: 'client' | 'ssr'): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const builder = await createBuilder({ ...QUIET, ...config });
    if (environment) await builder.build(builder.environments[environment]!);
    else await builder.buildApp();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
