import type { BuildEnvironmentOptions } from 'vite';

/** What a modern till's browser runs, and Electron. */
const BROWSERS = 'es2023';
/** Those that know `:dir()`: for older ones the minifier writes a list of languages, and a page's `dir` does nothing. */
const STYLE_BROWSERS = ['chrome120', 'firefox128', 'safari16.4'];

interface BrowserOutput {
  /** Entry name → source file. */
  readonly input: Readonly<Record<string, string>>;
  readonly external: readonly string[];
  /** The one stylesheet, beside the script. */
  readonly css: string;
  readonly outDir: string;
}

/** How everything for the browser is built: ES modules with named files, one stylesheet beside them, minified. */
export function browserOutput({ input, external, css, outDir }: BrowserOutput): BuildEnvironmentOptions {
  return {
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    target: BROWSERS,
    cssTarget: STYLE_BROWSERS,
    minify: 'oxc',
    cssMinify: true,
    cssCodeSplit: false,
    assetsInlineLimit: 2048,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { ...input },
      external: [...external],
      preserveEntrySignatures: 'strict',
      // How long a transform took is nobody's warning.
      checks: { pluginTimings: false },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[name]-[hash].js',
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.css')) ? css : 'assets/[name]-[hash][extname]',
      },
    },
  };
}
