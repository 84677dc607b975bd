// want time n
// kind stdin
import { createInterface } from 'readline';
class IO {
  private pos = 0;
  constructor(private readonly tokens: string[]) {}
  int(): number { return Number(this.tokens[this.pos++]); }
  ints(n: number): number[] { return Array.from({ length: n }, () => this.int()); }
}
async function main(): Promise<void> {
  let text = '';
  for await (const line of createInterface({ input: process.stdin })) text += line + ' ';
  const io = new IO(text.split(' '));
  const n = io.int();
  const a = io.ints(n);
  let best = -Infinity, cur = 0;
  for (const x of a) { cur = Math.max(x, cur + x); best = Math.max(best, cur); }
  console.log(best);
}
main();
