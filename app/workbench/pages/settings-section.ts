import type { Component } from 'solid-js';

/** One subject of the settings, with an entry in their list. */
export interface SettingsSection {
  /** Its part of the address: `#/core.settings/<id>`. */
  readonly id: string;
  readonly title: string;
  readonly icon: string;
  readonly component: Component;
}
