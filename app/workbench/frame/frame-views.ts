import type { Component } from 'solid-js';
import type { ContributedView } from '../modules/contributed-view.ts';
import { t } from '../text/t.ts';

/** A view of the frame itself: there without any module. */
export function frameView(id: string, title: string, icon: string, component: Component): ContributedView {
  return {
    id,
    title,
    icon,
    order: Number.MAX_SAFE_INTEGER,
    plugin: 'core',
    moduleName: t('app.name'),
    key: id,
    module: undefined,
    component: () => component,
  };
}
