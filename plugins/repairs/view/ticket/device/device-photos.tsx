import { AddFiles, EmptyState, IconButton, uploadFile, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { MAX_PHOTOS, repairsContract, type RepairDevice } from '../../../api/index.ts';
import { PHOTO_TYPES } from '../../intake/photo-picker.tsx';
import { useTell } from '../../shared/use-tell.ts';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';

/** What a device looked like. */
export function DevicePhotos(props: { readonly device: RepairDevice }): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const [sending, setSending] = createSignal(0);
  const may = () => workbench.may('repairs.write');
  const add = async (files: readonly File[]) => {
    setSending((count) => count + files.length);
    for (const file of files) {
      const sent = await tell(uploadFile(workbench, file));
      if (sent) await tell(repairs.addPhoto({ device: props.device.id, upload: sent.upload }));
      setSending((count) => count - 1);
    }
  };
  return (
    <div class={styles.stack}>
      <Show when={may()}>
        <AddFiles
          label={t('addPhotos')}
          hint={sending() > 0 ? t('sendingPhotos', { count: sending() }) : t('addPhotosHint')}
          photoLabel={t('takePhoto')}
          accept={PHOTO_TYPES}
          multiple
          disabled={props.device.photos.length + sending() >= MAX_PHOTOS}
          onFiles={(files) => void add(files)}
        />
      </Show>
      <Show
        when={props.device.photos.length > 0}
        fallback={<EmptyState icon="camera" title={t('noPhotos')} />}
      >
        <ul class={styles.photos} aria-label={t('photos')}>
          <For each={props.device.photos}>
            {(photo, index) => (
              <li class={styles.photo}>
                <a href={workbench.fileUrl(photo.large)} target="_blank" rel="noreferrer">
                  <img
                    src={workbench.fileUrl(photo.medium)}
                    alt={t('photoNumber', { number: index() + 1 })}
                  />
                </a>
                <Show when={may()}>
                  <IconButton
                    icon="trash"
                    label={t('removePhotoNumber', { number: index() + 1 })}
                    onClick={() => void tell(repairs.removePhoto({ photo: photo.id }))}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
