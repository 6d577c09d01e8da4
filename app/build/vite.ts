import { createBuilder, type InlineConfig } from 'vite';

const QUIET: InlineConfig = {
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  mode: 'production',
  appType: 'custom',
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
};

/** Builds one environment, or with a `buildApp` of its own what that says, without any file of configuration. */
export async function viteBuild(config: InlineConfig, environment?: 'client' | 'ssr'): Promise<void> {
  const builder = await createBuilder({ ...QUIET, ...config });
  if (environment) await builder.build(builder.environments[environment]!);
  else await builder.buildApp();
}
