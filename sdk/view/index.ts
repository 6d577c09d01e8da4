export { defineView, join, type ViewJoin, type ViewModule } from './define-view.ts';
export { createLive, type Live, useClient } from './live.ts';
export {
  type LiveObserver,
  type Notification,
  useView,
  useWorkbench,
  ViewContext,
  type ViewState,
  type Workbench,
  WorkbenchContext,
} from './workbench.ts';
