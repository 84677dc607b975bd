// want time n log n
// kind stdin
function main(input) {
  const args = input.split('\n');
  const n = parseInt(args[0], 10);
  const map = new Map();
  for (let i = 1; i <= n; i++) {
    const s = args[i].trim();
    map.set(s, (map.get(s) || 0) + 1);
  }
  const list = [...map.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  console.log(list[0][0]);
}
main(require('fs').readFileSync('/dev/stdin', 'utf8'));
