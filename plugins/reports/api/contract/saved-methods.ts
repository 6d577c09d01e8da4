import { field, operation, query, v } from '@counterpart/sdk';

export const SavedReportSchema = v.object({
  id: field.id(),
  title: v.string(),
  /** What the view of reports is opened with. */
  argument: v.string(),
  /** For everybody of the shop, or for the one who saved it. */
  shared: v.boolean(),
});
export type SavedReport = v.InferOutput<typeof SavedReportSchema>;

export const savedMethods = {
  savedReports: query({
    scope: 'shop',
    permission: 'reports.view',
    description: 'The reports with their filters that the caller saved, and those of the shop.',
    input: v.object({}),
    output: v.array(SavedReportSchema),
  }),
  saveReport: operation({
    scope: 'shop',
    permission: 'reports.view',
    description: 'Saves a report with its filters under a name; under a name that is taken, in its place.',
    input: v.object({
      id: field.id(),
      title: field.requiredText(80),
      argument: field.requiredText(4000),
      shared: v.optional(v.boolean(), false),
    }),
    output: SavedReportSchema,
  }),
  removeSavedReport: operation({
    scope: 'shop',
    permission: 'reports.view',
    description: 'Removes a saved report: one of the caller, or one of the shop.',
    input: v.object({ id: field.id() }),
    output: v.object({ id: field.id() }),
    refusals: ['unknown-saved-report'],
  }),
};
