import type { Logger } from '@counterpart/sdk/node';
import type { PluginManager } from './plugin-manager.ts';

/** So many different mistakes are counted; then the counting begins anew. */
const KNOWN = 100;

let here: Mistakes | undefined;

/**
 * By itself Node ends the process, and the till with it, for one `await` that a module forgot. Instead the mistake is
 * written down with the module's name, and the till sells on. Only what the host itself threw where nobody catches it
 * still ends the process, written down as well: what it left half done is not known. Holds for as long as the process
 * lives, because what was forgotten may fail after the till has ended; a till that starts anew in it takes over.
 */
export function outliveMistakes(plugins: PluginManager, logger: Logger): void {
  if (here === undefined) {
    process.on('unhandledRejection', (error) => here!.note(error));
    process.on('uncaughtException', (error) => here!.note(error) || giveUp(error));
  }
  here = new Mistakes(plugins, logger);
}

class Mistakes {
  readonly #plugins: PluginManager;
  readonly #logger: Logger;
  readonly #times = new Map<string, number>();

  constructor(plugins: PluginManager, logger: Logger) {
    this.#plugins = plugins;
    this.#logger = logger;
  }

  /** Whether it was a plugin's. */
  note(error: unknown): boolean {
    const plugin = this.#plugins.authorOf(error);
    const count = this.#count(`${plugin} ${String(error)}`);
    // The first, second, fourth, eighth: a mistake that is made all day does not fill the disk.
    if ((count & (count - 1)) === 0) {
      const detail = { plugin: plugin ?? 'core', error, count };
      this.#logger.error(`Something failed in ${plugin ?? 'the host'} that nothing waited for.`, detail);
    }
    return plugin !== undefined;
  }

  #count(mistake: string): number {
    if (this.#times.size >= KNOWN && !this.#times.has(mistake)) this.#times.clear();
    const count = (this.#times.get(mistake) ?? 0) + 1;
    this.#times.set(mistake, count);
    return count;
  }
}

function giveUp(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
