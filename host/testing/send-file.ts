import { type Client, FILE_PART_BYTES, filesContract, isRefusal, type Refusal } from '@counterpart/sdk';

/** Sends a file in parts, as a page does. */
export async function sendFile(
  files: Client<typeof filesContract.methods>,
  content: Uint8Array,
): Promise<{ upload: string } | Refusal> {
  const begun = await files.beginUpload({ bytes: content.byteLength });
  if (isRefusal(begun)) return begun;
  for (let offset = 0; offset < content.byteLength; offset += FILE_PART_BYTES) {
    const data = Buffer.from(content.subarray(offset, offset + FILE_PART_BYTES)).toString('base64');
    const sent = await files.sendPart({ upload: begun.upload, offset, data });
    if (isRefusal(sent)) return sent;
  }
  return begun;
}
