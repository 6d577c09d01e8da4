import { createLive, type DraftField, useClient } from '@counterpart/sdk/view';
import type { Accessor } from 'solid-js';
import { type Contact, customersContract } from '../../api/index.ts';
import { t, type TextKey } from '../text/t.ts';
import type { CustomerDraft } from './customer-draft.ts';

type Field = DraftField<CustomerDraft>;

/** What of a customer is compared when two people changed it, the shop's own fields last. */
export function createComparedFields(): Accessor<readonly Field[]> {
  const client = useClient(customersContract);
  const groups = createLive(() => client.groups({}));
  const customFields = createLive(() => client.customFields({}));
  const nameOfGroup = (id: string) => groups()?.find((group) => group.id === id)?.name ?? t('noGroup');
  return () => [
    text('name'),
    text('code'),
    text('company'),
    contacts('phones'),
    contacts('mails'),
    contacts('addresses'),
    contacts('cards'),
    contacts('otherNames'),
    text('taxNumber'),
    text('exemptReason'),
    { label: t('group'), shown: ({ group }) => nameOfGroup(group) },
    text('tags'),
    text('note'),
    ...(customFields() ?? []).map(({ id, title }): Field => ({
      label: title,
      shown: ({ fields }) => fields[id] ?? '',
    })),
  ];
}

type Keys<V> = { [K in keyof CustomerDraft]: CustomerDraft[K] extends V ? K : never }[keyof CustomerDraft] &
  TextKey;

function text(key: Keys<string>): Field {
  return { label: t(key), shown: (draft) => draft[key] };
}

function contacts(key: Keys<readonly Contact[]>): Field {
  return { label: t(key), shown: (draft) => draft[key].map(written).join(', ') };
}

function written({ label, value }: Contact): string {
  return label === '' ? value : `${value} (${label})`;
}
