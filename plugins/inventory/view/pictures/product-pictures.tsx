import { isRefusal } from '@counterpart/sdk';
import {
  AddFiles,
  createLive,
  EmptyState,
  IconButton,
  Loaded,
  Notice,
  Progress,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { inventoryContract, MAX_PICTURES, type Picture, type Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { PictureCard } from './picture-card.tsx';
import styles from './product-pictures.module.css';
import { useUploadQueue } from './use-upload-queue.ts';

/** What a file chooser offers; a phone turns what it takes into one of these. */
const ACCEPT = 'image/jpeg,image/png,image/webp,image/gif,image/avif';

/** The pictures of a product: the first is the one that is shown elsewhere. */
export function ProductPictures(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const pictures = createLive(() => inventory.productPictures({ product: props.product.id }));
  const queue = useUploadQueue(() => props.product.id);
  const mayEdit = () => workbench.may('inventory.edit');
  const refused = (message: string) => workbench.notify({ kind: 'error', text: message });

  const move = async (picture: Picture, to: number) => {
    const others = (pictures() ?? []).filter(({ id }) => id !== picture.id).map(({ id }) => id);
    const order = others.toSpliced(to, 0, picture.id);
    const done = await inventory.orderPictures({ product: props.product.id, pictures: order });
    if (isRefusal(done)) refused(done.message);
  };
  const remove = async (picture: Picture) => {
    const { name } = props.product;
    const removed = await inventory.removePicture({ picture: picture.id });
    if (isRefusal(removed)) return refused(removed.message);
    const restore = async () => {
      const restored = await inventory.restorePicture({ picture: removed.id, position: removed.position });
      if (isRefusal(restored)) refused(restored.message);
    };
    workbench.notify({
      kind: 'success',
      text: t('pictureRemoved', { name }),
      action: { label: t('undo'), run: () => void restore() },
    });
  };

  return (
    <>
      <Show when={mayEdit()}>
        <AddFiles
          label={t('addPictures')}
          hint={t('addPicturesHint')}
          photoLabel={t('takePhoto')}
          accept={ACCEPT}
          multiple
          disabled={(pictures()?.length ?? 0) >= MAX_PICTURES}
          onFiles={(files) => queue.add(files)}
        />
        <For each={queue.files()}>
          {(file) => (
            <Show
              when={file.problem}
              fallback={
                <div class={styles.sending}>
                  <span>{file.sent === undefined ? t('makingPicture') : file.name}</span>
                  <Progress label={t('sendingFile', { name: file.name })} part={file.sent} />
                </div>
              }
            >
              {(problem) => (
                <Notice
                  tone="danger"
                  title={file.name}
                  action={<IconButton icon="x" label={t('close')} onClick={() => queue.dismiss(file.id)} />}
                >
                  {problem()}
                </Notice>
              )}
            </Show>
          )}
        </For>
      </Show>
      <Loaded
        live={pictures}
        isEmpty={(all) => all.length === 0}
        empty={<EmptyState icon="image-plus" title={t('noPictures')} text={t('noPicturesHint')} />}
      >
        {(all) => (
          <ol class={styles.pictures} aria-label={t('pictures')}>
            <For each={all()}>
              {(picture, index) => (
                <PictureCard
                  picture={picture}
                  product={props.product}
                  position={index()}
                  last={all().length - 1}
                  editable={mayEdit()}
                  onMove={(to) => void move(picture, to)}
                  onRemove={() => void remove(picture)}
                />
              )}
            </For>
          </ol>
        )}
      </Loaded>
    </>
  );
}
