import { type Accessor, createContext, useContext } from 'solid-js';
import type { Ask, CallFunction, CallUser } from '../contracts/index.ts';
import type { Shop } from '../core/index.ts';
import type { FaultData } from '../errors/index.ts';
import type { Disposable } from '../lifecycle/index.ts';
import type { Joined, Point, ViewHalf } from '../points/index.ts';

export interface Notification {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  /** The module it comes from; the frame fills it in. */
  readonly module?: string;
  readonly action?: { readonly label: string; run(): void };
}

export interface LiveObserver<T> {
  next(value: T): void;
  fault(fault: FaultData): void;
}

/** The frame, as a contribution sees it. Accessors are reactive. */
export interface Workbench {
  readonly user: Accessor<CallUser | null>;
  readonly till: Accessor<{ readonly id: string; readonly name: string }>;
  readonly shop: Accessor<Shop>;
  /**
   * False while the host or the books cannot be reached; calls then wait, or fail with `disconnected` or `keeper-away`.
   * What is this till's own works even so.
   */
  readonly connected: Accessor<boolean>;
  /** A hint for the screen; the host checks every call. */
  may(permission: string): boolean;
  readonly call: CallFunction;
  /** The host pushes the first result and every later one that differs. */
  subscribe<T>(ask: Ask<T>, observer: LiveObserver<T>, visible: Accessor<boolean>): Disposable;
  /** Who filled the view half of a point, sorted by id. Reactive. */
  joined<P extends Point>(point: P): readonly Joined<ViewHalf<P>>[];
  /** Where a file of the shop is, by the id that a row has. Never another content under the same address. */
  fileUrl(id: string): string;
  notify(notification: Notification): void;
  /** Brings a view to the front; `argument` reaches it through `useView().argument`. */
  open(view: string, argument?: string): void;
  /** A declared setting's value. Reactive. */
  setting(id: string): boolean | number | string | undefined;
}

export const WorkbenchContext = createContext<Workbench>();

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('useWorkbench() was called outside the workbench.');
  return workbench;
}

/** The view that a component is part of. */
export interface ViewState {
  readonly id: string;
  readonly plugin: string;
  /** False while another view is in front: the view is kept, its live queries rest. */
  readonly visible: Accessor<boolean>;
  readonly argument: Accessor<string | undefined>;
}

export const ViewContext = createContext<ViewState>();

export function useView(): ViewState {
  const view = useContext(ViewContext);
  if (!view) throw new Error('useView() was called outside a view.');
  return view;
}
