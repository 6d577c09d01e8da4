import { Chip, ListToolbar, SearchField, Select, Toolbar } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { NOBODY } from '../shared/nobody.ts';
import type { People } from '../shared/people.ts';
import { t } from '../text/t.ts';
import { type DeviceListState, SECTIONS } from './create-device-list.ts';
import styles from './lists.module.css';

interface DeviceToolbarProps {
  readonly list: DeviceListState;
  readonly people: People;
}

const ANYBODY = 'anybody';
/** As `repairs.devices` asks for what nobody works on. */
const UNASSIGNED = 'nobody';

/** What to look at, and how to narrow it. */
export function DeviceToolbar(props: DeviceToolbarProps): JSX.Element {
  const title = (section: (typeof SECTIONS)[number]) =>
    section === 'overdue' && props.list.overdue() > 0
      ? t('section.overdueCount', { count: props.list.overdue() })
      : t(`section.${section}`);
  const everybody = () => [
    { value: ANYBODY, label: t('anybody') },
    ...props.people
      .options()
      .map(({ value, label }) => ({ value: value === NOBODY ? UNASSIGNED : value, label })),
  ];
  const narrowing = () => {
    const { section, technician, kept } = props.list;
    const whose = section() !== 'mine' && technician() !== null;
    return [whose, section() === 'list' && kept() !== 'here'].filter(Boolean).length;
  };
  return (
    <Toolbar label={t('lookAt')}>
      <div class="cp-chips" role="group" aria-label={t('sections')}>
        <For each={SECTIONS}>
          {(section) => (
            <Chip selected={props.list.section() === section} onClick={() => props.list.show(section)}>
              {title(section)}
            </Chip>
          )}
        </For>
      </div>
      <div class={styles.narrow}>
        <ListToolbar
          label={t('searchRepairs')}
          narrowing={narrowing()}
          search={
            <SearchField
              label={t('searchRepairs')}
              placeholder={t('searchHint')}
              shortcut="F3"
              value={props.list.term()}
              onChange={props.list.search}
            />
          }
          filters={
            <>
              <Show when={props.list.section() !== 'mine'}>
                <Select
                  label={t('technician')}
                  hideLabel
                  value={props.list.technician() ?? ANYBODY}
                  options={everybody()}
                  onChange={(value) => props.list.of(value === ANYBODY ? null : value)}
                />
              </Show>
              <Show when={props.list.section() === 'list'}>
                <Select
                  label={t('which')}
                  hideLabel
                  value={props.list.kept()}
                  options={[
                    { value: 'here', label: t('kept.here') },
                    { value: 'closed', label: t('kept.closed') },
                  ]}
                  onChange={(value) => props.list.keep(value === 'closed' ? 'closed' : 'here')}
                />
              </Show>
            </>
          }
        />
      </div>
    </Toolbar>
  );
}
