import * as v from 'valibot';
import { defineContract, operation, query } from '../contracts/contract.ts';
import { field } from '../schema/index.ts';

/**
 * Where the shop lives, as one till sees it.
 * - `computer`: on this computer's own disk, for this computer alone
 * - `keeper`: on this computer's own disk, and this computer keeps the books for other tills
 * - `follower`: on another computer, which keeps the books; calls go there over the local network
 * - `folder`: in a shared folder or on a network drive that passed its test
 */
export const PlaceKindSchema = v.picklist(['computer', 'keeper', 'follower', 'folder']);
export type PlaceKind = v.InferOutput<typeof PlaceKindSchema>;

export const PlaceSchema = v.object({
  kind: PlaceKindSchema,
  /** The shop's file; null at a follower, which has none. */
  path: v.nullable(v.string()),
  /** At a keeper: where other tills reach it. */
  serving: v.nullable(
    v.object({
      /** `192.168.1.20`, best guess first. */
      addresses: v.array(v.string()),
      port: v.number(),
      /** The folder with the meeting file, when one was given. */
      meeting: v.nullable(v.string()),
      /** Why no till can come in just now, in a sentence. */
      trouble: v.nullable(v.string()),
    }),
  ),
  /** At a follower: who keeps the books. */
  keeper: v.nullable(
    v.object({
      name: v.string(),
      /** `192.168.1.20:4871`, or the folder with the meeting file. */
      at: v.string(),
      connected: v.boolean(),
      /** Since when it is so, UTC epoch ms; null before the first connection. */
      since: v.nullable(v.number()),
      /** Why it is not connected, in a sentence. */
      trouble: v.nullable(v.string()),
      /** It no longer lets this till in: only a new code helps. */
      unpaired: v.boolean(),
    }),
  ),
  /** Why the last change of place did not happen, in a sentence. */
  trouble: v.nullable(v.string()),
});
export type Place = v.InferOutput<typeof PlaceSchema>;

const Path = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));
export const PlaceChoiceSchema = v.variant('kind', [
  /** `path`: the shop's file; as it was before when missing. */
  v.object({ kind: v.literal('computer'), path: v.optional(Path) }),
  v.object({
    kind: v.literal('keeper'),
    path: v.optional(Path),
    /** The usual one when missing. */
    port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))),
    /** A folder that every till sees, for the meeting file. */
    meeting: v.optional(v.nullable(Path)),
  }),
  v.object({
    kind: v.literal('follower'),
    /** An address with or without port, or the folder with the meeting file. */
    at: Path,
    /** The one-time code that the keeper shows. */
    code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  }),
  v.object({ kind: v.literal('folder'), path: Path }),
]);
export type PlaceChoice = v.InferOutput<typeof PlaceChoiceSchema>;

export const FolderTestSchema = v.object({
  folder: v.nullable(v.string()),
  /** `waiting`: for the second till, on which the same test must be started. */
  state: v.picklist(['idle', 'waiting', 'running', 'passed', 'failed']),
  /** What is going on, or what came out, in a sentence. */
  message: v.nullable(v.string()),
});
export type FolderTestState = v.InferOutput<typeof FolderTestSchema>;

export const placeContract = defineContract('place/v1', {
  current: query({
    scope: 'till',
    permission: 'public',
    description: 'Where the shop lives, as this till sees it.',
    input: v.object({}),
    output: PlaceSchema,
  }),
  choose: operation({
    scope: 'till',
    // Before the shop is set up nobody can sign in, and joining one is how a second till begins. Afterwards the
    // handler asks for core.managePlace.
    permission: 'public',
    description:
      'Changes where the shop lives for this till, after checking that it can: the till starts anew on it within a few seconds.',
    input: PlaceChoiceSchema,
    output: v.object({ kind: PlaceKindSchema }),
    refusals: [
      'not-permitted',
      'cannot-change-here',
      'unsafe-place',
      'not-tested',
      'keeper-away',
      'wrong-code',
      'already-has-a-shop',
      'port-in-use',
    ],
  }),
  testFolder: operation({
    scope: 'till',
    permission: 'public',
    description: 'Starts the test of a shared folder at this till; it must be started at a second till, too.',
    input: v.object({ folder: Path }),
    output: FolderTestSchema,
    refusals: ['not-permitted', 'unsafe-place'],
  }),
  folderTest: query({
    scope: 'till',
    permission: 'public',
    description: 'How the test of a shared folder goes.',
    input: v.object({}),
    output: FolderTestSchema,
  }),
});

export const PairedTillSchema = v.object({
  id: field.id(),
  name: v.string(),
  /** UTC epoch ms. */
  paired_at: v.number(),
  online: v.boolean(),
});

export const tillsContract = defineContract('tills/v1', {
  paired: query({
    scope: 'shop',
    permission: 'core.managePlace',
    description: 'The tills that may come in over the network.',
    input: v.object({}),
    output: v.array(PairedTillSchema),
  }),
  invite: operation({
    scope: 'shop',
    permission: 'core.managePlace',
    description: 'Makes the one-time code that lets one more till in. A new code ends the one before.',
    input: v.object({}),
    output: v.object({
      code: v.string(),
      /** UTC epoch ms. */
      expires_at: v.number(),
    }),
    refusals: ['not-keeping'],
  }),
  forget: operation({
    scope: 'shop',
    permission: 'core.managePlace',
    description: 'Takes the key of a till away: it is disconnected at once and must be paired anew.',
    input: v.object({ till: field.id() }),
    output: v.object({ till: field.id() }),
    refusals: ['unknown-till'],
  }),
});
