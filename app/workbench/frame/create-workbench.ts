import type { Module } from '@counterpart/sdk';
import { toDisposable } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import { createEffect, createRoot, untrack } from 'solid-js';
import type { Approvals } from '../approval/approvals.ts';
import type { JoinRegistry } from '../modules/join-registry.ts';
import type { Notices } from '../notices/notices.ts';
import type { Router } from '../routing/route.ts';
import type { HostState } from '../session/host-state.ts';

export interface WorkbenchParts {
  readonly host: HostState;
  readonly approvals: Approvals;
  readonly joins: JoinRegistry;
  readonly notices: Notices;
  readonly router: Router;
}

const EVERYONE = ['public', 'core.signedIn'];

/** The frame as contributions see it. Made once the host has said what the shop is. */
export function createWorkbench({ host, approvals, joins, notices, router }: WorkbenchParts): Workbench {
  return {
    user: () => host.signIn()?.user ?? null,
    till: () => host.welcome()!.till,
    shop: () => host.shop()!,
    connected: () => host.connection() === 'connected' && !host.keeperAway(),
    may(permission) {
      const signIn = host.signIn();
      if (!signIn) return permission === 'public';
      return (
        signIn.user.role === 'owner' ||
        EVERYONE.includes(permission) ||
        signIn.permissions.includes(permission)
      );
    },
    call: approvals.call,
    subscribe(ask, observer, visible) {
      const subscription = host.session.subscribe(ask, observer, untrack(visible));
      const stopWatching = createRoot((dispose) => {
        createEffect(() => subscription.setVisible(visible()));
        return dispose;
      });
      return toDisposable(() => {
        stopWatching();
        subscription.dispose();
      });
    },
    joined: (point) => joins.all(point),
    fileUrl: (id) => `${host.welcome()!.files}/${id}`,
    notify: (notification) => notices.notify(notification),
    open: (view, argument) => router.go(view, argument),
    setting: (id) => host.settings()[id],
  };
}

/** The same for one module: what it says carries its name. */
export function workbenchOf(module: Module, workbench: Workbench): Workbench {
  return {
    ...workbench,
    notify: (notification) => workbench.notify({ module: module.displayName, ...notification }),
  };
}
