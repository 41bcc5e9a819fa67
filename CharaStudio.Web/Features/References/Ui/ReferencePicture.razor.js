/**
 * The box of what is white in a mask, in its pixels; the whole picture when nothing is.
 * @param {string | null} maskUrl
 */
export async function box(maskUrl, width, height) {
  const whole = { x: 0, y: 0, width, height };
  if (!maskUrl) {
    return whole;
  }
  const mask = new Image();
  mask.src = maskUrl;
  await mask.decode();
  const shrink = Math.min(1, 512 / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * shrink)), Math.max(1, Math.round(height * shrink))];
  const context = new OffscreenCanvas(w, h).getContext("2d");
  context.drawImage(mask, 0, 0, w, h);
  const { data } = context.getImageData(0, 0, w, h);
  let [left, top, right, bottom] = [w, h, -1, -1];
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      if (data[(y * w + x) * 4] > 127) {
        [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
      }
    }
  }
  return right < 0 ? whole : { x: (left * width) / w, y: (top * height) / h, width: ((right - left + 1) * width) / w, height: ((bottom - top + 1) * height) / h };
}
