import type { BuildEnvironmentOptions } from 'vite';

interface NodeOutput {
  readonly input: Readonly<Record<string, string>>;
  readonly external: (string | RegExp)[];
  readonly outDir: string;
}

/** How everything for Node is built: readable ES modules with named files. */
export function nodeOutput({ input, external, outDir }: NodeOutput): BuildEnvironmentOptions {
  return {
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { ...input },
      external,
      preserveEntrySignatures: 'strict',
      // How long a transform took is nobody's warning.
      checks: { pluginTimings: false },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[name]-[hash].js',
      },
    },
  };
}
