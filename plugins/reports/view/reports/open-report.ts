import type { ReportLink } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import { FIRST_PERIOD, followed, fromArgument, type ReportState, toArgument } from './report-state.ts';

export const REPORTS_VIEW = 'reports.reports';

/** Goes where a figure comes from: a view of its module, or a report. */
export function openLink(workbench: Workbench, link: ReportLink, from?: ReportState): void {
  if ('view' in link) return workbench.open(link.view, link.argument);
  const state = from ?? fromArgument(`report=${link.report}&period=${FIRST_PERIOD}`);
  workbench.open(REPORTS_VIEW, toArgument(followed(state, link)));
}
