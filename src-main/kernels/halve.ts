/** Half the size of a picture: each pixel is the mean of four. `target` holds `width >> 1` by `height >> 1` pixels, three bytes each. */
export function halvePicture(rgb: Uint8Array, width: number, height: number, target: Uint8Array): void {
  const row = width * 3;
  let to = 0;
  for (let y = 0; y + 1 < height; y += 2) {
    for (let x = 0; x + 1 < width; x += 2) {
      const from = y * row + x * 3;
      for (let colour = from; colour < from + 3; colour++) {
        target[to] = (rgb[colour]! + rgb[colour + 3]! + rgb[colour + row]! + rgb[colour + row + 3]! + 2) >> 2;
        to += 1;
      }
    }
  }
}
