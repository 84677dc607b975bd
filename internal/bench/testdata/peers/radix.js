'use strict';
// Radix sort of unsigned numbers in typed arrays; prints quantiles and duplicates.
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => report(radixSort(decode(Buffer.concat(chunks)))));

function decode(buffer) {
  let lines = 0;
  for (const b of buffer) if (b === 10) lines++;
  const out = new Uint32Array(lines);
  let at = 0, value = 0;
  for (let i = 0; i < buffer.length; i++) {
    const b = buffer[i];
    if (b === 10) {
      out[at++] = value;
      value = 0;
    } else {
      value = value * 10 + (b - 48);
    }
  }
  return out;
}

function radixSort(values) {
  let source = values, target = new Uint32Array(values.length);
  const count = new Uint32Array(257);
  for (let shift = 0; shift < 32; shift += 8) {
    count.fill(0);
    for (const v of source) count[((v >>> shift) & 255) + 1]++;
    for (let i = 1; i < 257; i++) count[i] += count[i - 1];
    for (const v of source) target[count[(v >>> shift) & 255]++] = v;
    [source, target] = [target, source];
  }
  return source;
}

function report(sorted) {
  let twice = 0;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) twice++;
  const q = (p) => sorted[Math.floor(p * (sorted.length - 1))];
  console.log([0, 0.25, 0.5, 0.75, 1].map(q).join(' '), `repeats=${twice}`);
}
