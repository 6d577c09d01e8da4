/** As wide as the widest receipt printer draws. */
const MOST_DOTS = 384;

/** A picture as receipts carry it: small, black on white where it was see-through. */
export async function toLogo(file: File): Promise<Blob> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, MOST_DOTS / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture cannot be drawn.'))),
      'image/png',
    );
  });
}
