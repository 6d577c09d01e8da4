import type { ReportLink } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';

/** Goes where a figure comes from: the argument of the reports view is the link itself. */
export function openLink(workbench: Workbench, link: ReportLink): void {
  if ('view' in link) workbench.open(link.view, link.argument);
  else workbench.open('reports.reports', JSON.stringify(link));
}
