import * as v from 'valibot';
import { defineContract, operation, query } from '../contracts/contract.ts';
import { field } from '../schema/index.ts';

/** No file may be larger. */
export const MAX_FILE_BYTES = 25_000_000;
/** How much of a file goes into one message. */
export const FILE_PART_BYTES = 256 * 1024;

/** The SHA-256 of its content, in hex. */
export const FileIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Must be the id of a file.'));

export const filesContract = defineContract('files/v1', {
  beginUpload: operation({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'Announces a file, which then comes in parts. An operation of a module says what it is for.',
    input: v.object({ bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
    output: v.object({ upload: field.id() }),
    refusals: ['empty-file', 'file-too-large', 'too-many-uploads'],
  }),
  sendPart: operation({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'The next part of a file; one that was received already changes nothing.',
    input: v.object({
      upload: field.id(),
      /** Where in the file it begins. */
      offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      /** Base64. */
      data: v.pipe(v.string(), v.maxLength(2 * FILE_PART_BYTES), v.base64()),
    }),
    output: v.object({ received: v.number() }),
    refusals: ['upload-lost', 'file-too-large'],
  }),
  cancelUpload: operation({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'Forgets what was received of a file.',
    input: v.object({ upload: field.id() }),
    output: v.object({}),
  }),
  read: query({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'A part of a file, from where it is asked for; null when there is no such file.',
    input: v.object({ file: FileIdSchema, offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
    output: v.nullable(v.object({ bytes: v.number(), data: v.string() })),
  }),
});
