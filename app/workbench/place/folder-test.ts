import {
  createClient,
  type FolderTestState,
  isRefusal,
  placeContract,
  type Refusal,
  refusal,
} from '@counterpart/sdk';
import { createForm, type FormState } from '@counterpart/sdk/view';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { follow } from '../session/follow.ts';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { atItsField } from './choose-place.ts';

export interface FolderTest {
  readonly form: FormState<{ path: string }>;
  /** How the test of the folder that is typed goes; undefined when it was not begun. */
  readonly current: Accessor<FolderTestState | undefined>;
  readonly going: Accessor<boolean>;
}

/** The folder that is typed, and its test: begun here, seen wherever it was begun. */
export function createFolderTest(host: HostState): FolderTest {
  const client = createClient(placeContract, host.session.call);
  const test = follow(host.session, () => client.folderTest());
  // The host may spell the folder differently from what was typed when its test began.
  const [begun, setBegun] = createSignal<{ readonly typed: string; readonly folder: string | null }>();
  const begin = async (typed: string): Promise<FolderTestState | Refusal> => {
    const other = begun()?.typed === typed ? undefined : underWay();
    if (other !== undefined) {
      return refusal('test-under-way', t('place.folder.busy', { folder: other }), { field: 'path' });
    }
    const result = await atItsField(client.testFolder({ folder: typed }));
    setBegun(isRefusal(result) ? undefined : { typed, folder: result.folder });
    return result;
  };
  const form = createForm({
    initial: { path: '' },
    validate: ({ path }) => ({ path: path.trim() ? undefined : t('place.folderPath.missing') }),
    submit: ({ path }) => begin(path.trim()),
  });
  const underWay = (): string | undefined => {
    const now = test.value();
    return now && isGoing(now) ? (now.folder ?? undefined) : undefined;
  };
  // A test that was begun before this page was opened goes on here.
  createEffect(
    on(test.value, (now) => {
      if (!now?.folder || now.state === 'idle' || form.values.path !== '') return;
      form.set('path', now.folder);
      setBegun({ typed: now.folder, folder: now.folder });
    }),
  );
  const current = () => {
    const [now, which] = [test.value(), begun()];
    const mine = now && now.folder === which?.folder && which.typed === form.values.path.trim();
    return mine && now.state !== 'idle' ? now : undefined;
  };
  return {
    form,
    current,
    going: () => {
      const now = current();
      return now !== undefined && isGoing(now);
    },
  };
}

function isGoing({ state }: FolderTestState): boolean {
  return state === 'waiting' || state === 'running';
}
