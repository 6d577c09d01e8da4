import { existsSync, readFileSync } from 'node:fs';
import { Fault } from '@counterpart/sdk';
import * as v from 'valibot';
import { TillPlaceSchema } from '../place/till-place.ts';
import type { TillFolder } from './till-folder.ts';
import { writePrivately } from './write-privately.ts';

const Settings = v.object({
  /** The shop's file. */
  shop: v.optional(v.string()),
  name: v.optional(v.string()),
  place: v.optional(TillPlaceSchema),
});

/** What a till remembers of how it was started: where its shop lives, and what it is called. */
export type TillSettings = v.InferOutput<typeof Settings>;

/** What holds for this start: what was just said, else what was said before. Remembers it. */
export function settleSettings(folder: TillFolder, said: TillSettings): TillSettings {
  const before = readSettings(folder);
  // Who names a file means the one on this computer, whatever was chosen before.
  const elsewhere =
    before.place?.kind === 'follower' || (before.place?.kind === 'folder' && said.shop !== before.shop);
  const back = said.shop !== undefined && elsewhere ? { place: { kind: 'computer' as const } } : {};
  const settled = { ...before, ...back, ...said };
  if (JSON.stringify(settled) !== JSON.stringify(before)) rememberSettings(folder, settled);
  return settled;
}

export function rememberSettings(folder: TillFolder, settings: TillSettings): void {
  writePrivately(folder.settings, `${JSON.stringify(settings, null, 2)}\n`);
}

export function readSettings(folder: TillFolder): TillSettings {
  if (!existsSync(folder.settings)) return {};
  try {
    return v.parse(Settings, JSON.parse(readFileSync(folder.settings, 'utf8')));
  } catch (error) {
    const message = `${folder.settings} cannot be read. Correct it, or remove it and name the shop with --shop.`;
    throw new Fault({ code: 'bad-till-settings', message }, { cause: error });
  }
}
