import { isRefusal, toFaultData } from '@counterpart/sdk';
import { uploadFile, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, onCleanup } from 'solid-js';
import { inventoryContract } from '../../api/index.ts';

export interface AddedFile {
  readonly id: number;
  readonly name: string;
  /** From 0 to 1; undefined while the picture is made of what was sent. */
  readonly sent: number | undefined;
  /** Why it is not a picture of the product, in a sentence; undefined while it may become one. */
  readonly problem: string | undefined;
}

/** Sends files one after the other and makes pictures of a product of them. What failed stays, with the reason. */
export function useUploadQueue(product: () => string) {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const [files, setFiles] = createSignal<readonly AddedFile[]>([]);
  const gone = new AbortController();
  let [next, last] = [0, Promise.resolve()];
  onCleanup(() => gone.abort());

  const change = (id: number, to: Partial<AddedFile>) =>
    setFiles(files().map((file) => (file.id === id ? { ...file, ...to } : file)));
  const dismiss = (id: number) => setFiles(files().filter((file) => file.id !== id));

  async function send(id: number, file: File, to: string): Promise<void> {
    if (gone.signal.aborted) return;
    try {
      const onProgress = (sent: number) => change(id, { sent: sent < 1 ? sent : undefined });
      const uploaded = await uploadFile(workbench, file, { onProgress, signal: gone.signal });
      const added = isRefusal(uploaded)
        ? uploaded
        : await inventory.addPicture({ product: to, upload: uploaded.upload });
      if (isRefusal(added)) change(id, { problem: added.message });
      else dismiss(id);
    } catch (error) {
      if (!gone.signal.aborted) change(id, { problem: toFaultData(error).message });
    }
  }

  return {
    files,
    dismiss,
    add(added: readonly File[]) {
      for (const file of added) {
        const id = (next += 1);
        setFiles([...files(), { id, name: file.name, sent: 0, problem: undefined }]);
        const to = product();
        last = last.then(() => send(id, file, to));
      }
    },
  };
}
