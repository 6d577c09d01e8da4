import * as v from 'valibot';

/**
 * What is kept about somebody, as files to hand over: a page to read and the same for a machine. Pictures that are too
 * many for one message come in further parts, each a page and a file of its own.
 */
export const PersonFilesSchema = v.object({
  files: v.array(v.object({ fileName: v.string(), type: v.string(), text: v.string() })),
  parts: v.number(),
});
export type PersonFiles = v.InferOutput<typeof PersonFilesSchema>;

/** Which of the parts, from 0. */
export const PersonPartSchema = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
