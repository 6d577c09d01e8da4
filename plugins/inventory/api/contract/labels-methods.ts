import { field, operation, PrintDocumentSchema, query, v } from '@counterpart/sdk';
import { LabelContentSchema } from '../labels/label-content.ts';
import { LabelFormatSchema, LabelMediumSchema } from '../labels/label-format.ts';

export const MOST_LABELLED_PRODUCTS = 500;
const copies = () => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

/** Labels for goods. They are composed where the books are kept, and printed at the till: see `printing/v1`. */
export const labelsMethods = {
  labelDocument: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'Labels of products, each so often, as a document to preview, to print and to keep.',
    input: v.object({
      items: v.pipe(
        v.array(
          v.object({
            /** A family stands for its variants. */
            product: field.id(),
            /** Of a box and the like: the id of the unit; left out or null, of one base unit. */
            unit: v.optional(v.nullable(field.id()), null),
            /** Left out or null: as many as are on hand. */
            copies: v.optional(v.nullable(copies()), null),
          }),
        ),
        v.minLength(1),
        v.maxLength(MOST_LABELLED_PRODUCTS),
      ),
      content: LabelContentSchema,
      medium: LabelMediumSchema,
    }),
    output: v.object({
      /** Null when there is nothing to print. */
      document: v.nullable(PrintDocumentSchema),
      labels: v.number(),
      /** What a person should know before it is printed, in sentences. */
      notes: v.array(v.string()),
    }),
  }),
  labelFormats: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'The sheets and rolls with measures of the shop’s own.',
    input: v.object({}),
    output: v.array(LabelFormatSchema),
  }),
  saveLabelFormat: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Keeps the measures of a sheet or roll under a name; a name that is taken is replaced.',
    input: v.object({ name: field.requiredText(60), medium: LabelMediumSchema }),
    output: LabelFormatSchema,
  }),
  removeLabelFormat: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Forgets measures of the shop’s own.',
    input: v.object({ format: field.id() }),
    output: v.object({ id: field.id() }),
    refusals: ['unknown-label-format'],
  }),
};

export type LabelDocumentInput = v.InferOutput<typeof labelsMethods.labelDocument.input>;
export type LabelDocument = v.InferOutput<typeof labelsMethods.labelDocument.output>;
