import { identityContract } from '@counterpart/sdk';
import { createLive, type SelectOption, useClient } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import { NOBODY } from './nobody.ts';

export interface People {
  /** What somebody is called; empty for nobody, and until it is known. */
  nameOf(person: string | null): string;
  /** Nobody, and everybody, for a choice of who does the work. */
  options(): readonly SelectOption[];
}

/** Who works here, by the ids that tickets carry. */
export function createPeople(): People {
  const identity = useClient(identityContract);
  const names = createLive(() => identity.names({}));
  return {
    nameOf: (person) => names()?.find(({ id }) => id === person)?.name ?? '',
    options: () => [
      { value: NOBODY, label: t('nobody') },
      ...(names() ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
}
