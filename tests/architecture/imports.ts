import { parseSync } from 'vite';

/** One module that a source file or a bundle names. */
export interface Import {
  readonly specifier: string;
  /** What is taken from it; empty when it is everything, or nothing but its effects. */
  readonly names: readonly string[];
  /** Gone when it runs. */
  readonly typeOnly: boolean;
}

/**
 * Every module that `source` names: static, type-only, re-exported, dynamic (with a literal), and in `import('…')`
 * types. `file` decides the language by its ending. Throws when it cannot be parsed.
 */
export function importsOf(file: string, source: string): readonly Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]!.message}`);
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    names: entries.every(({ importName }) => importName.kind === 'Name')
      ? entries.map(({ importName }) => importName.name ?? '')
      : [],
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
  );
  const dynamics = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(source.slice(moduleRequest.start, moduleRequest.end));
    return literal ? [literal[2]!] : [];
  });
  const types = [...source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)\s*\./g)].map((match) => match[1]!);
  const whole = (specifiers: readonly string[], typeOnly: boolean): Import[] =>
    [...new Set(specifiers)].map((specifier) => ({ specifier, names: [], typeOnly }));
  return [...statics, ...whole([...exports, ...dynamics], false), ...whole(types, true)];
}
