import type { Logger } from '@counterpart/sdk/node';

/** The host's log with the plugin's name on every line. */
export class PluginLogger implements Logger {
  readonly #logger: Logger;
  readonly #plugin: string;

  constructor(logger: Logger, plugin: string) {
    this.#logger = logger;
    this.#plugin = plugin;
  }

  info(message: string, data?: object): void {
    this.#logger.info(message, { plugin: this.#plugin, ...data });
  }

  warn(message: string, data?: object): void {
    this.#logger.warn(message, { plugin: this.#plugin, ...data });
  }

  error(message: string, data?: object): void {
    this.#logger.error(message, { plugin: this.#plugin, ...data });
  }
}
