// A 3 by 3 blur of a made-up n by n picture, five times.
const n = Number(process.argv[2]);
let img = new Float32Array(n * n).map((_, i) => (i * 7919) % 256);
for (let pass = 0; pass < 5; pass++) {
  const out = new Float32Array(n * n);
  for (let y = 1; y < n - 1; y++)
    for (let x = 1; x < n - 1; x++) {
      let s = 0;
      for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) s += img[(y + dy) * n + x + dx];
      out[y * n + x] = s / 9;
    }
  img = out;
}
console.log(img[n + 1].toFixed(2));
