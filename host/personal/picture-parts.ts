/** A picture that is kept about somebody, as the books know it. */
export interface KeptPicture {
  readonly id: string;
  readonly type: string;
  readonly bytes: number;
}

/** The same with what it shows; null when it is damaged or gone. */
export interface ShownPicture extends KeptPicture {
  readonly base64: string | null;
}

/** So many that a page and a file with all of them, both in base64, are well within one message. */
export const PART_BYTES = 6 * 1024 * 1024;

/** In the same order, as many in each part as fit; one that is larger than a part has its own. At least one part. */
export function pictureParts(pictures: readonly KeptPicture[], most = PART_BYTES): readonly KeptPicture[][] {
  const parts: KeptPicture[][] = [[]];
  let bytes = 0;
  for (const picture of pictures) {
    if (bytes > 0 && bytes + picture.bytes > most) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)!.push(picture);
    bytes += picture.bytes;
  }
  return parts;
}
