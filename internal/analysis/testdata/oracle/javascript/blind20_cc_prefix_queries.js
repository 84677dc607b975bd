// want time n
// kind stdin
function main(input) {
  const it = input.split(/\s+/).map(Number)[Symbol.iterator]();
  const next = () => it.next().value;
  const n = next(), q = next();
  const pre = [0];
  for (let i = 0; i < n; i++) pre.push(pre[i] + next());
  const out = [];
  for (let i = 0; i < q; i++) {
    const l = next(), r = next();
    out.push(pre[r] - pre[l - 1]);
  }
  console.log(out.join('\n'));
}
main(require('fs').readFileSync(0, 'utf8'));
