import * as v from 'valibot';

/** What a till keeps of the computer that keeps its books. */
const KnownKeeperSchema = v.object({
  name: v.string(),
  at: v.string(),
  addresses: v.array(v.string()),
  port: v.number(),
  fingerprint: v.string(),
});

/** Where the shop lives, as a till remembers it. A folder's and a keeper's file is the till's `shop`. */
export const TillPlaceSchema = v.variant('kind', [
  v.object({ kind: v.literal('computer') }),
  v.object({
    kind: v.literal('keeper'),
    port: v.number(),
    /** Only there; else on every network card. */
    address: v.optional(v.string()),
    /** The folder with the meeting file. */
    meeting: v.nullable(v.string()),
  }),
  v.object({ kind: v.literal('follower'), keeper: KnownKeeperSchema }),
  v.object({ kind: v.literal('folder') }),
]);
export type TillPlace = v.InferOutput<typeof TillPlaceSchema>;

/** What is said at a start, on the command line. */
export type PlaceRequest =
  | { readonly kind: 'computer' }
  | { readonly kind: 'keeper'; readonly port?: number; readonly address?: string; readonly meeting?: string }
  /** With the one-time code when this till is not paired yet. */
  | { readonly kind: 'follower'; readonly at: string; readonly code?: string }
  | { readonly kind: 'folder'; readonly path: string };
