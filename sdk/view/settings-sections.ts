import type { Component } from 'solid-js';
import { definePoint } from '../points/index.ts';

/** A subject under Settings; its title is the title of the join. Runs in the workbench. */
export interface SettingsSection {
  /** A name of the icon set. */
  readonly icon: string;
  /** Whoever lacks it does not see the section. */
  readonly permission?: string | undefined;
  readonly component: Component;
}

export const SettingsSections = definePoint<{ view: SettingsSection }>('frame.settings/v1', {
  scope: 'till',
});
