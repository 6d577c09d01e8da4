import { defineView } from '@counterpart/sdk/view';
import { DashboardView } from './dashboard/dashboard-view.tsx';
import { ReportsView } from './reports/reports-view.tsx';

export default defineView({
  views: { 'reports.dashboard': DashboardView, 'reports.reports': ReportsView },
});
