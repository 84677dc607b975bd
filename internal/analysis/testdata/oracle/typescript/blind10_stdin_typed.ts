// want time n log n
// kind stdin
import * as fs from 'fs';
const lines: string[] = fs.readFileSync(0, 'utf8').trim().split('\n');
const n: number = parseInt(lines[0]);
interface Seg { l: number; r: number }
const segs: Seg[] = lines.slice(1, n + 1).map((s: string): Seg => {
  const [l, r] = s.split(' ').map(Number);
  return { l, r };
});
segs.sort((a: Seg, b: Seg) => a.r - b.r);
let last: number = -Infinity;
let used = 0;
for (const { l, r } of segs) {
  if (l > last) { used += 1; last = r; }
}
console.log(used);
