// CRC-32 of stdin, by table.
const table = new Uint32Array(256);
for (let i = 0; i < 256; i++) {
  let c = i;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  table[i] = c >>> 0;
}
const data = require("fs").readFileSync(0);
let crc = 0xffffffff;
for (let i = 0; i < data.length; i++) crc = table[(crc ^ data[i]) & 255] ^ (crc >>> 8);
console.log(((crc ^ 0xffffffff) >>> 0).toString(16));
