import { join } from 'node:path';
import type { Logger } from '@counterpart/sdk/node';
import pino from 'pino';

export interface FileLogger extends Logger {
  close(): void;
}

/** Lines that wait for a disk that takes none; beyond that they are dropped. */
const MOST_KEPT_BYTES = 1_048_576;

/** Writes JSON lines to `logs/host.log` in the till's folder. */
export function openFileLogger(tillFolder: string): FileLogger {
  // Synchronous: what was logged right before a crash is what matters, and little is logged.
  const file = pino.destination({
    dest: join(tillFolder, 'logs', 'host.log'),
    mkdir: true,
    sync: true,
    maxLength: MOST_KEPT_BYTES,
  });
  // A full disk must not fail what is only being told about. What could not be written goes out with the next line.
  file.on('error', () => {});
  const log = pino({ serializers: { error: pino.stdSerializers.err } }, file);
  let isClosed = false;
  // A backup that is given up as the till ends tells of it when the file is closed: the stream would throw, and the till die.
  const write = (level: 'info' | 'warn' | 'error'): Logger['info'] => {
    return (message, data) => isClosed || log[level](data ?? {}, message);
  };
  return {
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    close() {
      isClosed = true;
      file.end();
    },
  };
}
