import { identityContract, isRefusal, toFaultData } from '@counterpart/sdk';
import { Button, createLive, Loaded, Notice, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { t } from '../text/t.ts';
import type { Person } from './person.ts';
import { PersonDialog } from './person-dialog.tsx';
import { PersonLine } from './person-line.tsx';
import { PinDialog } from './pin-dialog.tsx';

/** What is open over the list. */
type Asked =
  | { readonly kind: 'person'; readonly person: Person | undefined }
  | { readonly kind: 'pin' | 'reactivate'; readonly person: Person };

/** Who works here, and what they may do. */
export function PeopleSection(): JSX.Element {
  const workbench = useWorkbench();
  return (
    <Show
      when={workbench.may('core.managePeople')}
      fallback={<p class="status-quiet">{t('people.onlyOwner')}</p>}
    >
      <People />
    </Show>
  );
}

function People(): JSX.Element {
  const client = useClient(identityContract);
  const people = createLive(() => client.people());
  const [asked, setAsked] = createSignal<Asked>();
  const [trouble, setTrouble] = createSignal<string>();
  const close = () => setAsked(undefined);
  const deactivate = async (person: Person) => {
    setTrouble(undefined);
    try {
      const result = await client.deactivatePerson({ person: person.id });
      if (isRefusal(result)) setTrouble(result.message);
    } catch (error) {
      setTrouble(toFaultData(error).message);
    }
  };
  const person = (kind: Asked['kind']) => {
    const open = asked();
    return open?.kind === kind ? open.person : undefined;
  };
  return (
    <div class="setting-card people">
      <p>{t('people.text')}</p>
      <Show when={trouble()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
      <Loaded live={people}>
        {(all) => (
          <ul role="list" class="people-list" aria-label={t('people.title')}>
            <For each={all().toSorted((a, b) => Number(b.active) - Number(a.active))}>
              {(each) => (
                <PersonLine
                  person={each}
                  onChange={() => setAsked({ kind: 'person', person: each })}
                  onPin={() => setAsked({ kind: 'pin', person: each })}
                  onDeactivate={() => void deactivate(each)}
                  onReactivate={() => setAsked({ kind: 'reactivate', person: each })}
                />
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <div>
        <Button icon="plus" onClick={() => setAsked({ kind: 'person', person: undefined })}>
          {t('people.add')}
        </Button>
      </div>
      <Switch>
        <Match when={asked()?.kind === 'person'}>
          <PersonDialog person={person('person')} onClose={close} />
        </Match>
        <Match when={person('pin')} keyed>
          {(of) => (
            <PinDialog
              title={t('people.newPinFor', { name: of.name })}
              save={(pin) => client.setPin({ person: of.id, pin })}
              onClose={close}
            />
          )}
        </Match>
        <Match when={person('reactivate')} keyed>
          {(of) => (
            <PinDialog
              title={t('people.reactivateOf', { name: of.name })}
              text={t('people.reactivateText')}
              save={(pin) => client.reactivatePerson({ person: of.id, pin })}
              onClose={close}
            />
          )}
        </Match>
      </Switch>
    </div>
  );
}
