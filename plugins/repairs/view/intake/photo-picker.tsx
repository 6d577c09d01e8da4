import { AddFiles, IconButton } from '@counterpart/sdk/view';
import { For, type JSX, onCleanup, Show } from 'solid-js';
import { MAX_PHOTOS } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './intake.module.css';

interface PhotoPickerProps {
  readonly photos: readonly File[];
  readonly onChange: (photos: readonly File[]) => void;
}

/** What a file chooser offers; a phone turns what it takes into one of these. */
export const PHOTO_TYPES = 'image/jpeg,image/png,image/webp,image/gif,image/avif';

/** Photos that go with the ticket once it is there. */
export function PhotoPicker(props: PhotoPickerProps): JSX.Element {
  return (
    <div class={styles.photos}>
      <AddFiles
        label={t('addPhotos')}
        hint={t('addPhotosHint')}
        photoLabel={t('takePhoto')}
        accept={PHOTO_TYPES}
        multiple
        disabled={props.photos.length >= MAX_PHOTOS}
        onFiles={(files) => props.onChange([...props.photos, ...files].slice(0, MAX_PHOTOS))}
      />
      <Show when={props.photos.length > 0}>
        <ul class={styles.thumbs} aria-label={t('photos')}>
          <For each={props.photos}>
            {(photo, index) => (
              <li class={styles.thumb}>
                <Thumb file={photo} label={t('photoNumber', { number: index() + 1 })} />
                <IconButton
                  icon="x"
                  label={t('removePhotoNumber', { number: index() + 1 })}
                  onClick={() => props.onChange(props.photos.toSpliced(index(), 1))}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

function Thumb(props: { readonly file: File; readonly label: string }): JSX.Element {
  // One address for the life of the picture: a file does not change.
  const address = URL.createObjectURL(props.file);
  onCleanup(() => URL.revokeObjectURL(address));
  return <img src={address} alt={props.label} />;
}
