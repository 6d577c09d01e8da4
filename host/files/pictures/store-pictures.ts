import { type Refusal, refusal } from '@counterpart/sdk';
import type { StoredPicture } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopFiles } from '../shop-files.ts';
import { Uploads } from '../uploads.ts';
import { PictureProcess } from './picture-process.ts';
import type { ScaledPicture } from './scale-picture.ts';

type Problem = Extract<ScaledPicture, { problem: string }>['problem'];

const WHY: Readonly<Record<Problem, string>> = {
  'empty-file': 'This file is empty.',
  'not-a-picture': 'This is not a picture. Choose a JPEG, PNG, WebP, GIF or AVIF file.',
  'unsupported-picture':
    'Pictures of this kind cannot be shown everywhere. Save it as JPEG or PNG, and add that one.',
  'picture-too-large':
    'This picture has too many pixels: 50 million at most, as AVIF 16 million. Make it smaller, and add that one.',
  'picture-damaged': 'This picture is damaged or not complete. Try another copy of it.',
};
const TYPE = 'image/webp';

/** Makes pictures of what was uploaded. */
@injectable()
export class StorePictures {
  readonly #uploads: Uploads;
  readonly #process: PictureProcess;
  readonly #files: ShopFiles;

  constructor(
    @inject(Uploads) uploads: Uploads,
    @inject(PictureProcess) process: PictureProcess,
    @inject(ShopFiles) files: ShopFiles,
  ) {
    this.#uploads = uploads;
    this.#process = process;
    this.#files = files;
  }

  store(upload: string): Promise<StoredPicture | Refusal> {
    return this.#uploads.take(upload, async (path) => {
      const scaled = await this.#process.scale(path);
      if ('problem' in scaled) return refusal(scaled.problem, WHY[scaled.problem]);
      const { width, height } = scaled;
      const small = (await this.#files.put(scaled.small, TYPE)).id;
      const medium = (await this.#files.put(scaled.medium, TYPE)).id;
      const large = (await this.#files.put(scaled.large, TYPE)).id;
      return { width, height, small, medium, large };
    });
  }
}
